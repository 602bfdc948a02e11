/** Keys of one's own: changed on the page of keys, they are heard and shown everywhere; and undo. */
import { type OwnKeys, usualAgain } from '../../lib/review/shortcuts.ts'
import { expect, test } from '../support/journey.ts'
import { cardOf, smallCardOf } from '../support/journey-desk.ts'
import { door, marks } from '../support/journey-project.ts'
import { noteOn } from '../support/journey-undo.ts'

const people = ['eve', 'otto'] as const

test.afterEach(async ({ doors }) => {
  for (const who of people) {
    const own = await doors(who).ask<OwnKeys>('/api/v1/account/keys')
    await doors(who).tell('/api/v1/account/keys', { singles: true, keys: usualAgain(own) })
  }
})

test('a key that is changed is heard on desk and queue, after a reload and in another browser', async ({
  found,
  visit,
}) => {
  const project = await found({ people: [...people] })
  await marks(project, 'otto', 'closed in March')
  await marks(project, 'otto', 'opened in 1931')
  const { page } = await visit('eve')
  await page.goto('/keys')
  const row = page.getByRole('listitem').filter({ hasText: /^Jnext claim/ })
  await row.getByRole('button', { name: 'Change next claim' }).click()
  await page.keyboard.press('k')
  await expect(row.getByRole('alert')).toContainText('«K» is the key for «previous claim»')
  await page.keyboard.press('n')
  const changed = page.getByRole('listitem').filter({ hasText: /^Nusually J/ })
  await expect(changed).toContainText('next claim')
  await expect(noteOn(page)).toContainText('«N»: next claim')

  await page.goto(`${project.path}/texts/1`)
  await expect(page.getByText('live', { exact: true })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('N K next, previous claim')
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await expect(cardOf(page, 2)).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText(/Nnext claim/)
  await page.keyboard.press('Escape')

  const other = await visit('eve')
  await other.page.goto(`${project.path}/rulings?claim=1`)
  await expect(other.page.getByText('live', { exact: true })).toBeVisible()
  await expect(other.page.getByText('N K next and previous claim')).toBeVisible()
  await other.page.keyboard.press('j')
  await other.page.keyboard.press('n')
  await expect(other.page).toHaveURL(/claim=2$/)
  await other.page.keyboard.press('g')
  await other.page.keyboard.press('t')
  await expect(other.page).toHaveURL(/\/texts$/)

  await page.goto('/keys')
  await page.getByRole('button', { name: 'All keys as usual again' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: /^Jnext claim/ })).toBeVisible()
})

test('switched off on one page, single keys do nothing on any, in no browser of that person', async ({
  found,
  visit,
}) => {
  const project = await found({ people: [...people] })
  await marks(project, 'otto', 'closed in March')
  const { page } = await visit('eve')
  await page.goto('/keys')
  await page.getByRole('checkbox', { name: 'Single keys act at once' }).uncheck()
  await expect(page.getByRole('checkbox', { name: 'Single keys act at once' })).not.toBeChecked()

  const other = await visit('eve')
  await other.page.goto(`${project.path}/texts/1`)
  await expect(other.page.getByText('live', { exact: true })).toBeVisible()
  await expect(other.page.getByText('Single keys are off')).toBeVisible()
  for (const key of ['j', '/', '?', 'u']) await other.page.keyboard.press(key)
  await expect(cardOf(other.page, 1)).toBeHidden()
  await expect(other.page.getByRole('dialog')).toBeHidden()
  await other.page.keyboard.press('Control+k')
  await expect(other.page.getByRole('dialog', { name: 'Find in this project' })).toBeVisible()
})

test('what was done in the list of claims is undone by its key on another page, once', async ({
  found,
  visit,
  doors,
}) => {
  const project = await found({ people: [...people] })
  await marks(project, 'otto', 'closed in March')
  await marks(project, 'otto', 'opened in 1931')
  const { page, watch } = await visit('eve')
  watch.expects(/status of 409/)
  const withdraw = async () => {
    await page.goto(`${project.path}/claims`)
    await expect(page.getByText('live', { exact: true })).toBeVisible()
    await page.getByRole('checkbox', { name: 'Choose all on this page' }).check()
    await page.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
    await expect(noteOn(page)).toContainText('2 claims withdrawn.Undo brings them back.')
  }
  await withdraw()
  await page.getByRole('link', { name: 'Works', exact: true }).click()
  await expect(page).toHaveURL(/\/works$/)
  await page.keyboard.press('u')
  await expect(noteOn(page)).toContainText('Undone: 2 claims withdrawn.')
  await page.keyboard.press('u')
  await expect(noteOn(page)).toContainText('Undone: 2 claims withdrawn.')
  await page.keyboard.press('y')
  await expect(noteOn(page)).toContainText(/^2 claims withdrawn/)
  await page.keyboard.press('u')
  await expect(noteOn(page)).toContainText('Undone: 2 claims withdrawn.')

  await withdraw()
  await doors('eve').tell(`${door(project)}/claims/1/restoration`, {})
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(noteOn(page)).toContainText('1 of 2 taken back. You restored claim 1 since then')
  await page.getByRole('button', { name: 'Put this note away' }).click()
  await expect(noteOn(page)).toBeHidden()
})

test('looking at something leaves what was done last to be undone', async ({ found, visit }) => {
  const project = await found({ people: [...people] })
  await marks(project, 'otto', 'closed in March')
  await marks(project, 'otto', 'opened in 1931')
  const { page } = await visit('otto')
  await page.goto(`${project.path}/texts/1?claim=1`)
  await expect(page.getByText('live', { exact: true })).toBeVisible()
  await cardOf(page, 1).getByRole('button', { name: 'Withdraw the claim' }).click()
  const withdrawn = 'Claim 1 withdrawnUndo brings it back.'
  await expect(noteOn(page)).toContainText(withdrawn)

  await smallCardOf(page, 'opened in 1931').click()
  const card = cardOf(page, 2)
  await card.getByRole('button', { name: /^\+ cite/ }).click()
  await card
    .getByRole('textbox', { name: 'Paste a reference, a DOI or an address' })
    .fill('10.1000/182')
  const read = page.waitForResponse('**/works/reading')
  await card.getByRole('button', { name: 'Read it' }).click()
  await read
  await expect(card.getByRole('textbox', { name: 'DOI', exact: true })).toHaveValue('10.1000/182')
  await expect(noteOn(page)).toContainText(withdrawn)

  await page.getByRole('link', { name: 'History', exact: true }).click()
  await page.getByRole('button', { name: 'Verify the ledger' }).click()
  await expect(page.getByText('It holds.')).toBeVisible()
  await expect(noteOn(page)).toContainText(withdrawn)
  await page.keyboard.press('u')
  await expect(noteOn(page)).toContainText('Undone: Claim 1 withdrawn')
})
