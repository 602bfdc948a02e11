/** Travelling by keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test'

const FAR = 80

/** Press Tab until something has the keyboard, as one who cannot point does. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(goal).toBeVisible()
  for (let pressed = 0; pressed < FAR; pressed++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`After ${FAR} times ${key} the keyboard is not at ${goal}`)
}
