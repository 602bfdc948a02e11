/**
 * Marks as columns of numbers, a row a mark, so that ten thousand of them are a few arrays and no
 * objects. A row never changes and none goes; what stands no more is asked for no more.
 *
 * Units: UTF-16. Empty spans cover nothing and are left out.
 */
import type { PlacedClaim } from '../../lib/review/placed-claims.ts'
import { joined, type MarkSpans } from '../../lib/text/mark-index.ts'
import type { Span } from '../../lib/text/span.ts'

/** A claim with its marks as they are now. */
export type Moved = Pick<PlacedClaim, 'number' | 'marks'>

export class MarkTable {
  readonly #claims: Int32Array
  readonly #nths: Int32Array
  /** Where the spans of each row begin; one more than rows. */
  readonly #from: Int32Array
  readonly #starts: Int32Array
  readonly #ends: Int32Array

  private constructor(columns: Columns) {
    this.#claims = columns.claims
    this.#nths = columns.nths
    this.#from = columns.from
    this.#starts = columns.starts
    this.#ends = columns.ends
  }

  /** The marks of some claims. */
  static of(claims: Iterable<Moved>): MarkTable {
    return new MarkTable(columnsOf(claims))
  }

  /** The same rows, and behind them those of one claim more. */
  with(claim: Moved): MarkTable {
    const { claims, nths, from, starts, ends } = columnsOf([claim])
    const before = this.#starts.length
    return new MarkTable({
      claims: joined(this.#claims, claims),
      nths: joined(this.#nths, nths),
      from: joined(
        this.#from,
        from.subarray(1).map((at) => at + before),
      ),
      starts: joined(this.#starts, starts),
      ends: joined(this.#ends, ends),
    })
  }

  /** How many rows there are. */
  get size(): number {
    return this.#claims.length
  }

  claim(row: number): number {
    return this.#claims[row] ?? 0
  }

  /** Which of its claim's marks it is. */
  nth(row: number): number {
    return this.#nths[row] ?? 0
  }

  start(row: number): number {
    return this.#starts[this.#from[row] ?? 0] ?? 0
  }

  /** Where its last span ends. */
  end(row: number): number {
    return this.#ends[(this.#from[row + 1] ?? 0) - 1] ?? 0
  }

  /** Its first words. */
  first(row: number): Span {
    return { start: this.start(row), end: this.#ends[this.#from[row] ?? 0] ?? 0 }
  }

  spans(row: number): readonly Span[] {
    const found: Span[] = []
    for (let at = this.#from[row] ?? 0; at < (this.#from[row + 1] ?? 0); at++)
      found.push({ start: this.#starts[at] ?? 0, end: this.#ends[at] ?? 0 })
    return found
  }

  /** How many units it covers. */
  length(row: number): number {
    return this.spans(row).reduce((sum, { start, end }) => sum + end - start, 0)
  }

  /** The spans of all rows from one on, each with its row. */
  spansFrom(row: number): MarkSpans {
    const begin = this.#from[row] ?? 0
    const marks = new Int32Array(this.#starts.length - begin)
    for (let of = row; of < this.size; of++)
      marks.fill(of, (this.#from[of] ?? 0) - begin, (this.#from[of + 1] ?? 0) - begin)
    return { starts: this.#starts.subarray(begin), ends: this.#ends.subarray(begin), marks }
  }

  /** By place, the longer first; then by claim, then by row. */
  readonly byPlace = (a: number, b: number): number =>
    this.start(a) - this.start(b) ||
    this.end(b) - this.end(a) ||
    this.claim(a) - this.claim(b) ||
    a - b
}

type Columns = Readonly<Record<'claims' | 'nths' | 'from' | 'starts' | 'ends', Int32Array>>

function columnsOf(all: Iterable<Moved>): Columns {
  const claims: number[] = []
  const nths: number[] = []
  const from: number[] = [0]
  const starts: number[] = []
  const ends: number[] = []
  for (const { number, marks } of all) {
    for (let nth = 0; nth < marks.length; nth++) {
      const before = starts.length
      for (const { start, end } of marks[nth] ?? []) {
        if (start >= end) continue
        starts.push(start)
        ends.push(end)
      }
      if (before === starts.length) continue
      from.push(starts.length)
      claims.push(number)
      nths.push(nth)
    }
  }
  return {
    claims: Int32Array.from(claims),
    nths: Int32Array.from(nths),
    from: Int32Array.from(from),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  }
}
