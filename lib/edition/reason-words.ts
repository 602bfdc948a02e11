/**
 * A reason as plain words, for formats that know no rich text: a line a paragraph, list items after a
 * bullet or their number, the address of a link after its words. Emphasis is lost.
 */
import type { Reason, ReasonNode } from '../review/reason.ts'

/** The words of a reason. */
export function reasonWords(reason: Reason): string {
  return reason.content.flatMap(linesOf).join('\n').trim()
}

function linesOf(node: ReasonNode): readonly string[] {
  const inside = node.content ?? []
  if (node.type === 'bulletList') return inside.flatMap((item) => listed('• ', item))
  if (node.type === 'orderedList') return inside.flatMap((item, i) => listed(`${i + 1}. `, item))
  if (node.type === 'paragraph') return inside.map(inline).join('').split('\n')
  return inside.flatMap(linesOf)
}

function listed(sign: string, item: ReasonNode): readonly string[] {
  return linesOf(item).map((line, i) => (i === 0 ? sign : '  ') + line)
}

function inline(node: ReasonNode): string {
  if (node.type === 'hardBreak') return '\n'
  const words = node.text ?? ''
  const link = node.marks?.find((mark) => mark.type === 'link')
  const href = link?.type === 'link' ? link.attrs.href : null
  return href === null || href === words ? words : `${words} <${href}>`
}
