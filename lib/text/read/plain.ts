/**
 * Plain text, character for character: blocks lie over it and change nothing. The rules, in order:
 *
 * 1. A line of nothing but white space (NBSP too) is blank; blank lines part chunks of lines.
 * 2. A chunk with a line longer than 160 units has one paragraph a line. In any other chunk the
 *    line ends are those of a wrapped paragraph or of verse, and stay inside one block.
 * 3. `- `, `* `, `+ `, `• `, `1. ` and `1) ` begin a list item, where they begin a chunk or follow
 *    a line that ends with a colon or lies in the list already.
 * 4. `[12]` at the start of a line begins a footnote, if the text refers to [12] earlier, inside a
 *    line: the numbered paragraphs of a judgment look the same, and nothing refers to them so.
 * 5. A chunk of lines that all begin with `>` is a quotation, as deep as its first line.
 * 6. Headings only when certain. A line by itself looks like one if it has at most 120 units, a
 *    letter, no small letter first, no full stop, colon, semicolon or comma last, no date in it and
 *    no «By» at its start. The first such line before any prose is the title (level 1), and so is
 *    its exact repetition directly below. Later ones are of level 2 if they have at most 80 units,
 *    prose follows that does not begin small (it would be a broken sentence), and the block before
 *    ends a sentence, or two blank lines stand before it, or it is in Title Case. A question needs
 *    the two blank lines. Prose has 80 units and ends a sentence that
 *    asks nothing, or runs on small in the next block.
 *
 * A block reaches from its first to its last character that is not white space.
 */
import type { Block } from '../blocks.ts'
import { quote, type Span } from '../span.ts'
import { opened, type Reading, type Refused } from './reading.ts'

type Rough = Block & { readonly blanks: number; readonly alone: boolean }

