/**
 * A reason is the rich text of a verdict: a ProseMirror document of a small schema (paragraphs,
 * quotations, bullet and numbered lists, line breaks; bold, italic, links to https, http and
 * mailto), within limits. The browser's editor is made of `reasonExtensions`, and the server checks
 * what comes in against the same schema. No DOM is needed for either import or check.
 *
 * The surprising decisions: depth and size are looked at before ProseMirror sees the document,
 * because its readers recurse (trust.md 4); and a node may hold nothing that the schema does not
 * know, because ProseMirror would drop it in silence. What is kept is written anew from the checked
 * document, so that equal reasons are equal JSON.
 */
import { type AnyExtension, getSchema } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { OrderedList } from '@tiptap/extension-list'
import type { Mark as Emphasis, Node } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { findForbidden } from '../text/characters.ts'
import { addressProblem } from './address.ts'

export type ReasonMark =
  | { readonly type: 'bold' | 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

const nodeTypes = [
  'paragraph',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'text',
  'hardBreak',
] as const

export type ReasonNode = {
  readonly type: (typeof nodeTypes)[number]
  readonly content?: readonly ReasonNode[]
  readonly text?: string
  readonly marks?: readonly ReasonMark[]
}

export type Reason = { readonly type: 'doc'; readonly content: readonly ReasonNode[] }

/** The limits of a reason: UTF-16 units of text, nodes, and levels of nodes. */
export const reasonLimits = { characters: 20_000, nodes: 2_000, depth: 20 } as const

/** A reason that says nothing: one empty paragraph. */
export const emptyReason: Reason = { type: 'doc', content: [{ type: 'paragraph' }] }

const ReasonLink = Link.extend({
  addAttributes: () => ({ href: { default: null, validate: mustBeAddress } }),
}).configure({
  openOnClick: false,
  autolink: false,
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (href) => addressProblem(href, true) === null,
})

/** The extensions that the editor of reasons is made of, and the schema with it. */
export const reasonExtensions: readonly AnyExtension[] = [
  StarterKit.configure({
    heading: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    link: false,
    orderedList: false,
    trailingNode: false,
  }),
  OrderedList.extend({ addAttributes: () => ({}) }),
  ReasonLink,
]

/** The ProseMirror schema of reasons. */
export const reasonSchema = getSchema([...reasonExtensions])

/** A reason, or a sentence that says why this is none. */
export type ReasonChecked = { readonly reason: Reason } | { readonly refused: string }

/** Check what claims to be a reason and write it anew in its canonical form. */
export function checkReason(json: unknown): ReasonChecked {
  const size = { characters: 0, nodes: 0 }
  const wrong = shapeProblem(json, 0, size)
  if (wrong !== null) return { refused: wrong }
  try {
    const doc = reasonSchema.nodeFromJSON(json)
    if (doc.type !== reasonSchema.topNodeType)
      return { refused: notOurs('it is not a whole document') }
    doc.check()
    return { reason: { type: 'doc', content: written(doc) } }
  } catch (error) {
    return { refused: notOurs(error instanceof RangeError ? error.message : 'it cannot be read') }
  }
}

function mustBeAddress(href: unknown): void {
  const problem =
    typeof href === 'string' ? addressProblem(href, true) : 'A link leads to an address.'
  if (problem !== null) throw new RangeError(problem)
}

function notOurs(why: string): string {
  return `This reason cannot be kept: ${why}. Write it with paragraphs, lists, quotations, bold, italic and links only.`
}

const keys: readonly string[] = ['type', 'content', 'text', 'marks']

/** What is wrong with the outer shape: depth, size, unknown parts, forbidden characters. */
function shapeProblem(
  node: unknown,
  depth: number,
  size: { characters: number; nodes: number },
): string | null {
  if (depth > reasonLimits.depth)
    return `A reason has at most ${reasonLimits.depth} levels of lists and quotations; make it flatter.`
  if (typeof node !== 'object' || node === null || Array.isArray(node))
    return notOurs('it is not a document')
  if (Object.keys(node).some((key) => !keys.includes(key)))
    return notOurs('it has parts that nobody knows')
  size.nodes++
  if (size.nodes > reasonLimits.nodes) return 'A reason has at most 2,000 parts; shorten it.'
  const isText = 'type' in node && node.type === 'text'
  if (isText !== 'text' in node || (isText && 'content' in node))
    return notOurs('its words are not where words stand')
  if ('text' in node) {
    const wrong = textProblem(node.text, size)
    if (wrong !== null) return wrong
  }
  if ('marks' in node && !areMarks(node.marks))
    return notOurs('its bold, italic or links are not well formed')
  if (!('content' in node)) return null
  if (!Array.isArray(node.content)) return notOurs('it has a part that is no list')
  for (const child of node.content) {
    const wrong = shapeProblem(child, depth + 1, size)
    if (wrong !== null) return wrong
  }
  return null
}

function textProblem(text: unknown, size: { characters: number }): string | null {
  if (typeof text !== 'string') return notOurs('it has words that are no text')
  size.characters += text.length
  if (size.characters > reasonLimits.characters)
    return 'A reason has at most 20,000 characters; shorten it.'
  const [forbidden] = findForbidden(text, 1)
  return forbidden === undefined
    ? null
    : notOurs(`it holds ${forbidden.name}, a character that no text may hold`)
}

/** At most three marks, each with its type, a link with its href and nothing else. */
function areMarks(marks: unknown): boolean {
  return Array.isArray(marks) && marks.length <= 3 && marks.every(isMark)
}

function isMark(mark: unknown): boolean {
  if (typeof mark !== 'object' || mark === null || !('type' in mark)) return false
  if (mark.type !== 'link') return Object.keys(mark).length === 1
  if (Object.keys(mark).length !== 2 || !('attrs' in mark)) return false
  const { attrs } = mark
  return typeof attrs === 'object' && attrs !== null && Object.keys(attrs).join() === 'href'
}

/** The children of a node, adjoining texts of the same look made one. */
function written(parent: Node): readonly ReasonNode[] {
  const nodes: { node: Node; text: string }[] = []
  parent.forEach((node) => {
    const last = nodes.at(-1)
    if (last?.node.isText && node.isText && last.node.sameMarkup(node)) last.text += node.text ?? ''
    else nodes.push({ node, text: node.text ?? '' })
  })
  return nodes.map(({ node, text }) => writtenNode(node, text))
}

function writtenNode(node: Node, text: string): ReasonNode {
  const type = nodeTypes.find((name) => name === node.type.name)
  if (type === undefined) throw new RangeError(`it has a ${node.type.name}`)
  const marks = node.marks.length === 0 ? {} : { marks: node.marks.map(writtenMark) }
  if (type === 'text') return { type, text, ...marks }
  return node.childCount === 0 ? { type, ...marks } : { type, content: written(node), ...marks }
}

function writtenMark({ type, attrs }: Emphasis): ReasonMark {
  const { href } = attrs
  if (type.name === 'link' && typeof href === 'string') return { type: 'link', attrs: { href } }
  if (type.name === 'bold' || type.name === 'italic') return { type: type.name }
  throw new RangeError(`it has ${type.name}`)
}
