/**
 * A reason (rich text of a verdict) as HTML: paragraphs, quotations, lists, strong, emphasis, links.
 * Whatever the document holds, only these elements come out, and only safe addresses are links.
 */
import type { Reason, ReasonMark, ReasonNode } from '../review/reason.ts'
import { attribute, safeAddress, text } from './escape.ts'

const elements: Readonly<Partial<Record<ReasonNode['type'], string>>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
}

/** A reason as HTML blocks; empty where nothing was written. */
export function reasonHtml(reason: Reason): string {
  return hasWords(reason.content) ? reason.content.map(nodeHtml).join('') : ''
}

/** A plain text with paragraphs by blank lines, as HTML paragraphs. */
export function plainHtml(words: string): string {
  const paragraphs = words.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return paragraphs.map((part) => `<p dir="auto">${text(part)}</p>`).join('')
}

function hasWords(nodes: readonly ReasonNode[]): boolean {
  return nodes.some((node) => (node.text ?? '').trim() !== '' || hasWords(node.content ?? []))
}

function nodeHtml(node: ReasonNode): string {
  if (node.type === 'hardBreak') return '<br>'
  if (node.type === 'text') return (node.marks ?? []).reduce(marked, text(node.text ?? ''))
  const inside = (node.content ?? []).map(nodeHtml).join('')
  const element = elements[node.type]
  if (element === undefined) return inside
  const direction = element === 'p' ? ' dir="auto"' : ''
  return `<${element}${direction}>${inside}</${element}>`
}

function marked(inside: string, mark: ReasonMark): string {
  if (mark.type === 'bold') return `<strong>${inside}</strong>`
  if (mark.type !== 'link') return `<em>${inside}</em>`
  const address = safeAddress(mark.attrs.href)
  return address === null ? inside : `<a href="${attribute(address)}">${inside}</a>`
}
