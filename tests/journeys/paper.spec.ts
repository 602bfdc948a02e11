/** The pages of a project on paper: light, without what one does with them, and with nothing cut away. */
import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'

/** The page as the printer has it, also by what it says before it prints. */
async function onPaper(page: Page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
}

test('a printed desk has every claim after the words, and says whose it is and when it was printed', async ({
  world,
  visit,
}) => {
  const { page } = await visit(world.sample.reviewer, { colorScheme: 'dark' })
  await page.goto(`${world.sample.path}/texts/1`)
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Claims' })).toHaveCount(0)
  await onPaper(page)
  await expect(page.getByRole('heading', { name: 'Claims' })).toBeVisible()
  const claims = page.getByRole('heading', { name: 'Claims' }).locator('..')
  await expect(claims.getByRole('listitem')).not.toHaveCount(0)
  await expect(claims).toContainText('The lido will have 95,000 visits in the season of 2026.')
  await expect(page.getByText(/\d, \d\d:\d\d UTC$/).first()).toBeVisible()
  for (const tool of ['navigation', 'complementary', 'button'] as const) {
    await expect(page.getByRole(tool).filter({ visible: true })).toHaveCount(0)
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
})

test('a printed list of claims has the claims and none of the tools', async ({ world, visit }) => {
  const { page } = await visit(world.sample.editor)
  await page.goto(`${world.sample.path}/claims`)
  await onPaper(page)
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  for (const tool of ['checkbox', 'searchbox', 'navigation', 'button'] as const) {
    await expect(page.getByRole(tool).filter({ visible: true })).toHaveCount(0)
  }
})
