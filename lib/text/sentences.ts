/**
 * The sentences of a text. `Intl.Segmenter` (UAX #29 with the language's tailoring) is asked about one
 * *flow* at a time: a block, or several where a paragraph stops without a stop and the next goes on
 * with a small letter, as texts that were pasted with blank lines in mid-sentence do. What it gets wrong
 * in articles is put right by readable corrections (sentence-breaks.ts), and what is then still wrong by
 * a person: a *bound* says of one offset that a sentence begins there, or that none does.
 *
 * The surprising decision: a person's bound is kept by its offset, not by the sentence's number, and wins over
 * everything here; so neither another version of ICU nor a new correction undoes what somebody said.
 *
 * Units: UTF-16. A sentence begins and ends with a character that is seen; what holds no letter and no
 * digit is none.
 */
import type { Block } from './blocks.ts'
import { breaksIn } from './sentence-breaks.ts'
import { type Span, span } from './span.ts'

/** What a person said of an offset: a sentence begins there, or none does. */
export type Bound = { readonly at: number; readonly begins: boolean }

/** A text as sentences are found in it. */
export type Written = {
  readonly text: string
  readonly blocks: readonly Block[]
  /** BCP 47; `und` where it is not known. */
  readonly language: string
}

const WORDS = /[\p{L}\p{N}]/u

/** The sentences of a text in order; they do not overlap. */
export function sentencesOf(
  { text, blocks, language }: Written,
  bounds: readonly Bound[] = [],
): readonly Span[] {
  const said = new Map(bounds.map(({ at, begins }) => [at, begins]))
  return flowsOf(text, blocks, said).flatMap((flow) => sentencesIn(text, flow, language, said))
}

type Flow = Span & { readonly linesCount: boolean }

/** Blocks, joined where a sentence goes on from one into the next. */
function flowsOf(
  text: string,
  blocks: readonly Block[],
  said: ReadonlyMap<number, boolean>,
): readonly Flow[] {
  const flows: Flow[] = []
  let before: Block | null = null
  for (const block of blocks) {
    const last = flows.at(-1)
    const byHand = said.get(block.start)
    const isJoined =
      byHand === undefined ? before !== null && continues(text, before, block) : !byHand
    if (last !== undefined && isJoined) {
      flows[flows.length - 1] = { ...last, end: block.end }
    } else {
      const linesCount = block.kind === 'preformatted' || block.kind === 'table row'
      flows.push({ start: block.start, end: block.end, linesCount })
    }
    before = block
  }
  return flows
}

/** Does the sentence at the end of one block go on in the next? */
function continues(text: string, before: Block, block: Block): boolean {
  const flowing = before.kind === 'paragraph' || before.kind === 'quotation'
  if (!flowing || block.kind !== before.kind || block.level !== before.level) return false
  const end = text.slice(Math.max(before.start, before.end - 40), before.end).trimEnd()
  const begin = text.slice(block.start, Math.min(block.end, block.start + 20)).trimStart()
  return (
    !/[.!?…:;。！？][\p{Pe}\p{Pf}\p{Pi}"'\]\d]*$/u.test(end) && /^["“«„‘'(]?\p{Ll}/u.test(begin)
  )
}

function sentencesIn(
  text: string,
  flow: Flow,
  language: string,
  said: ReadonlyMap<number, boolean>,
): Span[] {
  const raw = text.slice(flow.start, flow.end)
  const words = flow.linesCount ? raw : raw.replace(/\n/g, ' ')
  const found = new Set(breaksIn(words, language).map((at) => flow.start + at))
  for (const [at, begins] of said) {
    if (at <= flow.start || at >= flow.end) continue
    if (begins) found.add(at)
    else {
      // A person names the sentence's first letter; the break may stand before the blanks in front of it.
      for (const one of found) if (one <= at && text.slice(one, at).trim() === '') found.delete(one)
    }
  }
  const edges = [flow.start, ...[...found].toSorted((a, b) => a - b), flow.end]
  const pieces = edges.slice(0, -1).map((start, i) => ({ start, end: edges[i + 1] ?? flow.end }))
  const byHand = new Set([...said].flatMap(([at, begins]) => (begins ? [at] : [])))
  return withWords(text, pieces, byHand).flatMap((piece) => trimmed(text, piece))
}

/** What holds no letter belongs to the sentence before it, or to the next where there is none, unless a person parted them. */
function withWords(text: string, pieces: readonly Span[], byHand: ReadonlySet<number>): Span[] {
  const whole: Span[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    const bare =
      !WORDS.test(text.slice(piece.start, piece.end)) ||
      (last !== undefined && !WORDS.test(text.slice(last.start, last.end)))
    if (last !== undefined && bare && !byHand.has(piece.start)) {
      whole[whole.length - 1] = { start: last.start, end: piece.end }
    } else whole.push(piece)
  }
  return whole
}

function trimmed(text: string, piece: Span): Span[] {
  const words = text.slice(piece.start, piece.end)
  if (!WORDS.test(words)) return []
  const start = piece.start + words.length - words.trimStart().length
  return [span(start, piece.end - (words.length - words.trimEnd().length))]
}

/** The place of the sentence in which, or behind which, an offset stands; -1 before the first. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
