/** Marks that cross, nest and touch, for the ear: each claim once, with its label, in the order of the text. */
import { expect, test } from '../support/journey.ts'
import { cardOf } from '../support/journey-desk.ts'
import { judges, marks } from '../support/journey-project.ts'
import { textOf } from '../support/journey-words.ts'

/** A citation of a work that is typed in. */
function citing(title: string) {
  const nothing = { container: null, publisher: null, issued: null, address: null, doi: null }
  const work = { type: 'report', title, authors: [], ...nothing, textId: null }
  const rest = { stance: 'supports', locator: null, readOn: '2026-11-20', place: null }
  return { work: { new: work }, passage: 'It opened in 1931.', ...rest }
}

test('crossing marks are heard once each, with number, standing and words', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['mina', 'otto'], policy: { quorum: 2 } })
  await marks(project, 'otto', 'The bridge opened in 1931 and cost 40,000 crowns')
  await marks(project, 'otto', '1931 and cost 40,000')
  await marks(project, 'otto', 'opened in 1931')
  await marks(project, 'otto', 'closed in March')
  await judges(project, 'mina', 2, 'true', { citations: [citing('The minutes of the council')] })
  await judges(project, 'otto', 2, 'false', { citations: [citing('The ledger of the mill')] })
  const { page } = await visit('mina')
  await page.goto(`${project.path}/texts/1`)
  const heard = textOf(page).getByRole('list', { name: 'Claims in this passage' })
  await expect(heard).toHaveCount(2)
  await expect(heard.first()).toMatchAriaSnapshot(`
    - list "Claims in this passage":
      - listitem:
        - 'button "Claim 1, open: “The bridge opened in 1931 and cost 40,000 crowns”"'
      - listitem:
        - 'button "Claim 3, open: “opened in 1931”"'
      - listitem:
        - 'button "Claim 2, contested, 2 citations: “1931 and cost 40,000”"'
  `)
  await expect(heard.nth(1)).toMatchAriaSnapshot(`
    - list "Claims in this passage":
      - listitem:
        - 'button "Claim 4, open: “closed in March”"'
  `)
  for (const claim of [1, 2, 3, 4]) {
    await expect(page.getByRole('button', { name: new RegExp(`^Claim ${claim}, `) })).toHaveCount(1)
  }
  // The words of the text are read as one: no mark cuts them.
  await expect(
    textOf(page).getByText('The bridge opened in 1931 and cost 40,000 crowns.', { exact: false }),
  ).toHaveCount(1)
})

test('Tab goes from claim to claim in the order of the text, and Enter opens the card', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['mina'] })
  await marks(project, 'olga', 'The bridge opened in 1931 and cost 40,000 crowns')
  await marks(project, 'olga', '1931 and cost 40,000')
  const { page } = await visit('mina')
  await page.goto(`${project.path}/texts/1`)
  await expect(textOf(page).getByRole('button', { name: /^Claim \d/ })).toHaveCount(2)
  await textOf(page).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Claim 1, / })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Claim 2, / })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cardOf(page, 2)).toBeVisible()
})
