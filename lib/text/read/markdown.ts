/**
 * Markdown (CommonMark with the tables, footnotes, strikethrough and links of GFM) to the text that
 * it means: links keep their words, images their alternative text, code its characters, and a soft
 * line break stays a line end. Raw HTML gives its text; nothing is executed.
 *
 * A footnote is referred to as [n], numbered in the order of references as GFM does, and stands at
 * the end as a block that begins with [n]. Markers of list items are markup and no characters; the number
 * of an item counts on from that of the first, as it is shown. A
 * leading block of front matter between lines of --- is left out; its plain title, author, date,
 * publisher and lang are suggestions.
 *
 * The parser takes time with the square of the signs that may be markup in one paragraph (a tag, an
 * entity, an escape or a bare address is such a sign too: each cuts the text into one more event),
 * some 20 µs for each sign wherever it stands, and some 60 µs for each line or cell, measured with
 * micromark 4. So a source that would take longer than a few seconds is refused before it is parsed,
 * with the line that is to blame.
 */
import type { ListItem, Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type Ordinal, ordinalFrom } from '../ordinals.ts'
import { htmlPieces } from './html.ts'
import { aboutItself, composed, opened, type Piece, type Reading, type Refused } from './reading.ts'

type Context = Pick<Piece, 'kind' | 'level' | 'ordinal'> & {
  readonly lists: number
  readonly quotes: number
}
type Page = { readonly pieces: Piece[]; readonly notes: Map<string, number> }

const MOST_SIGNS = 8_000
const MOST_WORK = 100_000_000
const MOST_SIGNS_IN_ALL = 150_000
const MOST_LINES = 40_000
const DEEPEST = 40
const TEXT: Context = { kind: 'paragraph', lists: 0, quotes: 0 }

/** Read a Markdown text. */
export function readMarkdown(source: string): Reading | Refused {
  const input = opened(source)
  if ('refused' in input) return input
  const { body, ...about } = frontMatter(input.text)
  const refused = tooMuch(body)
  if (refused !== null) return { refused }
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const page: Page = { pieces: [], notes: new Map() }
  for (const child of tree.children) write(page, child, TEXT)
  writeNotes(page, tree)
  const heading = page.pieces.find(({ kind, level }) => kind === 'heading' && level === 1)
  const title = heading === undefined ? {} : { title: heading.text }
  return { ...composed(page.pieces), lineEnds: input.lineEnds, ...title, ...about, notes: [] }
}

/** Write a block to the page. What it holds is never deeper than the guard allows. */
function write(page: Page, node: RootContent, context: Context): void {
  if (node.type === 'heading') add(page, { kind: 'heading', level: node.depth }, node)
  else if (node.type === 'paragraph') add(page, context, node)
  else if (node.type === 'code') page.pieces.push({ kind: 'preformatted', text: node.value })
  else if (node.type === 'html') writeHtml(page, node.value)
  else if (node.type === 'table') {
    for (const row of node.children) {
      const cells = row.children.map((cell) => worded(page, cell).text.replace(/\s+/g, ' '))
      page.pieces.push({ kind: 'table row', text: cells.join('\t').trim() })
    }
  } else if (node.type === 'blockquote') {
    const quotes = context.quotes + 1
    const inner: Context = { ...context, kind: 'quotation', level: quotes, quotes }
    for (const child of node.children) write(page, child, inner)
  } else if (node.type === 'list') {
    const lists = context.lists + 1
    for (const [nth, item] of node.children.entries()) {
      const ordinal = node.ordered === true ? ordinalFrom((node.start ?? 1) + nth, '1') : null
      writeItem(page, item, { ...context, lists }, ordinal)
    }
  }
}

/** The first paragraph of a list item is the item; what follows in it are its paragraphs. */
function writeItem(page: Page, item: ListItem, context: Context, number: Ordinal | null): void {
  const { level: _, ordinal: _o, ...rest } = context
  const ordinal = number === null ? {} : { ordinal: number }
  for (const [i, child] of item.children.entries()) {
    const inner: Context =
      i === 0
        ? { ...rest, kind: 'list item', level: context.lists, ...ordinal }
        : { ...rest, kind: 'paragraph' }
    write(page, child, inner)
  }
}

function writeHtml(page: Page, html: string): void {
  const pieces = htmlPieces(html)
  if (!('refused' in pieces)) page.pieces.push(...pieces)
}

function add(
  page: Page,
  { kind, level, ordinal }: Pick<Context, 'kind' | 'level' | 'ordinal'>,
  node: Nodes,
): void {
  const { text, markers } = worded(page, node)
  const rest = markers.length === 0 ? { text } : { text, markers }
  const more = ordinal === undefined ? rest : { ordinal, ...rest }
  page.pieces.push(level === undefined ? { kind, ...more } : { kind, level, ...more })
}

