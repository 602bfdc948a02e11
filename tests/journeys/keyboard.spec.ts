/** Journey 1: somebody who is new signs in to the sample and judges a claim with nothing but a keyboard. */
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { expect, test } from '../support/journey.ts'
import { doorsWith } from '../support/journey-doors.ts'
import { tabTo } from '../support/journey-keys.ts'

test('a newcomer signs in to the sample and judges a claim with the keyboard alone', async ({
  world,
  visit,
}) => {
  const { email, password, session } = world.sample.reviewer
  const { page } = await visit(null)
  const press = (key: string) => page.keyboard.press(key)
  const type = (words: string) => page.keyboard.type(words)

  await page.goto('/')
  await tabTo(page, page.getByRole('textbox', { name: 'E-mail' }))
  await type(email)
  await tabTo(page, page.getByLabel('Password'))
  await type(password)
  await press('Enter')

  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'The Tarnbridge Lido' }))
  await press('Enter')
  const next = page.getByRole('link', { name: /^Judge the next: claim \d+$/ })
  await tabTo(page, next)
  const number = Number(/\d+$/.exec((await next.textContent()) ?? '')?.[0])
  await press('Enter')

  const card = page.getByRole('region', { name: `Claim ${number}`, exact: true })
  await expect(card.getByRole('textbox', { name: 'Reason' })).toBeVisible()
  await press('4')
  await expect(card.getByRole('radio', { name: 'false', exact: true })).toBeChecked()
  await expect(card.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await type('The accounts of the borough say otherwise.')
  await press('Escape')
  await tabTo(page, card.getByRole('radio', { name: 'not sure' }))
  await press('ArrowRight')
  await press('ArrowRight')
  await expect(card.getByRole('radio', { name: 'very sure' })).toBeChecked()

  await press('c')
  await expect(card.getByRole('textbox', { name: 'Title of the work' })).toBeFocused()
  await type('Accounts of the borough')
  await tabTo(page, card.getByRole('textbox', { name: 'Passage, word for word' }))
  await type('spent on the basin, in pounds')
  await tabTo(page, card.getByRole('radio', { name: /^refutes/ }))
  await press('Space')
  await tabTo(page, card.getByRole('button', { name: 'Keep the citation' }))
  await press('Enter')
  await expect(card.getByRole('listitem')).toContainText('spent on the basin, in pounds')
  await press('Control+Enter')

  await expect(page.getByText(`Claim ${number}: false`, { exact: true }).last()).toBeVisible()
  const claim = await doorsWith(world.url, session).ask<ClaimSeen>(
    `/api/v1${world.sample.path}/claims/${number}`,
  )
  const mine = claim.rounds.at(-1)?.mine
  expect(mine).toMatchObject({ kind: 'verdict', label: 'false', confidence: 3 })
  expect(mine?.citations).toMatchObject([
    { stance: 'refutes', passage: 'spent on the basin, in pounds' },
  ])
})
