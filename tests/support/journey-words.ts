/**
 * Selecting words on the desk as people do: with the pointer (press, move, release) over the very
 * characters. The page is asked where a character stands, as an eye would see it.
 */
import type { Locator, Page } from '@playwright/test'

type Ends = { readonly from: { x: number; y: number }; readonly to: { x: number; y: number } }

/** The text of the desk. */
export function textOf(page: Page): Locator {
  return page.getByLabel(/^The text: /)
}

/** Select words with the pointer; `nth` of them where they stand more than once. */
export async function selectWords(
  page: Page,
  words: string,
  nth = 1,
  text = textOf(page),
): Promise<void> {
  const { from, to } = await endsOf(text, words, nth)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
}

/** A point in the middle of the first character of some words. */
export async function pointOn(
  page: Page,
  words: string,
  nth = 1,
): Promise<{ x: number; y: number }> {
  const { from } = await endsOf(textOf(page), words, nth)
  return { x: from.x + 3, y: from.y }
}

/** Where words begin and end in the window, after they are brought into it and the page stands still. */
async function endsOf(text: Locator, words: string, nth: number): Promise<Ends> {
  return text.evaluate(
    async (root, { words, nth }) => {
      const frame = () => new Promise((shown) => requestAnimationFrame(shown))
      const block = [...root.querySelectorAll('[data-start]')].flatMap((element) => {
        const text = element.firstChild
        return text instanceof Text ? [text] : []
      })
      let seen = 0
      for (const text of block) {
        let at = text.data.indexOf(words)
        while (at !== -1) {
          seen += 1
          if (seen === nth) {
            text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
            const box = (from: number, to: number) => {
              const range = document.createRange()
              range.setStart(text, from)
              range.setEnd(text, to)
              return [...range.getClientRects()]
            }
            // Blocks are laid out as they come near, and what stood here may move: look as long as it does.
            for (let still = 0, was = Number.NaN; still < 3; ) {
              await frame()
              const top = box(at, at + 1)[0]?.top ?? Number.NaN
              still = top === was ? still + 1 : 0
              was = top
            }
            const first = box(at, at + 1)[0]
            const last = box(at + words.length - 1, at + words.length).at(-1)
            if (first === undefined || last === undefined) throw new Error(`«${words}» has no box`)
            return {
              from: { x: first.left + 0.5, y: first.top + first.height / 2 },
              to: { x: last.right - 0.5, y: last.top + last.height / 2 },
            }
          }
          at = text.data.indexOf(words, at + 1)
        }
      }
      throw new Error(`«${words}» stand in no block ${nth} times`)
    },
    { words, nth },
  )
}
