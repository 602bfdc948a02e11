/**
 * Marks on the desk: the compiled product in a real browser, with and without marks on the same text,
 * beside bare pages on which the same marks are painted by our layer alone, by the bare browser and by
 * peers from npm. Times are main-thread milliseconds unless said otherwise.
 *
 * A way of painting that takes over half a minute is not asked for more marks.
 */
import { type Browser, errors } from '@playwright/test'
import { foundFor } from '../../lib/server/acts/found-project.ts'
import { markClaim } from '../../lib/server/acts/mark-claim.ts'
import { readDesk } from '../../lib/server/acts/read-desk.ts'
import { type Seat, seatForPerson } from '../../lib/server/auth/seat.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { rebuildFinding } from '../../lib/server/store/rebuild-finding.ts'
import type { Span } from '../../lib/text/span.ts'
import { launched, watched } from './browser.ts'
import { type Visit, visit } from './desk-visit.ts'
import { layLargeProject, random } from './find-seed.ts'
import { type Measured, percentile, type Ratio, spread } from './measured.ts'
import { paintPage } from './paint-page.ts'
import type { Bench } from './run.ts'
import { type House, house } from './scene.ts'

type Times = Record<string, number[]>

export const deskPaint: Bench = async ({ quick }) => {
  const runs = quick ? 1 : 5
  const sizes = quick ? { few: 100, many: 1_000 } : { few: 1_000, many: 10_000 }
  const browser = await launched()
  try {
    const bare = await inBarePages(browser, runs, sizes, quick)
    const desk = await onTheDesk(browser, runs, sizes, quick)
    return {
      measured: [...toldOf(bare.times), ...toldOf(desk.times)],
      ratios: [...bare.ratios, ...desk.ratios],
      notes: [...bare.notes, ...desk.notes],
    }
  } finally {
    await browser.close()
  }
}

type Sizes = { readonly few: number; readonly many: number }

/** The ways of painting on a bare page of 300 KB. */
export async function inBarePages(
  browser: Browser,
  runs: number,
  { few, many }: Sizes,
  quick: boolean,
) {
  const { url, close } = await paintPage()
  const paragraphs = paragraphsOf(quick ? 60 : 930)
  const times: Times = {}
  const slow = new Set<string>()
  let clicks: readonly number[] = []
  try {
    const names = await withPage(browser, url, ({ page }) =>
      page.evaluate<string[]>('Object.keys(painting.ways)'),
    )
    for (let run = 0; run < runs; run++) {
      for (const count of [few, many]) {
        const given = { paragraphs, marks: marksOn(paragraphs, count) }
        for (const name of names) {
          if (slow.has(name)) continue
          const told = await withPage(browser, url, async ({ page, busy }) => {
            await page.evaluate(
              `painting.prepare(${JSON.stringify(name)}, ${JSON.stringify(given)})`,
            )
            const before = await busy()
            page.setDefaultTimeout(60_000)
            const found = await Promise.race([page.evaluate('window.paint()'), tooLong()])
            if (found === LATE) return null
            const spent = (await busy()) - before
            if (name === 'our layer' && count === many) {
              clicks = await page.evaluate<number[]>('window.clicks()')
            }
            return spent
          })
          if (told === null || told > 30_000) slow.add(name)
          if (told !== null) pushTo(times, `${name}, ${count} marks`, told)
        }
      }
    }
  } finally {
    close()
  }
  const ours = `our layer, ${many} marks`
  const ratios = Object.keys(times)
    .filter((name) => name !== ours && name.endsWith(`, ${many} marks`))
    .map((name) => ratioOf(times, ours, name))
  const late = [...slow].map((name) => `${name}: over half a minute, asked for no more`)
  const click = `a click finds the marks at its point: 95 in 100 in ${percentile(clicks, 95).toFixed(3)} ms at ${many} marks`
  return {
    times,
    ratios: [...ratios, ratioOf(times, ours, `our layer, ${few} marks`)],
    notes: [click, ...late],
  }
}

const LATE = 'late'

