/** Whether a page keeps to the width of its window; a resize is given the moment that it takes. */
import { expect, type Page } from '@playwright/test'

/** Nothing makes the page wider than the window; what does is named. */
export async function expectNothingTooWide(page: Page, called: string): Promise<void> {
  await expect.poll(() => tooWide(page), { message: `too wide: ${called}` }).toEqual([])
}

function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= Math.max(clientWidth, innerWidth)) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
    )
    return [
      `${scrollWidth} of ${innerWidth}`,
      ...wide.slice(0, 6).map((one) => one.outerHTML.slice(0, 90)),
    ]
  })
}
