/** Finding: by words from anywhere, and by the list of claims, with views that others open. */
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { bridge, judges, marks } from '../support/journey-project.ts'
import { noteOn } from '../support/journey-undo.ts'

const annals = [
  'Die Brücke über den Fluß wurde gesperrt.',
  'A café by the river sold lemonade to all the workers.',
].join('\n\n')

const nothing = { container: null, publisher: null, issued: null, address: null, doi: null }
const ledger = {
  work: {
    new: { type: 'report', title: 'The quarterly ledger', authors: [], ...nothing, textId: null },
  },
  passage: 'It cost 39,000 crowns.',
  stance: 'refutes',
  locator: null,
  readOn: '2026-11-01',
  place: null,
}

test('words lead to a passage, without their accents and with a slip', async ({ found, visit }) => {
  const project = await found({ texts: [bridge, annals], people: ['mina', 'otto'] })
  const { page } = await visit('mina')
  await page.goto(`${project.path}/texts/1`)
  await expect(page.getByText('live', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'What to look for' })
  await expect(field).toBeFocused()
  await field.fill('brucke')
  await expect(page.getByRole('option', { name: /Die Brücke über den Fluß/ })).toBeVisible()
  await field.fill('lemonaed')
  const hit = page.getByRole('option', { name: /A café by the river/ })
  await expect(hit).toHaveAttribute('aria-selected', 'true')
  await expectNoAxeViolations(page, 'the search')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/texts\/2\?at=\d+$/)
  const led = page.getByText('A café by the river sold')
  await expect(led).toBeInViewport()
  const light = () =>
    led.evaluate((block) => getComputedStyle(block, '::highlight(v-found)').backgroundColor)
  expect(await light(), 'the passage is lit').not.toBe('rgba(0, 0, 0, 0)')
})

test('a claim is found by its words, and nothing of a sealed round by anybody', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['mina', 'otto'], policy: { citationsNeeded: 0 } })
  await marks(project, 'mina', 'cost 40,000 crowns', { sentence: 'It cost 40,000 crowns.' })
  await judges(project, 'otto', 1, 'false', { reason: 'Zanzibar says otherwise.' })
  const { page } = await visit('mina')
  await page.goto(`${project.path}/claims`)
  await expect(page.getByText('live', { exact: true })).toBeVisible()
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: 'What to look for' })
  await field.fill('zanzibar')
  await expect(page.getByText('Nothing here has these words.')).toBeVisible()
  await field.fill('crowns')
  await page.getByRole('option', { name: /It cost 40,000 crowns/ }).click()
  await expect(page).toHaveURL(/\/texts\/1\?claim=1$/)
  await page.goto(`${project.path}/texts/1?claim=7`)
  await expect(page.getByText('There is no claim 7 that you could see.')).toBeVisible()
})

test('a person leads to their line, a work to its own page', async ({ found, visit }) => {
  const project = await found({ people: ['mina', 'otto'], policy: { citationsNeeded: 0 } })
  await marks(project, 'mina', 'cost 40,000 crowns')
  await judges(project, 'mina', 1, 'false', { citations: [ledger] })
  await judges(project, 'otto', 1, 'false')
  const { page } = await visit('mina')
  await page.goto(`${project.path}/claims`)
  await expect(page.getByText('live', { exact: true })).toBeVisible()
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'What to look for' }).fill('otto')
  await page.getByRole('option', { name: /in this project/ }).click()
  await expect(page).toHaveURL(/\/people#person-[0-9a-f-]+$/)
  await expect(page.locator('li[data-found]')).toContainText('Otto')
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'What to look for' }).fill('quarterly')
  await page.getByRole('option', { name: /cited on claim 1/ }).click()
  await expect(page.getByRole('heading', { name: 'The quarterly ledger' })).toBeVisible()
})

test('a view that one shares is opened by another; many claims are withdrawn and brought back', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['eve', 'mina', 'otto'] })
  for (const words of ['opened in 1931', 'cost 40,000 crowns', 'closed in March']) {
    await marks(project, 'mina', words)
  }
  const { page } = await visit('eve')
  await page.goto(`${project.path}/claims?find=crowns`)
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByLabel('Name').fill('About crowns')
  await page.getByLabel('Share it with the project').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const other = await visit('mina')
  await other.page.goto(`${project.path}/claims`)
  await other.page.getByRole('link', { name: /About crowns/ }).click()
  await expect(other.page).toHaveURL(/find=crowns/)
  await expect(other.page.getByRole('rowheader')).toHaveCount(1)

  await page.goto(`${project.path}/claims`)
  await expect(page.getByText('live', { exact: true })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+X')
  await expect(page.getByText('3 chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  const note = noteOn(page)
  await expect(note).toContainText('3 claims withdrawn.')
  await page.keyboard.press('u')
  await expect(note).toContainText('Undone: 3 claims withdrawn.')
  await expect(page.getByRole('rowheader')).toHaveCount(3)
})
