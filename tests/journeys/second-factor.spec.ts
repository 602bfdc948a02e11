/**
 * A second factor by the keyboard alone: set up, asked at the next sign-in, a recovery code in its
 * place; and a project that demands one of an editor who has none.
 */
import type { Page } from '@playwright/test'
import { codeAt } from '../support/authenticator.ts'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { signInAt, tellAsStranger } from '../support/journey-doors.ts'
import { tabTo } from '../support/journey-keys.ts'
import { invited, password } from '../support/journey-world.ts'

async function typeInto(page: Page, label: string, words: string) {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.type(words)
}

/** The first step of signing in. */
async function firstStep(page: Page, email: string, path: string) {
  await page.goto(path)
  await typeInto(page, 'E-mail', email)
  await typeInto(page, 'Password', password)
  await page.keyboard.press('Enter')
}

/** Sets a second factor up on its page; its key and the recovery codes. */
async function setUp(page: Page) {
  await typeInto(page, 'Your password', password)
  await page.keyboard.press('Enter')
  const key = page.locator('code').first()
  await expect(page.getByRole('img', { name: /^The key as a QR code/ })).toBeVisible()
  await expectNoAxeViolations(page, 'the key of a second factor')
  const words = ((await key.textContent()) ?? '').replaceAll(' ', '')
  await expect(page.getByLabel('The code that the app shows now')).toBeFocused()
  await page.keyboard.type(codeAt(words, new Date()))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  await expectNoAxeViolations(page, 'the recovery codes')
  const codes = await page.getByRole('listitem').locator('code').allTextContents()
  await tabTo(page, page.getByRole('button', { name: 'I have kept them' }))
  await page.keyboard.press('Enter')
  return { key: words, codes }
}

test('a second factor is set up, asked for, stood in for, and demanded by a project', async ({
  world,
  doors,
  visit,
  found,
}) => {
  const project = await found({ people: ['eve', 'mina'] })
  const email = `factor.${Date.now()}@journeys.example`
  const token = await invited(doors('olga'), project.id, { email, role: 'owner' })
  const name = 'Frida Factor'
  await tellAsStranger(world.url, '/api/v1/invitations/account', { token, name, password })

  const { page, watch } = await visit(null)
  watch.expects(/status of 401/)
  await firstStep(page, email, '/account')
  await tabTo(page, page.getByRole('link', { name: 'Set up a second factor' }))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/account/second-factor')
  const { key, codes } = await setUp(page)
  expect(codes).toHaveLength(10)
  await page.waitForURL('**/account')
  await expect(page.getByText('10 recovery codes are left')).toBeVisible()

  await page.context().clearCookies()
  await firstStep(page, email, '/account')
  await expect(page.getByLabel('Code')).toBeFocused()
  await expectNoAxeViolations(page, 'the second step')
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  const step = page.getByRole('form', { name: 'Second factor' })
  await expect(step.getByRole('alert')).toContainText('This code is not right')
  await tabTo(page, page.getByLabel('Code'))
  // The code of the next half minute: that of this one was used when the factor was set up.
  await page.keyboard.type(codeAt(key, new Date(Date.now() + 30_000)))
  await page.keyboard.press('Enter')
  await expect(page.getByText('with the password and the second factor').first()).toBeVisible()

  await page.context().clearCookies()
  await firstStep(page, email, `${project.path}/settings`)
  await expect(page.getByLabel('Code')).toBeFocused()
  await page.keyboard.type((codes[0] ?? '').toUpperCase())
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Demand a second factor' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Demand it' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'No longer demand it' })).toBeVisible()

  const editor = await visit('eve')
  await editor.page.goto(`${project.path}/texts`)
  await expect(editor.page.getByRole('note')).toContainText(
    'This project asks its editors and owners for a second factor.',
  )
  await expectNoAxeViolations(editor.page, 'the demand of a second factor')
  const reviewer = await visit('mina')
  await reviewer.page.goto(`${project.path}/texts`)
  await expect(reviewer.page.getByRole('heading', { level: 1, name: 'Texts' })).toBeVisible()

  const fresh = await signInAt(world.url, world.people.eve.email, password)
  const refused = await fresh.ask(`/api/v1${project.path}`).catch(String)
  expect(refused).toContain('"kind":"second factor"')
})