const LONG_LINE = 160
const LIST = /^\s*(?:[-*+•]|\d{1,3}[.)])[ \t\u00a0]+\S/
const NOTE = /^\s*\[(\d{1,4})\]/
const DATE = /\b\d{1,2}(?:st|nd|rd|th)?[\s,./-]+(?:\p{L}+\.?[\s,./-]+)?\d{4}\b|\b\d{4}-\d\d-\d\d\b/u
const CLOSERS = /(?:\[\d+\]|["'”’»)\]*_])+$/

/** Read a plain text. */
export function readPlain(source: string): Reading | Refused {
  const input = opened(source)
  if ('refused' in input) return input
  const { text: characters, lineEnds } = input
  const cited = citations(characters)
  const rough = chunks(characters).flatMap((lines) => blocksOf(characters, lines, cited))
  const blocks = withHeadings(characters, rough)
  const title = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)
  const named = title === undefined ? {} : { title: quote(characters, title) }
  return { characters, blocks, lineEnds, ...named, notes: [], doubts: [] }
}

/** The lines that are not blank, each without the white space around it, parted by blank lines. */
function chunks(text: string): Span[][] {
  const all: Span[][] = []
  let open = false
  for (const { index, 0: line } of text.matchAll(/[^\n]+|\n(?=\n|$)/g)) {
    const words = line.trim()
    const start = index + line.indexOf(words)
    if (words === '') open = false
    else if (open) all.at(-1)?.push({ start, end: start + words.length })
    else all.push([{ start, end: start + words.length }])
    if (words !== '') open = true
  }
  return all
}

/** Rules 2 to 5: a chunk of lines as blocks. */
function blocksOf(text: string, lines: readonly Span[], cited: Map<string, number>): Rough[] {
  const words = lines.map((line) => quote(text, line))
  const perLine = words.some((line) => line.length > LONG_LINE)
  const quoted = words.every((line) => line.startsWith('>'))
  const blocks: Rough[] = []
  for (const [i, line] of lines.entries()) {
    const last = blocks.at(-1)
    const kind = quoted ? 'quotation' : kindOf(cited, words, i, line, last)
    const begins = last === undefined || (!quoted && (perLine || kind !== 'paragraph'))
    const blanks = i === 0 ? blanksBefore(text, line.start) : 0
    const level = levelOf(kind, words[i] ?? '')
    if (begins) blocks.push({ ...line, kind, ...level, blanks, alone: true })
    else blocks[blocks.length - 1] = { ...last, end: line.end, alone: false }
  }
  return blocks
}

function kindOf(
  cited: Map<string, number>,
  words: readonly string[],
  i: number,
  line: Span,
  last: Rough | undefined,
): 'list item' | 'footnote' | 'paragraph' {
  const here = words[i] ?? ''
  const number = NOTE.exec(here)?.[1]
  if (number !== undefined && (cited.get(number) ?? line.start) < line.start) return 'footnote'
  const may = i === 0 || last?.kind === 'list item' || (words[i - 1] ?? '').endsWith(':')
  return may && LIST.test(here) ? 'list item' : 'paragraph'
}

function levelOf(kind: Block['kind'], words: string): { level?: number } {
  if (kind === 'list item') return { level: 1 }
  if (kind !== 'quotation') return {}
  return { level: (/^(?:>\s?)+/.exec(words)?.[0] ?? '').split('>').length - 1 }
}

/** Where each footnote is first referred to, inside a line. */
function citations(text: string): Map<string, number> {
  const first = new Map<string, number>()
  for (const { index, 1: number } of text.matchAll(/(?<=[^\n])\[(\d{1,4})\]/g)) {
    if (number !== undefined && !first.has(number)) first.set(number, index)
  }
  return first
}

function blanksBefore(text: string, start: number): number {
  const gap = text.slice(text.slice(0, start).trimEnd().length, start)
  return gap.split('\n').length - 2
}

/** Rule 6: which blocks are headings. */
function withHeadings(text: string, rough: readonly Rough[]): Block[] {
  const words = rough.map((block) => quote(text, block))
  const prose = rough.map((block, i) => isProse(block, words, i))
  const firstProse = prose.indexOf(true)
  const title = rough.findIndex((block, i) => i < firstProse && looksLikeHeading(block, words[i]))
  return rough.map((block, i) => {
    const { start, end, kind } = block
    const again = i === title + 1 && words[i] === words[title]
    if (title !== -1 && (i === title || again)) return { start, end, kind: 'heading', level: 1 }
    const heads = i > firstProse && firstProse !== -1 && prose[i + 1] === true
    if (heads && isSubheading(block, words, i)) return { start, end, kind: 'heading', level: 2 }
    return block.level === undefined
      ? { start, end, kind }
      : { start, end, kind, level: block.level }
  })
}

function isProse({ kind }: Rough, words: readonly string[], i: number): boolean {
  const here = words[i] ?? ''
  if (kind !== 'paragraph') return false
  if (here.length >= 80 && endsSentence(here) && !asks(here)) return true
  return /^\p{Ll}/u.test(words[i + 1] ?? '')
}

function looksLikeHeading({ kind, alone }: Rough, words = ''): boolean {
  if (kind !== 'paragraph' || !alone || words.length > 120) return false
  if (!/\p{L}/u.test(words) || /^\p{Ll}/u.test(words) || /^by\b/i.test(words)) return false
  return !/[.,:;…]$/.test(ending(words)) && !DATE.test(words)
}

function isSubheading(block: Rough, words: readonly string[], i: number): boolean {
  const here = words[i] ?? ''
  if (here.length > 80 || !looksLikeHeading(block, here)) return false
  if (/^\p{Ll}/u.test(words[i + 1] ?? '')) return false
  if (block.blanks >= 2) return true
  if (asks(here)) return false
  return endsSentence(words[i - 1] ?? '') || isTitleCase(here)
}

function endsSentence(words: string): boolean {
  return /[.!?…。！？]$/.test(ending(words))
}

function asks(words: string): boolean {
  return /[?？]$/.test(ending(words))
}

/** The last characters, without quotation marks, brackets and footnote numbers that close them. */
function ending(words: string): string {
  return words.slice(-40).replace(CLOSERS, '')
}

/** Three words or more, all that have four letters or more with a capital. */
function isTitleCase(words: string): boolean {
  const all = words.match(/\p{L}[\p{L}’']*/gu) ?? []
  return all.length >= 3 && all.every((word) => word.length < 4 || /^\p{Lu}/u.test(word))
}
