/**
 * A difference of two texts laid on their blocks, for people to read: the blocks of the new text in their
 * order, in each what stayed, came and went; and between them the blocks of which nothing stayed. What
 * was moved is told at both its places.
 *
 * The surprising decision: what went stands in the block in which its neighbours of the old text stand
 * now, so that a cut or joined paragraph reads as one. Blank lines between blocks are no words and are left out.
 *
 * Units: UTF-16.
 */
import type { Block, BlockKind } from './blocks.ts'
import type { Part } from './placing/parts.ts'
import type { Span } from './span.ts'

/** Some words of a block, and what became of them; `cut` where words of it that stayed are not shown. */
export type Piece = { readonly how: Part['how'] | 'cut'; readonly words: string }

/** A block with what changed in it. */
export type ChangedBlock = {
  readonly kind: BlockKind
  readonly level: number | null
  readonly pieces: readonly Piece[]
}

/** A text as far as this needs it. */
export type Blocked = { readonly characters: string; readonly blocks: readonly Block[] }

/** Every block of the new text and every old one that went, in reading order. */
export function changedBlocks(
  before: Blocked,
  after: Blocked,
  parts: readonly Part[],
): readonly ChangedBlock[] {
  const stays = newBlockOf(before.blocks, after.blocks, parts)
  const rows = new Map<string, Row>()
  /** The new block that was reached: an old one that went stands after it. */
  let reached = -0.5
  const put = (key: string, block: Block | undefined, { place, how, words }: Put) => {
    if (block === undefined) return
    const row = rows.get(key) ?? { block, place, pieces: [] }
    rows.set(key, row)
    const last = row.pieces.at(-1)
    if (last?.how === how) row.pieces[row.pieces.length - 1] = { how, words: last.words + words }
    else row.pieces.push({ how, words })
  }
  for (const { how, before: was, after: is } of parts) {
    const old = how === 'gone' || how === 'moved away'
    const text = old ? before : after
    for (const [i, at] of within(text.blocks, (old ? was : is) ?? { start: 0, end: 0 })) {
      const j = old ? (stays.get(i) ?? null) : i
      const key = j === null ? `old ${i}` : `${j}`
      const block = j === null ? before.blocks[i] : after.blocks[j]
      const words = text.characters.slice(at.start, at.end)
      if (!old) reached = i + 0.5
      put(key, block, { place: j ?? reached, how, words })
    }
  }
  return [...rows.values()]
    .toSorted((one, other) => one.place - other.place)
    .map(({ block: { kind, level }, pieces }) => ({ kind, level: level ?? null, pieces }))
}

type Row = { readonly block: Block; readonly place: number; readonly pieces: Piece[] }
type Put = Piece & { readonly place: number }

/** By the number of an old block: the first new block in which something of it stayed. */
function newBlockOf(
  old: readonly Block[],
  now: readonly Block[],
  parts: readonly Part[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { how, before, after } of parts) {
    if (how !== 'same') continue
    const shift = after.start - before.start
    for (const [i, at] of within(old, before)) {
      if (found.has(i)) continue
      const [first] = within(now, { start: at.start + shift, end: at.end + shift })
      if (first !== undefined) found.set(i, first[0])
    }
  }
  return found
}

/** The blocks that a stretch lies on, by number, each with the stretch in it. */
function within(
  blocks: readonly Block[],
  { start, end }: Span,
): readonly (readonly [number, Span])[] {
  const found: (readonly [number, Span])[] = []
  for (let i = firstEndingAfter(blocks, start); i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined || block.start >= end) break
    const at = { start: Math.max(start, block.start), end: Math.min(end, block.end) }
    if (at.start < at.end) found.push([i, at])
  }
  return found
}

function firstEndingAfter(blocks: readonly Block[], at: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** Did anything become of these words? */
export function isChange({ how }: Piece): boolean {
  return how !== 'same' && how !== 'cut'
}

/** Only the blocks in which something changed, with at most about so many units of what stayed around each change. */
export function onlyChanges(
  blocks: readonly ChangedBlock[],
  room: number,
): readonly ChangedBlock[] {
  return blocks
    .filter(({ pieces }) => pieces.some(isChange))
    .map((block) => ({
      ...block,
      pieces: block.pieces.flatMap((piece, nth) =>
        piece.how === 'same'
          ? shortened(piece.words, room, nth > 0, nth < block.pieces.length - 1)
          : [piece],
      ),
    }))
}

/** The end of some words before a change, and the beginning of them after one. */
function shortened(words: string, room: number, after: boolean, before: boolean): readonly Piece[] {
  const sides = Number(after) + Number(before)
  if (words.length <= (sides + 1) * room) return [{ how: 'same', words }]
  const head = after ? words.slice(0, wordEnd(words, room)) : ''
  const tail = before ? words.slice(wordStart(words, words.length - room)) : ''
  const same = (some: string): readonly Piece[] =>
    some === '' ? [] : [{ how: 'same', words: some }]
  return [...same(head), { how: 'cut', words: '' }, ...same(tail)]
}

/** The last end of a word at or before a place; the place itself where no word ends near, no pair of units cut. */
function wordEnd(words: string, at: number): number {
  const blank = words.slice(0, at).search(/\s\S*$/u)
  return blank > at / 2 ? blank : whole(words, at)
}

function wordStart(words: string, at: number): number {
  const blank = words.slice(at).search(/\s/u)
  return blank >= 0 && blank < (words.length - at) / 2 ? at + blank + 1 : whole(words, at)
}

function whole(words: string, at: number): number {
  return /[\udc00-\udfff]/.test(words[at] ?? '') ? at - 1 : at
}
