/**
 * How well, and how fast, are marks placed on a revised text? Against what others do on the same
 * strings in the same run (placing-peers), where the truth is known (placing-truth): on texts of 300 KB
 * in an invented language with a thousand marks, and on real ones where `../shared/seeds` lies beside
 * the program; at 1, 5 and 20 % edited, a hundred thousand edits in all.
 *
 * Misplaced and missed are out of the passages of which half or more is left; a place that is offered for a
 * click counts as found, one that is taken in silence counts only when it is right, and the peers cannot ask. «Wrong in
 * silence» is what was taken unasked and is not right, or is a passage of which less than half is left; of
 * ours, whatever is called exact and is not the whole passage, unit for unit.
 *
 * Units: milliseconds of processor time, so that a busy machine says the same.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeMarks } from '../../lib/text/placing/place-marks.ts'
import type { Span } from '../../lib/text/span.ts'
import { fateOf, isRight, passagesIn, type Truth, truthOf } from '../support/placing-truth.ts'
import {
  chanceOf,
  inventedSource,
  realSource,
  revise,
  type Source,
} from '../support/revised-text.ts'
import { measured, ratio } from './measured.ts'
import { peers } from './placing-peers.ts'
import type { Bench } from './run.ts'

/** What a way found for a mark: its places, and whether it asks before it takes one, takes it, or even calls it exact. */
type Found = {
  readonly places: readonly (readonly Span[])[]
  readonly how: 'asks' | 'takes' | 'exact'
}
type Way = (before: string, after: string, marks: readonly Span[]) => Promise<readonly Found[]>

const OURS = 'Variorum'
const SHARES = [1, 5, 20]
const seeds = join(import.meta.dirname, '../../../shared/seeds')

const ways: Readonly<Record<string, Way>> = {
  [OURS]: async (before, after, marks) =>
    placeMarks(
      before,
      after,
      marks.map((at) => [at]),
    ).map((placed) => {
      if (placed.outcome === 'lost') return { places: [], how: 'asks' }
      if (placed.outcome === 'ambiguous') return { places: placed.places, how: 'asks' }
      return { places: [placed.spans], how: placed.outcome === 'exact' ? 'exact' : 'asks' }
    }),
  ...Object.fromEntries(
    Object.entries(peers).map(([name, peer]): [string, Way] => [
      name,
      async (before, after, marks) =>
        (await peer(before, after, marks)).map((at) => ({
          places: at === null ? [] : [[at]],
          how: 'takes',
        })),
    ]),
  ),
}

export const placing: Bench = async ({ blocks, quick }) => {
  const rounds = quick ? 1 : Math.ceil(blocks / 3)
  const invented = Array.from({ length: rounds }, (_, k) => (chance: () => number) => ({
    source: inventedSource(chance, quick ? 30_000 : 300_000),
    marks: quick ? 100 : 1_000,
    round: k,
  }))
  const real = realTexts().flatMap((text) =>
    Array.from({ length: 3 * rounds }, (_, k) => () => ({
      source: realSource(text),
      marks: Math.ceil(text.length / 150),
      round: k,
    })),
  )
  const times: Record<string, number[][]> = {}
  const notes: string[] = []
  let edits = 0
  // A round that does not count: the first runs of a program are slow.
  for (const share of SHARES) {
    const chance = chanceOf(share)
    const scene = { source: inventedSource(chance, 100_000), marks: quick ? 20 : 400, round: 0 }
    await play(scene, share, chance, {}, () => {})
  }
  for (const [what, scenes] of Object.entries({ invented, real })) {
    for (const share of SHARES) {
      const tallies = Object.fromEntries(Object.keys(ways).map((name) => [name, nothing()]))
      for (const [k, sceneOf] of scenes.entries()) {
        const chance = chanceOf(1_000 * share + k)
        edits += await play(sceneOf(chance), share, chance, tallies, (name, took) => {
          const key = `${name}, ${what}, ${share} %`
          times[key] = [...(times[key] ?? []), [took]]
        })
      }
      if (scenes.length > 0) notes.push('', ...table(`${what} texts, ${share} % edited`, tallies))
    }
  }
  const of = (name: string, share: number) => `${name}, invented, ${share} %`
  return {
    measured: measured(times),
    ratios: SHARES.map((share) => ratio(times, of(OURS, share), of('Hypothesis', share))),
    notes: [...notes, '', `${edits.toLocaleString('en')} edits in all`],
  }
}

type Scene = { readonly source: Source; readonly marks: number; readonly round: number }

/** One text revised and its marks placed in every way; returns how many edits that were. */
async function play(
  { source, marks: many, round }: Scene,
  share: number,
  chance: () => number,
  tallies: Readonly<Record<string, Tally>>,
  took: (name: string, milliseconds: number) => void,
): Promise<number> {
  const revised = revise(chance, source, share / 100)
  const truth = truthOf(source.text, revised)
  const marks = passagesIn(chance, source.text, many)
  const names = Object.keys(ways)
  const turn = round % names.length
  for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
    const began = process.cpuUsage()
    const found = (await ways[name]?.(source.text, revised.text, marks)) ?? []
    const { user, system } = process.cpuUsage(began)
    took(name, (user + system) / 1_000)
    const tally = tallies[name]
    if (tally !== undefined)
      for (const [k, at] of marks.entries()) count(tally, truth, at, found[k])
  }
  return revised.edits
}

type Tally = {
  marks: number
  misplaced: number
  missed: number
  wrong: number
  deleted: number
  exact: number
  asked: number
}

function nothing(): Tally {
  return { marks: 0, misplaced: 0, missed: 0, wrong: 0, deleted: 0, exact: 0, asked: 0 }
}

function count(tally: Tally, truth: Truth, at: Span, found: Found = { places: [], how: 'asks' }) {
  const fate = fateOf(truth, at)
  const { places, how } = found
  const silent = how !== 'asks' && places.length > 0
  if (how === 'asks' && places.length > 0) tally.asked++
  if (!fate.alive) {
    if (silent) tally.deleted++
    return
  }
  tally.marks++
  const right = places.some((place) => isRight(truth, fate, place))
  const exact = fate.whole.some(({ start, end }) =>
    places.some(([one, more]) => more === undefined && one?.start === start && one.end === end),
  )
  if (exact) tally.exact++
  if (places.length === 0) tally.missed++
  else if (!right) tally.misplaced++
  if (silent && !(how === 'exact' ? exact : right)) tally.wrong++
}

/** A table in lines, with how ours stands to the best of the others. */
function table(title: string, tallies: Readonly<Record<string, Tally>>): readonly string[] {
  const failures = ({ misplaced, missed }: Tally) => misplaced + missed
  const others = Object.entries(tallies).filter(([name]) => name !== OURS)
  const best = Math.min(...others.map(([, tally]) => failures(tally)))
  const [ours] = [tallies[OURS] ?? nothing()]
  const rows = Object.entries(tallies).map(
    ([name, { misplaced, missed, wrong, deleted, exact, asked }]) =>
      `| ${[name, misplaced, missed, wrong, deleted, exact, asked].join(' | ')} |`,
  )
  return [
    `${title}: ${ours.marks} passages that are still there; ours misplaced or missed ${failures(ours)}, the best peer ${best}`,
    '| way | misplaced | missed | wrong in silence | deleted, placed in silence | found exactly | offered for a click |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ]
}

function realTexts(): readonly string[] {
  if (!existsSync(seeds)) return []
  return readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(seeds, name), 'utf8').replaceAll('\r\n', '\n'))
}
