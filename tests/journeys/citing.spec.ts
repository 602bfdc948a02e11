/**
 * Citing as people do it: a reference is pasted and confirmed; who cites the same work after the round
 * is offered it; a passage of another text is cited side by side with the keyboard, and one goes there and back.
 */
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { cardOf, choose } from '../support/journey-desk.ts'
import { door, marks } from '../support/journey-project.ts'
import { doorsOf } from '../support/journey-world.ts'

const bibtex = `@report{moss,
  title = {A record of bridges},
  author = {Moss, Ada and {Harrow Council}},
  date = {2024-03},
  url = {https://www.example.org/record?utm_source=x}
}`

test('a pasted work is confirmed and cited, and offered to the next who cites it', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['mina', 'otto', 'eve'], policy: { quorum: 1 } })
  await marks(project, 'otto', 'closed in March')
  const { page, watch } = await visit('mina')
  watch.expects(/works\/reading.*status of 422/)
  await page.goto(`${project.path}/texts/1?claim=1`)
  const card = cardOf(page, 1)
  await choose(card, 'radio', 'true')
  await choose(card, 'radio', 'very sure')
  await card.getByRole('button', { name: /^\+ cite/ }).click()
  const paste = card.getByRole('textbox', { name: 'Paste a reference, a DOI or an address' })
  await paste.fill(bibtex)
  await card.getByRole('button', { name: 'Read it' }).click()
  await expect(card.getByRole('textbox', { name: 'Title of the work' })).toHaveValue(
    'A record of bridges',
  )
  await expect(card.getByRole('textbox', { name: 'Authors' })).toHaveValue(
    'Moss, Ada\nHarrow Council',
  )
  await paste.fill('not a reference')
  await card.getByRole('button', { name: 'Read it' }).click()
  await expect(card.getByText(/This is no BibTeX, RIS/)).toBeVisible()
  await paste.fill('')
  await card.getByRole('textbox', { name: 'Passage, word for word' }).fill('It was closed.')
  await card.getByRole('button', { name: 'Keep the citation' }).click()
  await card.getByRole('button', { name: /^Give verdict/ }).click()
  await expect(page.getByText('Claim 1: true', { exact: false }).last()).toBeVisible()

  const eve = await visit('eve')
  await eve.page.goto(`${project.path}/works`)
  await expect(eve.page.getByText('No work is cited yet.')).toBeVisible()

  const otto = await visit('otto')
  await otto.page.goto(`${project.path}/texts/1?claim=1`)
  const his = cardOf(otto.page, 1)
  await choose(his, 'radio', 'false')
  await choose(his, 'radio', 'fairly')
  await his.getByRole('button', { name: /^\+ cite/ }).click()
  await his
    .getByRole('textbox', { name: 'Address', exact: true })
    .fill('http://example.org/record/')
  await his.getByRole('textbox', { name: 'Title of the work' }).fill('Of bridges')
  await otto.page.waitForTimeout(900)
  await expect(his.getByRole('region', { name: 'Cited here already' })).toBeHidden()
  await his.getByRole('textbox', { name: 'Passage, word for word' }).fill('Closed.')
  await his.getByRole('button', { name: 'Keep the citation' }).click()
  await his.getByRole('button', { name: /^Give verdict/ }).click()
  await expect(otto.page.getByText('Claim 1: false', { exact: false }).last()).toBeVisible()
  await marks(project, 'otto', 'last a century')
  await otto.page.goto(`${project.path}/texts/1?claim=2`)
  const second = cardOf(otto.page, 2)
  await second.getByRole('button', { name: /^\+ cite/ }).click()
  await second
    .getByRole('textbox', { name: 'Address', exact: true })
    .fill('http://example.org/record/')
  const known = second.getByRole('region', { name: 'Cited here already' })
  await expect(known).toContainText('A record of bridges')
  await expectNoAxeViolations(otto.page, 'a work that is known already')
  const record = known.getByRole('listitem').filter({ hasText: 'A record of bridges' })
  await record.getByRole('button', { name: 'Use it' }).click()
  await expect(second.getByText('A record of bridges')).toBeVisible()

  await eve.page.goto(`${project.path}/works`)
  await expect(eve.page.getByRole('main').getByRole('status')).toHaveText('Two works')
  await eve.page.getByRole('link', { name: /Of bridges/ }).click()
  await expect(eve.page.getByRole('heading', { name: 'The same work' })).toBeVisible()
  await expectNoAxeViolations(eve.page, 'a work')
  await eve.page.getByRole('button', { name: 'It is the same' }).click()
  await expect(eve.page.getByRole('button', { name: 'Not the same after all' })).toBeVisible()
  await eve.page.goto(`${project.path}/works?find=bridges`)
  await expect(eve.page.getByRole('main').getByRole('status')).toHaveText('One work')
})

