/**
 * Ways of painting marks, each on a bare page of the same 300 KB with the same marks: our layer alone,
 * the bare browser, ready-made `<mark>`s, and peers from npm. Main-thread time, from marks in memory to
 * a page that rests again. What is late once, with so many marks, is told so and asked no more: five runs
 * of it would take longer than all others together.
 */
import { type Browser, errors } from '@playwright/test'
import type { Span } from '../../lib/text/span.ts'
import { launched, watched } from './browser.ts'
import { random } from './find-seed.ts'
import { percentile } from './measured.ts'
import { paintPage } from './paint-page.ts'
import type { Bench } from './run.ts'
import { pushTo, ratioOf, type Times, toldOf } from './times.ts'

export const paint: Bench = async ({ quick }) => {
  const sizes = quick ? { few: 50, many: 200 } : { few: 1_000, many: 10_000 }
  const browser = await launched()
  try {
    const { times, ratios, notes } = await inBarePages(browser, quick ? 1 : 5, sizes, quick)
    return { measured: toldOf(times), ratios, notes }
  } finally {
    await browser.close()
  }
}

type Sizes = { readonly few: number; readonly many: number }

/** All ways, run by run. */
async function inBarePages(browser: Browser, runs: number, { few, many }: Sizes, quick: boolean) {
  const { url, close } = await paintPage()
  const paragraphs = paragraphsOf(quick ? 60 : 930)
  const times: Times = {}
  const late = new Set<string>()
  let clicks: readonly number[] = []
  try {
    const names = await withPage(browser, url, ({ page }) =>
      page.evaluate<string[]>('Object.keys(painting.ways)'),
    )
    for (let run = 0; run < runs; run++) {
      for (const count of [few, many]) {
        const given = { paragraphs, marks: marksOn(paragraphs, count) }
        for (const name of names) {
          const row = `${name}, ${count} marks`
          if (late.has(row)) continue
          const told = await withPage(browser, url, async ({ page, busy }) => {
            await page.evaluate(
              `painting.prepare(${JSON.stringify(name)}, ${JSON.stringify(given)})`,
            )
            const before = await busy()
            const painted = async () => {
              await page.evaluate('window.paint()')
              return (await busy()) - before
            }
            const spent = await Promise.race([painted(), tooLong()])
            if (spent === null) return null
            if (!(await page.evaluate<number>('window.drawn()')))
              throw new Error(`«${name}» drew nothing`)
            if (name === 'our layer' && count === many) {
              clicks = await page.evaluate<number[]>('window.clicks()')
            }
            return spent
          })
          if (told === null || told > LATE) late.add(row)
          if (told !== null) pushTo(times, row, told)
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
  const once = [...late].map((row) =>
    row in times
      ? `${row}: over ${LATE / 1_000} s, so asked once`
      : `${row}: not done after ${WAITED / 1_000} s, so asked no more`,
  )
  const click = `a click finds the marks at its point: 95 in 100 in ${percentile(clicks, 95).toFixed(3)} ms at ${many} marks`
  return {
    times,
    ratios: [...ratios, ratioOf(times, ours, `our layer, ${few} marks`)],
    notes: [click, ...once],
  }
}

/** What takes longer, of the main thread's time, is late; nothing is waited for longer than `WAITED`, by the clock. */
const LATE = 10_000
const WAITED = 60_000

function tooLong(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), WAITED).unref())
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
