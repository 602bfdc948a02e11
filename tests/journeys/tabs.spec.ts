/** One stream a browser, however many tabs it has; and an open page learns that its seat is gone. */
import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { smallCardOf } from '../support/journey-desk.ts'
import { marks } from '../support/journey-project.ts'

const isLive = (page: Page) => expect(page.getByText('live', { exact: true })).toBeVisible()

test('eight tabs share one stream, and the next takes over when the first goes', async ({
  found,
  visit,
}) => {
  test.slow()
  const project = await found({ people: ['mina'] })
  const { page } = await visit('mina')
  let streams = 0
  page.context().on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/events')) streams += 1
  })
  const tabs = [page]
  while (tabs.length < 8) tabs.push(await page.context().newPage())
  for (const tab of tabs) await tab.goto(`${project.path}/texts/1`)
  for (const tab of tabs) await isLive(tab)
  expect(streams).toBe(1)

  await marks(project, 'olga', 'opened in 1931', { sentence: 'Seen by all tabs.' })
  for (const tab of tabs) await expect(smallCardOf(tab, 'Seen by all tabs.')).toBeVisible()

  const [first, ...rest] = tabs
  await first?.close()
  await expect.poll(() => streams).toBe(2)
  await marks(project, 'olga', 'closed in March', { sentence: 'Seen by the others.' })
  for (const tab of rest) await expect(smallCardOf(tab, 'Seen by the others.')).toBeVisible()
  for (const tab of rest) await isLive(tab)
})
