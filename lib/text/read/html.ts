/**
 * HTML, read as a browser would show it without styles: white space collapses (except in `pre`),
 * `br` ends a line, block elements become blocks. Nothing is executed and nothing fetched; scripts,
 * styles, templates, frames, drawings, controls and what is hidden are left out. Where a page has
 * just one `article`, or else just one `main`, only that is read.
 *
 * A row of a table is one block, its cells parted by tabs, unless its cells hold blocks themselves,
 * as in pages that are laid out by tables. Markers of list items are markup and no characters; the
 * numbers of ordered lists are their items' (html-lists.ts).
 *
 * Footnotes that the markup ties to their markers (html-notes.ts) are footnotes with their markers. A
 * note that does not say its own sign, as an item of a list, begins with that of its marker.
 */

import { type Counting, countingOf, ordinalOf } from './html-lists.ts'
import { NO_NOTES, type NotedPage, type Notes, notesOf } from './html-notes.ts'
import {
  attribute,
  collapse,
  type Element,
  elementsOf,
  isHidden,
  parsed,
  type Tree,
  textOf,
} from './html-tree.ts'
import { aboutItself, composed, opened, type Piece, type Reading, type Refused } from './reading.ts'

type Context = Pick<Piece, 'kind' | 'level' | 'ordinal'> & {
  readonly pre: boolean
  readonly lists: number
  readonly quotes: number
  /** How the items of the list around are numbered, if they are. */
  readonly counting: Counting | null
}
/** A marker among the words of a block: from which of them to which. */
type Named = { readonly to: string; readonly from: number; readonly till: number }
/**
 * What is being written: the pieces so far, the words and markers of the next, whether a list item
 * begins, and which note.
 */
type Page = {
  readonly pieces: Piece[]
  readonly notes: Notes
  readonly rows: Rows
  words: string[]
  named: Named[]
  fresh: boolean
  note: Element | null
}
/** Is every row of a table a row of text, or only one whose cells hold no blocks? */
type Rows = 'all' | 'plain'

