/** The note that says what was just done, and what undoes it. */
import type { Locator, Page } from '@playwright/test'

/** The note, wherever on the page it lies. */
export function noteOn(page: Page): Locator {
  return page.getByRole('region', { name: 'Done just now' })
}
