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
