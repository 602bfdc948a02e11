/**
 * HTML, read as a browser would show it without styles: white space collapses (except in `pre`),
 * `br` ends a line, block elements become blocks. Nothing is executed and nothing fetched; scripts,
 * styles, templates, frames, drawings, controls and what is hidden are left out. Where a page has
 * just one `article`, or else just one `main`, only that is read.
 *
 * A row of a table is one block, its cells parted by tabs, unless its cells hold blocks themselves,
 * as in pages that are laid out by tables. Markers of list items are markup and no characters.
 *
 * parse5 parses as the HTML standard says, which lets a small source make a deep or a huge tree.
 * So its tree adapter counts: more than 500 elements within each other (browsers stop at 512) or
 * 300,000 in all is refused while parsing, as are tags with thousands of attributes before it.
 */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { composed, opened, type Piece, type Reading, type Refused } from './reading.ts'

type Element = Tree.Element
type Context = Pick<Piece, 'kind' | 'level'> & {
  readonly pre: boolean
  readonly lists: number
  readonly quotes: number
}
/** What is being written: the pieces so far, the words of the next, and whether a list item begins. */
type Page = { readonly pieces: Piece[]; words: string[]; fresh: boolean }

const DEEPEST = 500
const MOST_ELEMENTS = 300_000
const MOST_ATTRIBUTES = 3_000

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
  const images = elements.filter(({ tagName }) => tagName === 'img').length
  const notes = images === 0 ? [] : [`Images were left out: ${images}.`]
  const page = composed(piecesOf(mainOf(elements) ?? document))
  return { ...page, lineEnds: input.lineEnds, ...about(elements), notes }
}

/** The blocks of a stretch of HTML, as Markdown may hold it. */
export function htmlPieces(source: string): Piece[] | Refused {
  const document = parsed(source)
  return 'refused' in document ? document : piecesOf(document)
}

/** A tree that is neither too deep nor too large. */
function parsed(source: string): Tree.Document | Refused {
  if (hasEndlessTag(source)) {
    return { refused: `A tag of this HTML has more than ${MOST_ATTRIBUTES} attributes. ${ADVICE}` }
  }
  let depth = 0
  let count = 0
  const { createElement } = defaultTreeAdapter
  try {
    return parse(source, {
      sourceCodeLocationInfo: false,
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement: (...given) => {
          if (++count > MOST_ELEMENTS) throw new Endless(`more than ${MOST_ELEMENTS} elements`)
          return createElement(...given)
        },
        onItemPush: () => {
          if (++depth > DEEPEST) throw new Endless(`more than ${DEEPEST} elements in each other`)
        },
        onItemPop: () => {
          depth--
        },
      },
    })
  } catch (fault) {
    if (fault instanceof Endless) return { refused: `This HTML has ${fault.message}. ${ADVICE}` }
    throw fault
  }
}

const ADVICE = 'Save the page in a simpler form, or bring it in as plain text.'

/** Thrown out of the parser, which has no other way to stop. */
class Endless extends Error {}

/** Has a tag so many attributes that looking for doubles among them would take minutes? */
function hasEndlessTag(source: string): boolean {
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    const { end, names } = /[a-z/]/i.test(source.charAt(at + 1))
      ? tagAt(source, at)
      : { end: at + 1, names: 0 }
    if (names > MOST_ATTRIBUTES) return true
    at = end
  }
  return false
}

/** Where a tag ends, and how many attributes it has at most. */
function tagAt(source: string, start: number): { end: number; names: number } {
  let names = 0
  let quoted = ''
  let last = ''
  for (let end = start + 1; end < source.length; end++) {
    const here = source.charAt(end)
    const space = /[\s/]/.test(here)
    if (quoted !== '') {
      if (here !== quoted) continue
      quoted = ''
      names++
    } else if (here === '>') return { end, names }
    else if (last === '=' && (here === '"' || here === "'")) quoted = here
    else if (space && last !== ' ' && last !== '=') names++
    if (!(space && last === '=')) last = space ? ' ' : here
  }
  return { end: source.length, names }
}

/** Every element of a document in order. */
function elementsOf(document: Tree.Document): Element[] {
  const found: Element[] = []
  const visit = (node: Tree.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      found.push(child)
      visit(child)
    }
  }
  visit(document)
  return found
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
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  }
}

function piecesOf(root: Tree.ParentNode): Piece[] {
  const page: Page = { pieces: [], words: [], fresh: false }
  const context: Context = { kind: 'paragraph', pre: false, lists: 0, quotes: 0 }
  for (const child of root.childNodes) walk(page, child, context)
  flush(page, context)
  return page.pieces
}

/** Write a node to the page; the tree is never deeper than the parser allows. */
function walk(page: Page, node: Tree.ChildNode, context: Context): void {
  if (!('tagName' in node)) write(page, textOf(node), context.pre)
  else if (DROPPED.has(node.tagName) || isHidden(node)) return
  else if (node.tagName === 'br') breakLine(page)
  else if (BLOCKS.has(node.tagName)) writeBlock(page, node, context)
  else for (const child of node.childNodes) walk(page, child, context)
}

function writeBlock(page: Page, block: Element, context: Context): void {
  flush(page, context)
  const inner = within(block.tagName, context)
  if (block.tagName === 'li') page.fresh = true
  if (block.tagName === 'tr' && isRow(block)) writeRow(page, block)
  else for (const child of block.childNodes) walk(page, child, inner)
  flush(page, inner)
}

/** What is written inside a block element. */
function within(name: string, context: Context): Context {
  const { level: _, ...rest } = context
  if (/^h[1-6]$/.test(name)) return { ...rest, kind: 'heading', level: Number(name[1]) }
  if (PREFORMATTED.has(name)) return { ...rest, kind: 'preformatted', pre: true }
  if (LISTS.has(name)) return { ...context, lists: context.lists + 1 }
  if (name === 'li') return { ...rest, kind: 'list item', level: Math.max(1, context.lists) }
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
function flush(page: Page, { kind, level, pre }: Context): void {
  const words = page.words.join('')
  const text = pre ? words.trimEnd() : words.trim()
  page.words = []
  if (!/\S/.test(text)) return
  const later = kind === 'list item' && !page.fresh
  if (kind === 'list item') page.fresh = false
  if (later || level === undefined) page.pieces.push({ kind: later ? 'paragraph' : kind, text })
  else page.pieces.push({ kind, level, text })
}

/** Is a row of a table a row of short texts? */
function isRow(row: Element): boolean {
  const nested = (node: Tree.ParentNode): boolean =>
    node.childNodes.some(
      (child) => 'tagName' in child && (BLOCKS.has(child.tagName) || nested(child)),
    )
  return row.childNodes.every((cell) => !('tagName' in cell) || !nested(cell))
}

function writeRow(page: Page, row: Element): void {
  const cells = row.childNodes
    .filter((cell) => 'tagName' in cell && !isHidden(cell))
    .map((cell) => ('tagName' in cell ? piecesOf(cell) : []))
    .map((pieces) => pieces.map(({ text }) => text.replace(/\s+/g, ' ')).join(' '))
  page.pieces.push({ kind: 'table row', text: cells.join('\t').trim() })
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
}

function attribute({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value
}

function textOf(node: Tree.ChildNode): string {
  return node.nodeName === '#text' && 'value' in node ? node.value : ''
}

/** White space as a browser shows it; NBSP is none. */
function collapse(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ')
}
