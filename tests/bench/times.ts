/** Times by name, as a bench gathers them run by run, and what it tells of them. Units: milliseconds. */
import { type Measured, percentile, type Ratio, spread } from './measured.ts'

export type Times = Record<string, number[]>

/** One more time. */
export function pushTo(times: Times, name: string, one: number): void {
  times[name] = [...(times[name] ?? []), one]
}

/** Each name's times. */
export function toldOf(times: Times): readonly Measured[] {
  return Object.entries(times).map(([name, all]) => ({
    name,
    milliseconds: spread(all),
    p95: percentile(all, 95),
  }))
}

/** Run by run, so that a busy minute weighs on both. */
export function ratioOf(times: Times, of: string, to: string): Ratio {
  const peers = times[to] ?? []
  const ratios = (times[of] ?? []).map((one, at) => one / (peers[at] ?? Number.NaN))
  return { of, to, ratio: spread(ratios.filter((one) => !Number.isNaN(one))) }
}