const DROPPED = new Set(
  'script style template noscript iframe frame frameset object embed applet svg math canvas audio video map select datalist button input textarea head'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre listing plaintext xmp search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const PREFORMATTED = new Set(['pre', 'listing', 'plaintext', 'xmp'])
const LISTS = new Set(['ul', 'ol', 'menu', 'dir'])

/** Read an HTML page. */
export function readHtml(source: string): Reading | Refused {
  const input = opened(source)
  if ('refused' in input) return input
  const document = parsed(input.text)
  if ('refused' in document) return document
  const elements = elementsOf(document)
  const page = blankPage(notesOf([{ path: '', elements }]), 'plain')
  const { characters, blocks, doubts } = composed(piecesOf(mainOf(elements) ?? document, page))
  const notes = imagesLeftOut(elements.filter(isImage).length)
  return {
    characters,
    blocks,
    lineEnds: input.lineEnds,
    ...about(elements),
    notes,
    doubts,
  }
}

/** The blocks of a stretch of HTML, as Markdown may hold it. */
export function htmlPieces(source: string): Piece[] | Refused {
  const document = parsed(source)
  return 'refused' in document ? document : piecesOf(document, blankPage(NO_NOTES, 'plain'))
}

/** The blocks of the pages of one document, in their order, with notes that may lie in other pages. */
export function piecesOfPages(
  pages: readonly { readonly path: string; readonly source: string }[],
): { readonly pieces: Piece[]; readonly images: number } | Refused {
  const trees: (NotedPage & { readonly document: Tree.Document })[] = []
  for (const { path, source } of pages) {
    const document = parsed(source)
    if ('refused' in document) return document
    trees.push({ path, document, elements: elementsOf(document) })
  }
  const notes = notesOf(trees)
  return {
    pieces: trees.flatMap(({ document }) => piecesOf(document, blankPage(notes, 'all'))),
    images: trees.reduce((sum, { elements }) => sum + elements.filter(isImage).length, 0),
  }
}

/** The sentence about images, if there are any. */
export function imagesLeftOut(images: number): string[] {
  return images === 0 ? [] : [`Images were left out: ${images}.`]
}

function isImage({ tagName }: Element): boolean {
  return tagName === 'img'
}

function blankPage(notes: Notes, rows: Rows): Page {
  return { pieces: [], notes, rows, words: [], named: [], fresh: false, note: null }
}

/** The one article, or else the one main part, of a page. */
function mainOf(elements: readonly Element[]): Element | undefined {
  for (const name of ['article', 'main']) {
    const [one, other] = elements.filter(
      (element) => element.tagName === name && !isHidden(element),
    )
    if (one !== undefined && other === undefined) return one
  }
  return undefined
}

/** What a page says about itself. */
function about(elements: readonly Element[]): Partial<Reading> {
  const meta = (name: string) =>
    elements
      .filter(
        (one) =>
          one.tagName === 'meta' &&
          (attribute(one, 'name') ?? attribute(one, 'property'))?.toLowerCase() === name,
      )
      .map((one) => attribute(one, 'content')?.trim())
      .find((content) => content !== undefined && content !== '')
  const titled = elements.find(({ tagName }) => tagName === 'title')
  const title = titled && collapse(titled.childNodes.map(textOf).join('')).trim()
  const author = meta('author') ?? meta('article:author')
  const published = meta('article:published_time') ?? meta('date') ?? meta('dc.date')
  const publisher = meta('og:site_name')
  const html = elements.find(({ tagName }) => tagName === 'html')
  const language = html && attribute(html, 'lang')?.trim()
  return aboutItself({ title, author, publisher, published, language })
}

function piecesOf(root: Tree.ParentNode, page: Page): Piece[] {
  const context: Context = { kind: 'paragraph', pre: false, lists: 0, quotes: 0, counting: null }
  for (const child of root.childNodes) walk(page, child, context)
  flush(page, context)
  return page.pieces
}

/** Write a node to the page; the tree is never deeper than the parser allows. */
function walk(page: Page, node: Tree.ChildNode, context: Context): void {
  if (!('tagName' in node)) write(page, textOf(node), context.pre)
  else if (DROPPED.has(node.tagName) || isHidden(node) || page.notes.backs.has(node)) return
  else if (node.tagName === 'br') breakLine(page)
  else if (BLOCKS.has(node.tagName)) writeBlock(page, node, context)
  else writeInline(page, node, context)
}

/** Write what is no block, and remember where a marker stands. */
function writeInline(page: Page, element: Element, context: Context): void {
  const from = page.words.length
  for (const child of element.childNodes) walk(page, child, context)
  const to = page.notes.markers.get(element)
  if (to !== undefined) page.named.push({ to, from, till: page.words.length })
}

function writeBlock(page: Page, block: Element, context: Context): void {
  flush(page, context)
  const isNote = page.notes.keys.has(block)
  const inner = isNote ? noteIn(context, block) : within(block, context)
  if (isNote) page.note = block
  else if (block.tagName === 'li') page.fresh = true
  if (block.tagName === 'tr' && isRow(page, block)) writeRow(page, block)
  else for (const child of block.childNodes) walk(page, child, inner)
  flush(page, inner)
}

/** Inside a note; where it is an item of a list, that is counted. */
function noteIn({ level: _, ordinal: _o, ...context }: Context, note: Element): Context {
  if (note.tagName === 'li') ordinalOf(note, context.counting)
  return { ...context, kind: 'footnote' }
}

/** What is written inside a block element. */
function within(block: Element, context: Context): Context {
  const { tagName: name } = block
  const { level: _, ordinal: _o, ...rest } = context
  if (/^h[1-6]$/.test(name)) return { ...rest, kind: 'heading', level: Number(name[1]) }
  if (PREFORMATTED.has(name)) return { ...rest, kind: 'preformatted', pre: true }
  if (LISTS.has(name)) return { ...context, lists: context.lists + 1, counting: countingOf(block) }
  if (name === 'li') {
    const ordinal = ordinalOf(block, context.counting)
    const level = Math.max(1, context.lists)
    return { ...rest, kind: 'list item', level, ...(ordinal !== null && { ordinal }) }
  }
  if (name !== 'blockquote') return context
  return { ...rest, kind: 'quotation', level: context.quotes + 1, quotes: context.quotes + 1 }
}

function write(page: Page, text: string, pre: boolean): void {
  const shown = pre ? text : collapse(text)
  const after = page.words.at(-1) ?? '\n'
  if (shown !== '') page.words.push(!pre && /[ \n]$/.test(after) ? shown.replace(/^ /, '') : shown)
  if (page.words.at(-1) === '') page.words.pop()
}

function breakLine(page: Page): void {
  const last = page.words.pop()
  if (last !== undefined) page.words.push(last.replace(/ $/, ''))
  page.words.push('\n')
}

/** End a block. Only the first of a list item is the item; the others are its paragraphs. */
function flush(page: Page, { kind, level, ordinal, pre }: Context): void {
  const { named, words } = page
  const joined = words.join('')
  const text = pre ? joined.trimEnd() : joined.trim()
  page.words = []
  page.named = []
  if (!/\S/.test(text)) return
  if (kind === 'footnote' && page.note !== null) {
    flushNote(page, page.note, text)
    return
  }
  const later = kind === 'list item' && !page.fresh
  if (kind === 'list item') page.fresh = false
  const markers = markersIn(words, named, pre ? 0 : joined.length - joined.trimStart().length)
  const rest = markers.length === 0 ? { text } : { text, markers }
  if (later || level === undefined) page.pieces.push({ kind: later ? 'paragraph' : kind, ...rest })
  else page.pieces.push({ kind, level, ...(ordinal && { ordinal }), ...rest })
}

/** The first block of a note has its key, and says its sign. */
function flushNote(page: Page, note: Element, text: string): void {
  const key = page.notes.keys.get(note)
  const sign = page.notes.labels.get(note) ?? ''
  const bare = sign.replace(/^[[(]|[\])]$/g, '')
  const says = text.replace(/^[[(]/, '').startsWith(bare)
  page.note = null
  page.pieces.push({
    kind: 'footnote',
    text: says ? text : `${sign} ${text}`,
    ...(key !== undefined && { key }),
  })
}

/** Where the markers stand in the text of their block, which begins `lead` units late. */
function markersIn(words: readonly string[], named: readonly Named[], lead: number) {
  if (named.length === 0) return []
  const begins = [-lead]
  for (const word of words) begins.push((begins.at(-1) ?? 0) + word.length)
  return named.flatMap(({ to, from, till }) => {
    const sign = words.slice(from, till).join('')
    const start = (begins[from] ?? 0) + sign.length - sign.trimStart().length
    return sign.trim() === '' ? [] : [{ start, end: start + sign.trim().length, to }]
  })
}

/** Is a row of a table a row of texts? A cell of one paragraph is one; so is every cell in documents. */
function isRow({ rows }: Page, row: Element): boolean {
  const cells = row.childNodes.filter((cell) => 'tagName' in cell)
  if (rows === 'all' && cells.length > 1) return true
  const blocks = (node: Tree.ParentNode): Element[] =>
    node.childNodes.flatMap((child) => {
      if (!('tagName' in child)) return []
      return BLOCKS.has(child.tagName) ? [child, ...blocks(child)] : blocks(child)
    })
  return cells.every((cell) => 'tagName' in cell && blocks(cell).length === 0)
}

function writeRow(page: Page, row: Element): void {
  const cells = row.childNodes
    .filter((cell) => 'tagName' in cell && !isHidden(cell))
    .map((cell) => ('tagName' in cell ? piecesOf(cell, blankPage(page.notes, page.rows)) : []))
    .map((pieces) => pieces.map(({ text }) => text.replace(/\s+/g, ' ')).join(' '))
  page.pieces.push({ kind: 'table row', text: cells.join('\t').trim() })
}
