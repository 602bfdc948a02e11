/**
 * Rich text as the house keeps it: a ProseMirror document of a small schema, within limits. A reason
 * (reason.ts) and a guideline (guideline.ts) are such documents; each has its own schema and words.
 *
 * The surprising decisions: depth and size are looked at before ProseMirror sees the document,
 * because its readers recurse (trust.md 4); and a node may hold nothing that the schema does not
 * know, because ProseMirror would drop it in silence. What is kept is written anew from the checked
 * document, so that equal documents are equal JSON. Lengths are UTF-16 units.
 */
import type { AnyExtension } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { OrderedList } from '@tiptap/extension-list'
import type { Mark as Emphasis, Node, Schema } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { findForbidden } from '../text/characters.ts'
import { addressProblem } from './address.ts'
import { figures } from './number-words.ts'

export type DocumentMark =
  | { readonly type: 'bold' | 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

/** The levels of headings; a page's own title is level 1. */
export type HeadingLevel = 2 | 3

export type DocumentNode<T extends string> = {
  readonly type: T
  /** Of a heading alone. */
  readonly attrs?: { readonly level: HeadingLevel }
  readonly content?: readonly DocumentNode<T>[]
  readonly text?: string
  readonly marks?: readonly DocumentMark[]
}

/** What every kind of document is made of; one may have headings besides. */
export const documentTypes = [
  'paragraph',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'text',
  'hardBreak',
] as const

/** A link that leads to https, http or mailto, and has nothing but its address. */
const DocumentLink = Link.extend({
  addAttributes: () => ({ href: { default: null, validate: mustBeAddress } }),
}).configure({
  openOnClick: false,
  autolink: false,
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (href) => addressProblem(href, true) === null,
})

/** The extensions that an editor of documents is made of, and the schema with it. */
export function documentExtensions(
  heading: false | { readonly levels: HeadingLevel[] },
): readonly AnyExtension[] {
  return [
    StarterKit.configure({
      heading,
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
    DocumentLink,
  ]
}

/** What a kind of document may be. */
export type DocumentRules<T extends string> = {
  readonly schema: Schema
  readonly types: readonly T[]
  /** What it is called, with a small letter: «reason». */
  readonly called: string
  /** What it is made of, as a sentence has it. */
  readonly madeOf: string
  readonly limits: { readonly characters: number; readonly nodes: number; readonly depth: number }
}

type Size = { characters: number; nodes: number }

/** The children of a checked document in their canonical form, or a sentence that says why it is none. */
export function checkDocument<T extends string>(
  json: unknown,
  rules: DocumentRules<T>,
): { readonly content: readonly DocumentNode<T>[] } | { readonly refused: string } {
  const wrong = shapeProblem(json, 0, { characters: 0, nodes: 0 }, rules)
  if (wrong !== null) return { refused: wrong }
  try {
    const doc = rules.schema.nodeFromJSON(json)
    if (doc.type !== rules.schema.topNodeType)
      return { refused: notOurs(rules, 'it is not a whole document') }
    doc.check()
    return { content: written(doc, rules.types) }
  } catch (error) {
    const why = error instanceof RangeError ? error.message : 'it cannot be read'
    return { refused: notOurs(rules, why) }
  }
}

type Rules = DocumentRules<string>

function notOurs({ called, madeOf }: Rules, why: string): string {
  return `This ${called} cannot be kept: ${why}. Write it with ${madeOf} only.`
}

const keys: readonly string[] = ['type', 'attrs', 'content', 'text', 'marks']

/** What is wrong with the outer shape: depth, size, unknown parts, forbidden characters. */
function shapeProblem(node: unknown, depth: number, size: Size, rules: Rules): string | null {
  const { limits, called } = rules
  if (depth > limits.depth)
    return `A ${called} has at most ${limits.depth} levels of lists and quotations; make it flatter.`
  if (typeof node !== 'object' || node === null || Array.isArray(node))
    return notOurs(rules, 'it is not a document')
  if (Object.keys(node).some((key) => !keys.includes(key)))
    return notOurs(rules, 'it has parts that nobody knows')
  size.nodes++
  if (size.nodes > limits.nodes)
    return `A ${called} has at most ${figures(limits.nodes)} parts; shorten it.`
  return ownProblem(node, size, rules) ?? childrenProblem(node, depth, size, rules)
}

/** What is wrong with a node itself: where its words stand, its attributes, its marks. */
function ownProblem(node: object, size: Size, rules: Rules): string | null {
  const isText = 'type' in node && node.type === 'text'
  if (isText !== 'text' in node || (isText && 'content' in node))
    return notOurs(rules, 'its words are not where words stand')
  const isHeading = 'type' in node && node.type === 'heading'
  if (isHeading !== 'attrs' in node) return notOurs(rules, 'it has parts that nobody knows')
  if ('attrs' in node && !isLevel(node.attrs))
    return notOurs(rules, 'it has a heading of no level that there is')
  if ('text' in node) {
    const wrong = textProblem(node.text, size, rules)
    if (wrong !== null) return wrong
  }
  return 'marks' in node && !areMarks(node.marks)
    ? notOurs(rules, 'its bold, italic or links are not well formed')
    : null
}

function childrenProblem(node: object, depth: number, size: Size, rules: Rules): string | null {
  if (!('content' in node)) return null
  if (!Array.isArray(node.content)) return notOurs(rules, 'it has a part that is no list')
  for (const child of node.content) {
    const wrong = shapeProblem(child, depth + 1, size, rules)
    if (wrong !== null) return wrong
  }
  return null
}

function textProblem(text: unknown, size: Size, rules: Rules): string | null {
  if (typeof text !== 'string') return notOurs(rules, 'it has words that are no text')
  size.characters += text.length
  if (size.characters > rules.limits.characters)
    return `A ${rules.called} has at most ${figures(rules.limits.characters)} characters; shorten it.`
  const [forbidden] = findForbidden(text, 1)
  return forbidden === undefined
    ? null
    : notOurs(rules, `it holds ${forbidden.name}, a character that no text may hold`)
}

/** Exactly a level of a heading, and nothing else. */
function isLevel(attrs: unknown): boolean {
  if (typeof attrs !== 'object' || attrs === null || !('level' in attrs)) return false
  return Object.keys(attrs).length === 1 && (attrs.level === 2 || attrs.level === 3)
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
function written<T extends string>(parent: Node, types: readonly T[]): readonly DocumentNode<T>[] {
  const nodes: { node: Node; text: string }[] = []
  parent.forEach((node) => {
    const last = nodes.at(-1)
    if (last?.node.isText && node.isText && last.node.sameMarkup(node)) last.text += node.text ?? ''
    else nodes.push({ node, text: node.text ?? '' })
  })
  return nodes.map(({ node, text }) => writtenNode(node, text, types))
}

function writtenNode<T extends string>(
  node: Node,
  text: string,
  types: readonly T[],
): DocumentNode<T> {
  const type = types.find((name) => name === node.type.name)
  if (type === undefined) throw new RangeError(`it has a ${node.type.name}`)
  const marks = node.marks.length === 0 ? {} : { marks: node.marks.map(writtenMark) }
  if (node.isText) return { type, text, ...marks }
  const attrs = node.type.name === 'heading' ? { attrs: { level: levelOf(node) } } : {}
  const content = node.childCount === 0 ? {} : { content: written(node, types) }
  return { type, ...attrs, ...content, ...marks }
}

function levelOf(node: Node): HeadingLevel {
  const { level } = node.attrs
  if (level === 2 || level === 3) return level
  throw new RangeError(`it has a heading of level ${level}`)
}

function writtenMark({ type, attrs }: Emphasis): DocumentMark {
  const { href } = attrs
  if (type.name === 'link' && typeof href === 'string') return { type: 'link', attrs: { href } }
  if (type.name === 'bold' || type.name === 'italic') return { type: type.name }
  throw new RangeError(`it has ${type.name}`)
}

function mustBeAddress(href: unknown): void {
  const problem =
    typeof href === 'string' ? addressProblem(href, true) : 'A link leads to an address.'
  if (problem !== null) throw new RangeError(problem)
}