/** The footnotes in the order of their numbers; those to which nothing refers come last. */
function writeNotes(page: Page, tree: Root): void {
  const definitions = all(tree).filter((node) => node.type === 'footnoteDefinition')
  const first = new Map(definitions.toReversed().map((node) => [node.identifier, node]))
  for (const { identifier } of definitions) numberOf(page, identifier)
  for (const [identifier, number] of page.notes) {
    const note: Page = { pieces: [], notes: page.notes }
    for (const child of first.get(identifier)?.children ?? []) write(note, child, TEXT)
    const texts = note.pieces.map(({ text }) => text).filter((text) => /\S/.test(text))
    for (const [i, text] of texts.entries()) {
      const first = { text: `[${number}] ${text}`, key: `${number}` }
      page.pieces.push({ kind: 'footnote', ...(i === 0 ? first : { text }) })
    }
  }
}

function numberOf({ notes }: Page, identifier: string): number {
  const number = notes.get(identifier) ?? notes.size + 1
  notes.set(identifier, number)
  return number
}

/** The words of a block and the markers in them, read without recursion: emphasis may nest as deep as it likes. */
function worded(page: Page, block: Nodes): Required<Pick<Piece, 'text' | 'markers'>> {
  const parts: string[] = []
  const markers: { start: number; end: number; to: string }[] = []
  let length = 0
  const write = (words: string) => {
    parts.push(words)
    length += words.length
  }
  for (const node of all(block)) {
    if (node.type === 'text' || node.type === 'inlineCode') write(node.value)
    else if (node.type === 'break') write('\n')
    else if (node.type === 'image' || node.type === 'imageReference') write(node.alt ?? '')
    else if (node.type === 'footnoteReference') {
      const to = `${numberOf(page, node.identifier)}`
      markers.push({ start: length, end: length + to.length + 2, to })
      write(`[${to}]`)
    } else if (node.type === 'html' && /^<br\b/i.test(node.value)) write('\n')
  }
  const text = parts.join('')
  const lead = text.length - text.trimStart().length
  const placed = markers.map(({ start, end, to }) => ({ start: start - lead, end: end - lead, to }))
  return { text: text.trim(), markers: placed }
}

/** A node and all below it, in order. */
function all(root: Nodes): Nodes[] {
  const found: Nodes[] = []
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node)
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child)
  }
  return found
}

/** The text below the front matter, and what that says. */
function frontMatter(text: string): { readonly body: string } & Partial<Reading> {
  const [whole, lines] = /^---\n((?:[^\n]*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text) ?? []
  if (whole === undefined || lines === undefined || !/^\w+\s*:/.test(lines)) return { body: text }
  const said = (key: string) =>
    new RegExp(`^${key}[ \\t]*:[ \\t]*["']?([^\\s"'>|\\[{][^\\n]*?)["']?[ \\t]*$`, 'im').exec(
      lines,
    )?.[1]
  const [title, author, published] = [said('title'), said('author'), said('date')]
  const [publisher, language] = [said('publisher'), said('lang')]
  return {
    body: text.slice(whole.length),
    ...aboutItself({ title, author, publisher, published, language }),
  }
}

/** Why parsing a source would take too long, as a sentence; null if it does not. */
function tooMuch(text: string): string | null {
  const lines = text.split('\n')
  const cells = text.split('|').length - 1
  if (lines.length + cells > MOST_LINES) {
    return `This Markdown has ${lines.length} lines and ${cells} cells; together they may be ${MOST_LINES}. ${ADVICE}`
  }
  let work = 0
  let markers = 0
  let signs = 0
  let all = 0
  let table = false
  let units = 0
  let seeking = 0
  for (const [i, line] of lines.entries()) {
    const depth = depthOf(line)
    markers += depth
    if (depth > DEEPEST || markers > 4 * MOST_LINES) {
      return `Line ${i + 1} nests lists or quotations more than ${DEEPEST} deep, or is one of too many that nest. ${ADVICE}`
    }
    table = line.startsWith('|') && (table || /^\|[\s:|-]+$/.test(lines[i + 1] ?? ''))
    const begins = line.trim() === '' || table
    if (begins) [signs, units, seeking] = [0, 0, 0]
    units += line.length
    seeking += (line.match(/<[!?]/g) ?? []).length
    work += seeking * units * 5
    const before = signs
    signs += signsOf(line)
    all += signs - before
    if (all > MOST_SIGNS_IN_ALL) {
      return `Line ${i + 1} has one of more than ${MOST_SIGNS_IN_ALL} signs that may be markup. ${ADVICE}`
    }
    work += signs * signs - before * before
    if (signs > MOST_SIGNS || work > MOST_WORK) {
      return `Line ${i + 1} ends a stretch of too many signs like * _ [ ] < & without a blank line. ${ADVICE}`
    }
  }
  return null
}

const ADVICE = 'Divide it, or bring it in as plain text.'

/** How deep a line may nest: its markers, and the lists that its indentation may belong to. */
function depthOf(line: string): number {
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0]
  if (markers === undefined) return 0
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  return indent / 2 + (markers.match(/>|[-*+]|[.)]/g) ?? []).length
}

/**
 * The signs of a line that may be markup. A tag makes as many events as two of the others, and an
 * underline of a heading as four.
 */
function signsOf(line: string): number {
  if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) return 4
  const tags = line.match(/</g) ?? []
  return 2 * tags.length + (line.match(/[*_~[\]`&\\!@]|:\/\/|www\./g) ?? []).length
}