test('a passage of another text is cited side by side with the keyboard, and one goes there and back', async ({
  found,
  visit,
}) => {
  const texts = [
    'The bridge opened in 1931.',
    'The minutes of May.\n\nIt was said that the bridge opened on 3 May 1931, in the rain.',
  ]
  const project = await found({ people: ['mina'], policy: { quorum: 1 }, texts })
  await marks(project, 'mina', 'opened in 1931')
  const { page } = await visit('mina')
  const press = (key: string) => page.keyboard.press(key)
  await page.goto(`${project.path}/texts/1?claim=1`)
  const card = cardOf(page, 1)
  await choose(card, 'radio', 'true')
  await choose(card, 'radio', 'very sure')
  await card.getByRole('button', { name: /^\+ cite/ }).click()
  const title = card.getByRole('textbox', { name: 'Title of the work' })
  await title.fill('Half a title')
  await card.getByRole('button', { name: /^A passage of another text/ }).focus()
  await press('Enter')
  const beside = page.getByRole('dialog', { name: 'Cite a passage for claim 1' })
  await expect(beside.getByRole('searchbox', { name: 'Which text' })).toBeFocused()
  await expectNoAxeViolations(page, 'the texts beside')
  await press('Escape')
  await expect(beside).toBeHidden()
  await expect(title).toHaveValue('Half a title')

  await card.getByRole('button', { name: /^A passage of another text/ }).focus()
  await press('Enter')
  await press('Tab')
  await press('Enter')
  const text = beside.getByRole('article')
  await expect(text).toBeFocused()
  await press('Shift+Tab')
  await page.keyboard.type('opened on 3 may')
  await press('Enter')
  await expect(beside.getByText('1 of 1')).toBeVisible()
  await press('Tab')
  await expect(text).toBeFocused()
  for (let word = 0; word < 1; word++) await press('Shift+Control+ArrowRight')
  await expectNoAxeViolations(page, 'the text beside')
  await press('Enter')
  await expect(beside).toBeHidden()
  const passage = card.getByRole('textbox', { name: 'Passage, word for word' })
  await expect(passage).toHaveValue(/^opened on 3 May 1931/)
  await card.getByRole('button', { name: 'type a work instead' }).click()
  await expect(title).toHaveValue('Half a title')
  await card.getByRole('button', { name: /^A passage of another text/ }).click()
  await beside.getByRole('button', { name: 'Text 2', exact: true }).click()
  await beside.getByRole('searchbox', { name: 'Find in this text' }).fill('3 May 1931')
  await press('Enter')
  await beside.getByRole('button', { name: /^Cite these words/ }).click()
  await expect(passage).toHaveValue('3 May 1931')
  await card.getByRole('button', { name: 'Keep the citation' }).click()
  await card.getByRole('button', { name: /^Give verdict/ }).click()
  await expect(page.getByText('Claim 1: true', { exact: false }).last()).toBeVisible()

  await card.getByRole('link', { name: 'see it in text 2' }).click()
  await expect(page.getByText('1 passage of this text cited by 1 claim')).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => document.getSelection()?.toString()))
    .toBe('3 May 1931')
  await expectNoAxeViolations(page, 'a passage that is cited')
  await page.getByRole('main').getByRole('link', { name: 'claim 1' }).click()
  const cited = cardOf(page, 1).getByRole('listitem').filter({ hasText: '3 May 1931' }).first()
  const before = await cited.textContent()
  await doorsOf(project.world, 'olga').tell(`${door(project)}/style`, { style: 'plain' })
  await expect.poll(() => cited.textContent()).not.toBe(before)
})