function tooLong(): Promise<typeof LATE> {
  return new Promise((resolve) => setTimeout(() => resolve(LATE), 60_000).unref())
}

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
            scroll: true,
            act: run === 0 ? null : place.act,
          })
          visits.get(count)?.push(told)
          pushTo(times, `${name}, ${count} marks: until a key is answered (clock)`, told.answers)
          pushTo(times, `${name}, ${count} marks: main thread until rest`, told.busy)
          if (!Number.isNaN(told.another))
            pushTo(times, `${name}, ${count} marks: another's mark painted (clock)`, told.another)
          pushTo(times, `${name}, ${count} marks: longest task while scrolling`, told.longest)
        }
      }
      for (const count of counts) notes.push(noteOf(name, count, visits.get(count) ?? []))
      const [none, ...marked] = counts
      for (const count of marked) {
        for (const what of [
          'until a key is answered (clock)',
          'main thread until rest',
          "another's mark painted (clock)",
        ]) {
          const [of, to] = [`${name}, ${count} marks: ${what}`, `${name}, ${none} marks: ${what}`]
          if (times[of] !== undefined && times[to] !== undefined)
            ratios.push(ratioOf(times, of, to))
        }
        ratios.push(weightOf(name, count, none ?? 0, visits))
      }
    }
    return { times, ratios, notes }
  } finally {
    await house_.close()
  }
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
  let done = 0
  return {
    url: `${house_.started.url}/projects/${projectId}/texts/1`,
    cookie: await house_.cookie(olga),
    act: () => markNear(seat, done++),
  }
}

async function markNear(seat: Seat, nth: number): Promise<void> {
  const { characters, text } = await readDesk(seat, 1)
  const from = 200 + nth * 40
  const quotation = characters.slice(from, from + 30)
  const wording = { sentence: 'One more.', saidBy: null, saidOn: null, saidWhere: null }
  await markClaim(seat, null, {
    mark: {
      textNumber: 1,
      revisionId: text.revisionId,
      spans: [{ from, to: from + 30, quotation }],
    },
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

async function withPage<T>(
  browser: Browser,
  url: string,
  work: (page: Awaited<ReturnType<typeof watched>>) => Promise<T>,
): Promise<T> {
  const one = await watched(browser, null)
  try {
    await one.page.goto(url)
    return await work(one)
  } catch (error) {
    if (error instanceof errors.TimeoutError)
      throw new Error(`Too slow at ${url}`, { cause: error })
    throw error
  } finally {
    await one.close()
  }
}

/** Paragraphs of about 320 characters. */
function paragraphsOf(count: number): readonly string[] {
  const next = random(5)
  const word = () => 'abcdefghijklmnopqrstuvw'.slice(0, 2 + Math.floor(next() * 8))
  return Array.from({ length: count }, () => Array.from({ length: 46 }, word).join(' '))
}

/** Marks of 20 to 160 characters, each within its paragraph, lying over each other as they fall. */
function marksOn(paragraphs: readonly string[], count: number): readonly Span[] {
  const next = random(11)
  let at = 0
  const starts = paragraphs.map((words) => {
    const start = at
    at += words.length + 2
    return start
  })
  const marks = Array.from({ length: count }, (_, nth) => {
    const words = paragraphs[nth % paragraphs.length] ?? ''
    const inset = Math.floor(next() * Math.max(0, words.length - 20))
    const start = (starts[nth % paragraphs.length] ?? 0) + inset
    return { start, end: start + Math.min(20 + Math.floor(next() * 140), words.length - inset) }
  })
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

function pushTo(times: Times, name: string, one: number): void {
  times[name] = [...(times[name] ?? []), one]
}

function toldOf(times: Times): readonly Measured[] {
  return Object.entries(times).map(([name, all]) => ({
    name,
    milliseconds: spread(all),
    p95: percentile(all, 95),
  }))
}

/** Run by run, so that a busy minute weighs on both. */
function ratioOf(times: Times, of: string, to: string): Ratio {
  const peers = times[to] ?? []
  const ratios = (times[of] ?? []).map((one, at) => one / (peers[at] ?? Number.NaN))
  return { of, to, ratio: spread(ratios.filter((one) => !Number.isNaN(one))) }
}
