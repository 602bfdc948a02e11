/** One visit to the desk in a real browser: how long until it answers a key, and what it then costs. */
import type { Browser } from '@playwright/test'
import { watched } from './browser.ts'

export type Visit = {
  /** From navigation to a desk that answers a key, with the marks in view painted. */
  readonly answers: number
  /** Main-thread time until it rests. */
  readonly busy: number
  readonly nodes: number
  readonly heap: number
  readonly bytes: number
  /** The longest task while the whole text scrolls by, and how many took over 50 ms. */
  readonly longest: number
  readonly long: number
  /** Main-thread time of a frame in which half a view scrolls by. */
  readonly frame: number
  /** From an act of another person to its mark on the page, where one is done. */
  readonly another: number
}

type Asked = {
  readonly url: string
  readonly cookie: string
  readonly marked: boolean
  /** An act of another person that adds one mark in view. */
  readonly act: (() => Promise<unknown>) | null
}

/** Go there, and measure. */
export async function visit(browser: Browser, asked: Asked): Promise<Visit> {
  const { page, busy, weight, bytes, close } = await watched(browser, asked.cookie)
  try {
    await page.addInitScript(answersKeys, asked.marked)
    await page.goto(asked.url, { waitUntil: 'commit' })
    await page.waitForFunction(() => 'answered' in window, undefined, { timeout: 120_000 })
    const answers = Number(await page.evaluate('window.answered'))
    await page.keyboard.press('Escape')
    const spent = await busy()
    const { nodes, heap } = await weight()
    const wire = bytes()
    const another = asked.act === null ? Number.NaN : await untilPainted(page, asked.act)
    const before = await busy()
    const { longest, long, frames } = await page.evaluate(scrolledThrough)
    const frame = ((await busy()) - before) / frames
    return { answers, busy: spent, nodes, heap, bytes: wire, longest, long, frame, another }
  } finally {
    await close()
  }
}

type Page = Awaited<ReturnType<typeof watched>>['page']

async function untilPainted(page: Page, act: () => Promise<unknown>): Promise<number> {
  const painted = page.evaluate(oneMore)
  const began = Date.now()
  await act()
  return (await painted) - began
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

/** In the page: when there is another range than before, by the clock. */
function oneMore(): Promise<number> {
  const ranges = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
  const before = ranges()
  return new Promise((resolve) => {
    const look = () => {
      if (ranges() !== before) resolve(Date.now())
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** In the page: scrolls through the text, a little more than half a view a frame, for 300 frames at most. */
async function scrolledThrough(): Promise<{ longest: number; long: number; frames: number }> {
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  })
  observer.observe({ type: 'longtask' })
  let frames = 0
  for (; frames < 300; frames++) {
    window.scrollBy(0, 500)
    await new Promise((resolve) => requestAnimationFrame(() => resolve(null)))
    if (window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2) break
  }
  await new Promise((resolve) => setTimeout(resolve, 600))
  observer.disconnect()
  return { longest: Math.max(0, ...tasks), long: tasks.length, frames: frames + 1 }
}
