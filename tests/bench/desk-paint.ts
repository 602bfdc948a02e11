/**
 * Marks on the desk: the compiled product in a real browser, with and without marks on the same text.
 * Times are the processor's on the main thread, or by the clock where that is said.
 */
import type { Browser } from '@playwright/test'
import { foundFor } from '../../lib/server/acts/found-project.ts'
import { markClaim } from '../../lib/server/acts/mark-claim.ts'
import { readDesk } from '../../lib/server/acts/read-desk.ts'
import { type Seat, seatForPerson } from '../../lib/server/auth/seat.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { rebuildFinding } from '../../lib/server/store/rebuild-finding.ts'
import { launched } from './browser.ts'
import { type More, type Visit, visit } from './desk-visit.ts'
import { layLargeProject } from './find-seed.ts'
import { type Ratio, spread } from './measured.ts'
import type { Bench } from './run.ts'
import { type House, house } from './scene.ts'
import { pushTo, ratioOf, type Times, toldOf } from './times.ts'

export const deskPaint: Bench = async ({ quick }) => {
  const sizes = quick ? { few: 100, many: 1_000 } : { few: 1_000, many: 10_000 }
  const browser = await launched()
  try {
    const { times, ratios, notes } = await onTheDesk(browser, quick ? 1 : 5, sizes, quick)
    return { measured: toldOf(times), ratios, notes }
  } finally {
    await browser.close()
  }
}

type Sizes = { readonly few: number; readonly many: number }

/** The product's own desk. */
export async function onTheDesk(browser: Browser, runs: number, sizes: Sizes, quick: boolean) {
  const house_ = await house()
  try {
    const times: Times = {}
    const notes: string[] = []
    const ratios: Ratio[] = []
    const sheets = [
      { name: '300 KB', paragraphs: quick ? 60 : 930, counts: [0, sizes.few, sizes.many] },
      ...(quick ? [] : [{ name: '1 MB', paragraphs: 3_100, counts: [0, sizes.many] }]),
    ]
    for (const { name, paragraphs, counts } of sheets) {
      const places = await Promise.all(counts.map((count) => madeWith(house_, paragraphs, count)))
      const visits = new Map<number, Visit[]>(counts.map((count) => [count, []]))
      for (let run = 0; run < runs; run++) {
        for (const [at, count] of counts.entries()) {
          const place = places[at]
          if (place === undefined) continue
          const told = await visit(browser, {
            ...place,
            marked: count > 0,
            act: count === 0 || count === sizes.many ? place.act : null,
          })
          visits.get(count)?.push(told)
          pushTo(times, `${name}, ${count} marks: until a key is answered (clock)`, told.answers)
          pushTo(times, `${name}, ${count} marks: main thread until rest`, told.busy)
          pushTo(times, `${name}, ${count} marks: longest task while scrolling`, told.longest)
          for (const [what, took] of takenBy(told.more))
            pushTo(times, `${name}, ${count} marks: ${what}`, took)
          pushTo(times, `${name}, ${count} marks: main thread of a frame of scrolling`, told.frame)
        }
      }
      for (const count of counts) notes.push(noteOf(name, count, visits.get(count) ?? []))
      const [none, ...marked] = counts
      for (const count of marked) {
        for (const what of [
          'until a key is answered (clock)',
          'main thread until rest',
          'main thread of a frame of scrolling',
        ]) {
          const [of, to] = [`${name}, ${count} marks: ${what}`, `${name}, ${none} marks: ${what}`]
          if (times[of] !== undefined && times[to] !== undefined)
            ratios.push(ratioOf(times, of, to))
        }
        ratios.push(weightOf(name, count, none ?? 0, visits))
        if (count === sizes.many) notes.push(laterOf(name, count, none ?? 0, visits))
      }
    }
    return { times, ratios, notes }
  } finally {
    await house_.close()
  }
}

/** What one more mark took, by name. */
function takenBy(more: More | null): readonly (readonly [what: string, took: number])[] {
  if (more === null) return []
  return [
    ["another's mark painted (clock)", more.another],
    ["main thread of another's mark", more.anotherBusy],
    ['my mark painted after the answer (clock)', more.mine],
  ]
}

/** A project with one text and so many marks; an act that marks a little of what is in view. */
async function madeWith(house_: House, paragraphs: number, claims: number) {
  const olga = await house_.account('Olga')
  const { projectId } = await foundFor(olga, null, `${claims} marks`)
  await withClient(house_.started.ownerUrl, (client) =>
    layLargeProject(client, projectId, [olga.personId], {
      texts: 1,
      paragraphs,
      claims,
      strewn: true,
    }),
  )
  await rebuildFinding(projectId)
  const seat = await seatForPerson(olga.personId, projectId)
  const { characters, text } = await readDesk(seat, 1)
  let done = 0
  return {
    url: `${house_.started.url}/projects/${projectId}/texts/1`,
    cookie: await house_.cookie(olga),
    act: () => markNear(seat, text.revisionId, characters, 200 + done++ * 40),
  }
}

/** The act alone, so that nothing but it lies between its begin and its answer. */
async function markNear(
  seat: Seat,
  revisionId: string,
  characters: string,
  from: number,
): Promise<void> {
  const spans = [{ from, to: from + 30, quotation: characters.slice(from, from + 30) }]
  const wording = { sentence: 'One more.', saidBy: null, saidOn: null, saidWhere: null }
  await markClaim(seat, null, {
    mark: { textNumber: 1, revisionId, spans },
    wording: { ...wording, kinds: ['event'] },
  })
}

function noteOf(name: string, count: number, visits: readonly Visit[]): string {
  const middle = (pick: (one: Visit) => number) => spread(visits.map(pick)).median
  const kb = (middle((one) => one.bytes) / 1_000).toFixed(0)
  const mb = (middle((one) => one.heap) / 1_000_000).toFixed(1)
  const nodes = middle((one) => one.nodes).toFixed(0)
  return `${name}, ${count} marks: ${kb} KB on the wire, ${nodes} nodes, ${mb} MB of heap, ${middle((one) => one.long)} tasks over 50 ms while scrolling through`
}

/** How much later one more mark is there than in the same text without marks, by the medians of the visits. */
function laterOf(
  name: string,
  count: number,
  none: number,
  visits: ReadonlyMap<number, readonly Visit[]>,
): string {
  const took = (of: number) => (visits.get(of) ?? []).map(({ more }) => takenBy(more))
  const middle = (of: number, at: number) => spread(took(of).map((all) => all[at]?.[1] ?? 0)).median
  const later = (took(count)[0] ?? []).map(([what], at) => {
    return `${what} ${(middle(count, at) - middle(none, at)).toFixed(0)} ms`
  })
  return `${name}, ${count} marks, more than without: ${later.join('; ')}`
}

function weightOf(
  name: string,
  count: number,
  none: number,
  visits: ReadonlyMap<number, readonly Visit[]>,
): Ratio {
  const heaps = (of: number) => (visits.get(of) ?? []).map(({ heap }) => heap)
  const peers = heaps(none)
  const ratio = spread(heaps(count).map((heap, at) => heap / (peers[at] ?? Number.NaN)))
  return { of: `${name}, ${count} marks: heap`, to: `${name}, ${none} marks: heap`, ratio }
}
