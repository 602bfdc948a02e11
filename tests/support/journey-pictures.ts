/**
 * Pictures of a page for people to look at, in tests/pictures: at the width of a desk, a tablet and a
 * phone. No test holds anything against them and they cost a third of the journeys' time, so they are
 * taken only where VARIORUM_PICTURES is set.
 */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { programFolder } from '../../lib/server/start/data-folder.ts'

const widths = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

/** Take the three pictures in the scheme that the page is in; afterwards the page is as wide as before. */
export async function takePictures(
  page: Page,
  name: string,
  scheme: 'light' | 'dark',
  { fullPage = false }: { readonly fullPage?: boolean } = {},
): Promise<void> {
  if (process.env.VARIORUM_PICTURES === undefined) return
  const before = page.viewportSize()
  for (const size of widths) {
    await page.setViewportSize(size)
    const file = `${name}-${size.width}-${scheme}.png`
    await page.screenshot({ path: join(programFolder, 'tests', 'pictures', file), fullPage })
  }
  if (before !== null) await page.setViewportSize(before)
}
