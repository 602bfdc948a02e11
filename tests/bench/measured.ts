/**
 * Times that are compared in the same run. The machine is noisy, so ways of doing a thing take turns
 * in short blocks, each block gives one median a way, and what is reported is the ratio of the medians
 * of the same block: its median over the blocks, with the quartiles beside it (Tukey's hinges).
 * Units: milliseconds. Nothing is asserted.
 */

/**
 * A way of doing the thing that is measured: one go, resolved when it is done. Where only a part of the
 * go counts (a start without the stop after it), the go says itself how long that took, as a number.
 */
export type Way = { readonly name: string; readonly go: () => Promise<unknown> }

/** A median with its quartiles. */
export type Spread = { readonly low: number; readonly median: number; readonly high: number }

export type Measured = {
  readonly name: string
  /** Of all goes, in milliseconds. */
  readonly milliseconds: Spread
  /** 95 of 100 goes took no longer. */
  readonly p95: number
}

/** How many times as long the first way takes as the second. */
export type Ratio = { readonly of: string; readonly to: string; readonly ratio: Spread }

/** The middle of some numbers and of their halves. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.ceil(sorted.length / 2)
  return {
    low: middle(sorted.slice(0, half)),
    median: middle(sorted),
    high: middle(sorted.slice(-half)),
  }
}

/** The number that so many in a hundred do not exceed (nearest rank). */
export function percentile(numbers: readonly number[], hundredths: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)]
  if (at === undefined) throw new RangeError('Nothing was measured')
  return at
}

function middle(sorted: readonly number[]): number {
  const at = (sorted.length - 1) / 2
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (below === undefined || above === undefined) throw new RangeError('Nothing was measured')
  return (below + above) / 2
}

/** Let the ways take turns: `blocks` rounds of `goes` goes each, after one round that does not count. */
export async function takeTurns(
  ways: readonly Way[],
  { blocks, goes }: { readonly blocks: number; readonly goes: number },
): Promise<Readonly<Record<string, readonly (readonly number[])[]>>> {
  const times: Record<string, number[][]> = Object.fromEntries(ways.map(({ name }) => [name, []]))
  for (let block = -1; block < blocks; block++) {
    // Every block begins with another way, so that none is always the one after the pause.
    const shift = (block + 1) % ways.length
    for (const { name, go } of [...ways.slice(shift), ...ways.slice(0, shift)]) {
      const block_: number[] = []
      for (let n = 0; n < goes; n++) {
        const began = performance.now()
        const told = await go()
        block_.push(typeof told === 'number' ? told : performance.now() - began)
      }
      if (block >= 0) times[name]?.push(block_)
    }
  }
  return times
}

/** Each way's times. */
export function measured(
  times: Readonly<Record<string, readonly (readonly number[])[]>>,
): readonly Measured[] {
  return Object.entries(times).map(([name, blocks]) => ({
    name,
    milliseconds: spread(blocks.flat()),
    p95: percentile(blocks.flat(), 95),
  }))
}

/** The ratio of two ways, block by block; several peers stand for their sum. */
export function ratio(
  times: Readonly<Record<string, readonly (readonly number[])[]>>,
  of: string,
  ...peers: readonly string[]
): Ratio {
  const medians = (name: string) => (times[name] ?? []).map((block) => spread(block).median)
  const sums = peers.map(medians).reduce((a, b) => a.map((one, at) => one + (b[at] ?? 0)))
  const ratios = medians(of).map((one, at) => one / (sums[at] ?? Number.NaN))
  return { of, to: peers.join(' + '), ratio: spread(ratios) }
}
