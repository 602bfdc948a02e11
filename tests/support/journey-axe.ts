/** What axe finds on a page against WCAG 2.2 A and AA and its own best practices, each as a line. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The rules that look at colours, which alone differ between light and dark. */
const colours = ['color-contrast', 'link-in-text-block']

/** Nothing that axe knows of is wrong with the page as it stands; in dark its colours are looked at. */
export async function expectNoAxeViolations(
  page: Page,
  called: string,
  scheme: 'light' | 'dark' = 'light',
): Promise<void> {
  await atRest(page)
  const axe = new AxeBuilder({ page })
  const { violations } = await (scheme === 'dark' ? axe.withRules(colours) : axe).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1).join(' ').trim()
      return `${id}: ${help} · ${target.join(' ')} · ${why}`
    }),
  )
  expect(found, called).toEqual([])
}

/** Colours that are still on their way from one theme to the other are nobody's colours. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((shown) => requestAnimationFrame(shown))
    await frame()
    await frame()
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(ending.map(({ finished }) => finished.catch(() => {})))
  })
}
