/**
 * What a tagged PDF says of its own structure: for each run of marked content, of which element it is and what
 * that is (ISO 32000-2, 14.8). Headings, paragraphs, quotations, items of lists and notes are taken; tables
 * and what is not named here are read by where they stand.
 *
 * The surprising decision: tags are believed for a whole document or not at all. Programs also write them
 * without looking, one for each line or one for a page; then lines would end where no paragraph does.
 */
import { type Line, wordsOf } from './page-lines.ts'

/** A node of the tree of a page, as pdf.js gives it. */
export type TagNode = {
  readonly role: string
  readonly children: readonly (TagNode | { readonly type: string; readonly id?: string })[]
}

/** What a line is by its tags; `element` is the same for all lines of one block. */
export type Tag = {
  readonly element: string
  readonly kind: 'heading' | 'paragraph' | 'quotation' | 'list item' | 'footnote'
  readonly level?: number
}

type Within = {
  readonly tag: Omit<Tag, 'element'> | null
  readonly element: string
  readonly deep: number
}

const HEADING = /^(?:H([1-6])?|Title)$/
const NOTES = new Set(['Note', 'FENote', 'Footnote', 'Endnote'])
/** What stands in these is read by where it stands. */
const UNREAD = new Set([
  'Table',
  'TOC',
  'Index',
  'Figure',
  'Formula',
  'Caption',
  'Code',
  'Form',
  'Artifact',
])
/** So much of a document must be tagged, and so few sentences may be torn. */
const TAGGED = 0.7
const TORN = 0.15

/** The tags of a page, by the ids of its marked content. */
export function tagsOf(page: number, tree: TagNode | null): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>()
  let elements = 0
  const walk = ({ role, children }: TagNode, within: Within) => {
    if (UNREAD.has(role)) return
    const inside = entered(role, within, () => `${page}.${elements++}`)
    for (const child of children) {
      if ('role' in child) walk(child, inside)
      else if (child.id !== undefined && inside.tag !== null) {
        tags.set(child.id, { ...inside.tag, element: inside.element })
      }
    }
  }
  if (tree !== null) walk(tree, { tag: null, element: '', deep: 0 })
  return tags
}

function entered(role: string, within: Within, fresh: () => string): Within {
  const { tag, deep } = within
  const heading = HEADING.exec(role)
  if (heading !== null) {
    return { tag: { kind: 'heading', level: Number(heading[1] ?? 1) }, element: fresh(), deep }
  }
  if (NOTES.has(role)) return { tag: { kind: 'footnote' }, element: fresh(), deep }
  if (role === 'BlockQuote') return { tag: { kind: 'quotation' }, element: fresh(), deep }
  if (role === 'L') return { ...within, deep: deep + 1 }
  if (role === 'LI') {
    return { tag: { kind: 'list item', level: Math.max(1, deep) }, element: fresh(), deep }
  }
  if (role !== 'P' || tag?.kind === 'list item' || tag?.kind === 'footnote') return within
  return { tag: tag?.kind === 'quotation' ? tag : { kind: 'paragraph' }, element: fresh(), deep }
}

/** Can the tags of these lines be believed? */
export function areTagged(lines: readonly Line[]): boolean {
  let all = 0
  let tagged = 0
  let paragraphs = 0
  let ends = 0
  let torn = 0
  for (const [nth, line] of lines.entries()) {
    const words = wordsOf(line)
    all += words.length
    if (line.tag === undefined) continue
    tagged += words.length
    if (line.tag.kind === 'paragraph') paragraphs += words.length
    const next = lines[nth + 1]
    if (next?.tag === undefined || next.page !== line.page) continue
    if (next.tag.element === line.tag.element || line.tag.kind !== 'paragraph') continue
    ends++
    if (/[\p{Ll},]$/u.test(words) && /^\p{Ll}/u.test(wordsOf(next))) torn++
  }
  if (tagged < TAGGED * all || paragraphs === 0 || torn > TORN * ends) return false
  return (
    new Set(lines.map(({ tag }) => tag?.element)).size > new Set(lines.map(({ page }) => page)).size
  )
}
