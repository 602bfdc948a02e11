/**
 * Is a mark where it should be? Asked of the units of a revised text, which know whence they came (revised-text).
 *
 * A passage that stayed in one piece has one truth, one that was doubled two, one that was torn apart
 * its largest piece, or all of them. What was put in at its edge, or replaced there, may belong to it or not. A place is right
 * if it and the truth share at least 60 of 100 of what they cover together: enough that a person who
 * is shown it knows the passage at once. Of a passage of which less than half is left nothing can be right.
 */
import type { Span } from '../../lib/text/span.ts'
import type { Chance, Revised } from './revised-text.ts'

/** Where the units of the old text stand in the new one. */
export type Truth = {
  readonly before: string
  readonly after: string
  readonly ids: Int32Array
  readonly places: ReadonlyMap<number, readonly number[]>
}

/** A piece of a passage in the new text, and how many of its units it holds. */
export type Piece = Span & { readonly kept: number }

/** What is known of one passage. */
export type Fate = {
  /** Half of it or more is still there. */
  readonly alive: boolean
  /** Each of these is a right place. */
  readonly right: readonly (readonly Piece[])[]
  /** The places where all of it stands as it was; a word of it may have been replaced by the same word. */
  readonly whole: readonly Span[]
}

/** Pieces of one copy of a passage lie no farther apart. */
const APART = 60
/** A hull of pieces is no longer than this. */
const LONGEST = 900

export function truthOf(before: string, { text, ids }: Revised): Truth {
  const places = new Map<number, number[]>()
  for (const [place, id] of ids.entries()) {
    if (id < 0) continue
    const known = places.get(id)
    if (known === undefined) places.set(id, [place])
    else known.push(place)
  }
  return { before, after: text, ids, places }
}

/** What became of a passage. */
export function fateOf({ before, after, ids, places }: Truth, at: Span): Fate {
  const length = at.end - at.start
  const units = Array.from({ length }, (_, k) => at.start + k)
  const kept = units.filter((unit) => places.has(unit)).length
  const pieces = piecesOf(
    ids,
    units.flatMap((unit) => places.get(unit) ?? []).toSorted((a, b) => a - b),
  )
  const [largest] = pieces.toSorted((one, other) => other.kept - one.kept)
  const right: (readonly Piece[])[] = pieces
    .filter((one) => 2 * one.kept >= length)
    .map((one) => [one])
  if (largest !== undefined) right.push([largest], pieces, ...hulls(pieces))
  const words = before.slice(at.start, at.end)
  const whole = pieces
    .map(({ start, end, kept }) => ({ at: { start, end }, kept }))
    .filter((one) => one.kept >= 0.9 * length && after.slice(one.at.start, one.at.end) === words)
    .map((one) => one.at)
  return { alive: 2 * kept >= length, right: 2 * kept >= length ? right : [], whole }
}

/** Is a place, of one or more spans, right for a passage? */
export function isRight({ ids }: Truth, { right }: Fate, place: readonly Span[]): boolean {
  return right.some((pieces) => {
    const meant = pieces.map((piece) => stretched(ids, piece, place))
    const shared = sum(meant.flatMap((one) => place.map((other) => common(one, other))))
    const all = sum([...meant, ...place].map(({ start, end }) => end - start)) - shared
    return shared >= 0.6 * all
  })
}

/** A piece with as much of the new units at its edges as the place takes. */
function stretched(ids: Int32Array, piece: Span, place: readonly Span[]): Span {
  const near = place.find((one) => common(one, piece) > 0)
  if (near === undefined) return piece
  let { start, end } = piece
  while (start > near.start && ids[start - 1] === -1) start--
  while (end < near.end && ids[end] === -1) end++
  return { start, end }
}

/** The places of a passage's units as pieces, each in the order of the old text. */
function piecesOf(ids: Int32Array, places: readonly number[]): readonly Piece[] {
  const found: { start: number; end: number; kept: number }[] = []
  for (const place of places) {
    const last = found.at(-1)
    const follows = last !== undefined && (ids[place] ?? 0) > (ids[last.end - 1] ?? 0)
    if (last !== undefined && follows && place - last.end < APART) {
      last.end = place + 1
      last.kept++
    } else found.push({ start: place, end: place + 1, kept: 1 })
  }
  return found
}

/** Neighbouring pieces with what stands between them. */
function hulls(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[] = []
  const hull = (some: readonly Piece[]) => {
    const [first, last] = [some[0], some.at(-1)]
    if (some.length < 2 || first === undefined || last === undefined) return
    if (last.end - first.start > LONGEST) return
    found.push({ start: first.start, end: last.end, kept: sum(some.map(({ kept }) => kept)) })
  }
  for (let k = 0; k + 1 < pieces.length; k++) hull(pieces.slice(k, k + 2))
  hull(pieces)
  return found.map((one) => [one])
}

/** Passages that begin and end with a word, from a few units to a few sentences. */
export function passagesIn(chance: Chance, text: string, many: number): readonly Span[] {
  return Array.from({ length: many }, () => {
    let start = Math.floor(chance() * Math.max(1, text.length - 200))
    while (start > 0 && /\S/.test(text[start - 1] ?? '')) start--
    while (start < text.length - 1 && /\s/.test(text[start] ?? '')) start++
    let end = Math.min(text.length, start + 5 + Math.floor(chance() * 150))
    while (end < text.length && /\S/.test(text[end] ?? '')) end++
    while (end > start + 1 && /\s/.test(text[end - 1] ?? '')) end--
    return { start, end }
  })
}

function common(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
