/** One visit to the desk in a real browser: how long until it answers a key, and what it then costs. */
import type { Browser } from '@playwright/test'
import { watched } from './browser.ts'
import { spread } from './measured.ts'

export type Visit = {
  /** From navigation to a desk that answers a key, with the marks in view painted. */
  readonly answers: number
  /** Main-thread time until it rests. */
  readonly busy: number
  readonly nodes: number
  readonly heap: number
  readonly bytes: number
  /** The longest task of the main thread while the text scrolls by, and how many took over 50 ms of the processor. */
  readonly longest: number
  readonly long: number
  /** Main-thread time of a frame in which half a view scrolls by. */
  readonly frame: number
  /** What one more mark takes, where it is asked. */
  readonly more: More | null
}

export type More = {
  /** From the answer to another person's act to its mark on the page, by the clock. */
  readonly another: number
  /** Main-thread time of it until rest. */
  readonly anotherBusy: number
  /** From the answer to one's own act to its mark on the page, by the page's clock. */
  readonly mine: number
}

type Asked = {
  readonly url: string
  readonly cookie: string
  readonly marked: boolean
  /** An act of another person that adds one mark in view; a few of them are done. */
  readonly act: (() => Promise<unknown>) | null
}

/** So often one more mark of another and one's own are made in a visit; the median is told. */
const ACTS = 2

/** Go there, and measure. */
export async function visit(browser: Browser, asked: Asked): Promise<Visit> {
  const { page, busy, weight, tasks, bytes, close } = await watched(browser, asked.cookie)
  try {
    await page.addInitScript(answersKeys, asked.marked)
    await page.goto(asked.url, { waitUntil: 'commit' })
    await page.waitForFunction(() => 'answered' in window, undefined, { timeout: 120_000 })
    const answers = Number(await page.evaluate('window.answered'))
    await page.keyboard.press('Escape')
    const spent = await busy()
    const { nodes, heap } = await weight()
    const wire = bytes()
    const more = asked.act === null ? null : await oneMore({ page, busy }, asked.act)
    const before = await busy()
    let frames = 1
    const during = await tasks(async () => {
      frames = await page.evaluate(scrolledThrough)
    })
    const frame = ((await busy()) - before) / frames
    const longest = Math.max(0, ...during)
    const long = during.filter((one) => one > 50).length
    return { answers, busy: spent, nodes, heap, bytes: wire, longest, long, frame, more }
  } finally {
    await close()
  }
}

type Looked = Pick<Awaited<ReturnType<typeof watched>>, 'page' | 'busy'>

/** Others' marks and one's own, one after the other, the page at rest between them. */
async function oneMore({ page, busy }: Looked, act: () => Promise<unknown>): Promise<More> {
  const another: number[] = []
  const anotherBusy: number[] = []
  const mine: number[] = []
  await page.getByText('live', { exact: true }).waitFor()
  for (let nth = 0; nth < ACTS; nth++) {
    const before = await busy()
    const painted = page.evaluate(lineAdded)
    await act()
    const done = Date.now()
    another.push((await painted).at - done)
    anotherBusy.push((await busy()) - before)
    await page.evaluate(wordsSelected, nth)
    await page.getByRole('toolbar', { name: 'The selected words' }).waitFor({ timeout: 15_000 })
    await page.keyboard.press('m')
    await busy()
    const own = page.evaluate(lineAdded)
    await page.keyboard.press('Control+Enter')
    mine.push((await own).afterAnswer)
    await page.keyboard.press('Escape')
  }
  const middle = (all: readonly number[]) => spread(all).median
  return { another: middle(another), anotherBusy: middle(anotherBusy), mine: middle(mine) }
}

/** In the page: asks for the list of keys at every frame, until it is there. */
function answersKeys(marked: boolean): void {
  const look = () => {
    const painted = !marked || CSS.highlights.size > 0
    if (painted && document.querySelector('[data-desk]') !== null) {
      if (document.querySelector('[role=dialog]') !== null) {
        Object.assign(window, { answered: performance.now() })
        return
      }
      const key = new KeyboardEvent('keydown', { key: '?', shiftKey: true, bubbles: true })
      document.body.dispatchEvent(key)
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** In the page: when there is another line under words than before; by the clock, and after the page's last answer to an act. */
function lineAdded(): Promise<{ readonly at: number; readonly afterAnswer: number }> {
  const lines = () => {
    let sum = 0
    for (const [name, { size }] of CSS.highlights) if (name.startsWith('v-line-')) sum += size
    return sum
  }
  const answered = () => {
    const posts = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/claims$/u.test(new URL(name).pathname))
    const last = posts.at(-1)
    return last instanceof PerformanceResourceTiming ? last.responseEnd : Number.NaN
  }
  const before = lines()
  return new Promise((resolve) => {
    const look = () => {
      if (lines() !== before) {
        resolve({ at: Date.now(), afterAnswer: performance.now() - answered() })
      } else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** In the page: selects some words of a paragraph in view, other ones each time. */
function wordsSelected(nth: number): void {
  const words = document.querySelectorAll('[data-start]')[nth % 3]?.firstChild
  if (words) document.getSelection()?.setBaseAndExtent(words, 20 + nth * 25, words, 40 + nth * 25)
}

/** In the page: scrolls through the text, a little more than half a view a frame, for 200 frames at most, until it rests. */
async function scrolledThrough(): Promise<number> {
  let frames = 0
  for (; frames < 200; frames++) {
    window.scrollBy(0, 500)
    await new Promise((resolve) => requestAnimationFrame(() => resolve(null)))
    if (window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2) break
  }
  await new Promise((resolve) => setTimeout(resolve, 600))
  return frames + 1
}
