/**
 * What a tagged PDF says of its own structure: for each run of marked content, of which element it is and what
 * that is (ISO 32000-2, 14.8). Headings, paragraphs, quotations, items of lists with their labels, notes and the cells
 * of tables are taken; what is not named here is read by where it stands, and so is a table that lays out a page: one
 * of single cells, or with headings or tables in its cells.
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
  readonly kind: 'heading' | 'paragraph' | 'quotation' | 'list item' | 'footnote' | 'table row'
  readonly level?: number
  /** The sign of an item of a list, such as its number. */
  readonly label?: true
  /** Of a row: its table, and the cell in it. */
  readonly table?: string
  readonly cell?: number
}

type Within = {
  readonly tag: Omit<Tag, 'element'> | null
  readonly element: string
  readonly deep: number
}

const HEADING = /^(?:H([1-6])?|Title)$/
const NOTES = new Set(['Note', 'FENote', 'Footnote', 'Endnote'])
/** What stands in these is read by where it stands. */
const UNREAD = new Set(['TOC', 'Index', 'Figure', 'Formula', 'Caption', 'Code', 'Form', 'Artifact'])
/** So much of a document must be tagged, and so few sentences may be torn. */
const TAGGED = 0.7
const TORN = 0.15

/** The tags of a page, by the ids of its marked content. */
export function tagsOf(page: number, tree: TagNode | null): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>()
  let elements = 0
  const fresh = () => `${page}.${elements++}`
  const walk = (node: TagNode, within: Within) => {
    if (UNREAD.has(node.role)) return
    if (node.role === 'Table' && within.tag?.kind !== 'table row' && hasRows(node)) {
      walkTable(node, within)
      return
    }
    const inside = entered(node.role, within, fresh)
    for (const child of node.children) {
      if ('role' in child) walk(child, inside)
      else if (child.id !== undefined && inside.tag !== null) {
        tags.set(child.id, { ...inside.tag, element: inside.element })
      }
    }
  }
  const walkTable = (node: TagNode, { deep }: Within) => {
    const table = fresh()
    for (const row of allOf(node, 'TR')) {
      const element = fresh()
      for (const [cell, one] of cellsOf(row).entries()) {
        walk(one, { tag: { kind: 'table row', table, cell }, element, deep })
      }
    }
    for (const caption of allOf(node, 'Caption')) walk(caption, { tag: null, element: '', deep })
  }
  if (tree !== null) walk(tree, { tag: null, element: '', deep: 0 })
  return tags
}

function entered(role: string, within: Within, fresh: () => string): Within {
  const { tag, deep } = within
  if (tag?.kind === 'table row') return within
  if (role === 'Lbl' && tag?.kind === 'list item')
    return { ...within, tag: { ...tag, label: true } }
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

/** Is a table one of rows, rather than what lays out a page? */
function hasRows(table: TagNode): boolean {
  const rows = allOf(table, 'TR')
  const layout = table.children.some((child) => 'role' in child && laysOut(child))
  return !layout && rows.some((row) => cellsOf(row).length > 1)
}

function laysOut({ role, children }: TagNode): boolean {
  if (role === 'Table' || HEADING.test(role)) return true
  return children.some((child) => 'role' in child && laysOut(child))
}

/** The nodes of a role that are in a table, none within another. */
function allOf({ children }: TagNode, wanted: string): TagNode[] {
  return children.flatMap((child) => {
    if (!('role' in child)) return []
    return child.role === wanted ? [child] : allOf(child, wanted)
  })
}

function cellsOf({ children }: TagNode): TagNode[] {
  return children.flatMap((child) =>
    'role' in child && (child.role === 'TD' || child.role === 'TH') ? [child] : [],
  )
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
