/** Journey 3: a phone of 390 by 844 points, and a thumb. */
import { type BrowserContextOptions, devices } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { cardOf, choose, give } from '../support/journey-desk.ts'
import { marks } from '../support/journey-project.ts'
import { pointOn } from '../support/journey-words.ts'

const { userAgent } = devices['Pixel 7']
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  userAgent,
}

test('a thumb signs in, opens a text, chooses a mark and judges it in the sheet', async ({
  world,
  found,
  visit,
}) => {
  const title = 'The bridge, on a phone'
  const project = await found({ title, people: ['mina', 'otto'], policy: { citationsNeeded: 0 } })
  await marks(project, 'otto', 'closed in March', { sentence: 'It was closed in March.' })
  const { email, password } = world.people.mina
  const { page } = await visit(null, phone)
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).tap()
  await page.getByRole('main').getByRole('link', { name: title }).tap()
  await page.getByRole('main').getByRole('link', { name: 'Text 1', exact: true }).tap()

  await expect(page.getByRole('heading', { level: 1, name: 'Text 1' })).toBeVisible()
  await expect(page.getByText('live', { exact: true })).toBeAttached()
  const { x, y } = await pointOn(page, 'closed in March')
  await page.touchscreen.tap(x + 8, y)
  const card = cardOf(page, 1)
  await expect(card).toBeInViewport()
  await choose(card, 'radio', 'true')
  await choose(card, 'radio', 'very sure')
  await card.getByRole('textbox', { name: 'Reason' }).tap()
  await page.keyboard.insertText('The road authority says so.')
  await give(card)
  await expect(card).toContainText('The road authority says so.')
  await card.getByRole('button', { name: 'Close the card' }).tap()
  await expect(card).toBeHidden()
  await expect(page.getByLabel(/^The text: /)).toBeInViewport()
})
