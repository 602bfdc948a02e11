/**
 * An owner invites by mail, somebody new follows the mail's link in another browser and is in; then
 * forgets the password, resets it by mail and signs in; then takes another e-mail. By keyboard alone, on a Variorum of its own
 * that sends its mails to a real SMTP server of the test.
 */
import type { Locator, Page } from '@playwright/test'
import { expect, test, type Visit, visitAs } from '../support/journey.ts'
import { doorsWith, sessionCookie } from '../support/journey-doors.ts'
import { tabTo } from '../support/journey-keys.ts'
import { type Started, startVariorum } from '../support/server.ts'
import { linkIn, type MailServer, startMailServer } from '../support/smtp.ts'

let mail: MailServer
let variorum: Started

test.beforeAll(async () => {
  mail = await startMailServer()
  const environment = { SMTP_URL: mail.url, MAIL_FROM: 'Variorum <variorum@example.org>' }
  variorum = await startVariorum({ empty: true, environment })
})
test.afterAll(async () => {
  await variorum?.stop()
  await mail?.stop()
})

async function types(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(words)
}

async function presses(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

const olgas = 'the harrow broke its bank'
const pias = 'seven swans over the weir'
const pia = 'pia@example.org'
const newPia = 'pia@elsewhere.example'
const herNext = 'a heron in the mill race'

async function setsUp({ page }: Visit): Promise<string> {
  const link = () => /(http\S+\/setup#\S+)/.exec(variorum.output())?.[1] ?? ''
  await expect.poll(link).not.toBe('')
  await page.goto('/setup')
  await expect(page.getByText('Open the whole link again')).toBeVisible()
  // In the same tab only what stands after the # changes, and the page is not loaded anew.
  await page.goto(link())
  await types(page, page.getByLabel('Your name'), 'Olga Owner')
  await types(page, page.getByLabel('E-mail'), 'olga@example.org')
  await types(page, page.getByLabel('Password', { exact: true }), olgas)
  await types(page, page.getByLabel('The password again'), olgas)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${variorum.url}/`)
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name === sessionCookie)?.value ?? ''
  const doors = doorsWith(variorum.url, session)
  const title = 'The Harrow floods'
  return (await doors.tell<{ projectId: string }>('/api/v1/projects', { title })).projectId
}

test('invited by mail, in another browser, and back in after a forgotten password', async ({
  browser,
}) => {
  const owner = await visitAs(browser, variorum.url, null)
  const invited = await visitAs(browser, variorum.url, null)
  const project = await test.step('the owner sets the installation up', () => setsUp(owner))

  await test.step('the owner invites', async () => {
    const { page } = owner
    await page.goto(`/projects/${project}/people`)
    await expect(page.getByText('Nobody but you is here yet.')).toBeVisible()
    await presses(page, page.getByRole('button', { name: 'Invite somebody' }))
    await types(page, page.getByLabel('E-mail'), pia)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText(`on its way to ${pia}`)
    await presses(page, page.getByRole('button', { name: 'Done' }))
    await expect(page.getByRole('listitem').filter({ hasText: pia })).toContainText('open')
  })

  const link = linkIn(await mail.mailTo(pia, 'Olga Owner invites you to «The Harrow floods»'))
  await test.step('the invited person follows the link and is in', async () => {
    const { page } = invited
    await page.goto(link)
    await expect(page.getByText(`For ${pia}`)).toBeVisible()
    expect(page.url()).toBe(`${variorum.url}/invitation`)
    await types(page, page.getByLabel('Your name'), 'Pia Peer')
    await types(page, page.getByLabel('Password', { exact: true }), pias)
    await types(page, page.getByLabel('The password again'), pias)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${variorum.url}/projects/${project}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The Harrow floods')
  })

  await test.step('the link is over, and says so before any form', async () => {
    const other = await visitAs(browser, variorum.url, null)
    await other.page.goto(link)
    await expect(other.page.getByText('This link was used already.')).toBeVisible()
    await expect(other.page.getByLabel('Your name')).toHaveCount(0)
    expect(other.watch.faults).toEqual([])
    await other.page.context().close()
  })

  await test.step('the owner sees that it was accepted', async () => {
    const { page } = owner
    await page.reload()
    await expect(page.getByRole('listitem').filter({ hasText: 'Pia Peer' })).toBeVisible()
    await presses(page, page.getByText('one earlier invitation'))
    await expect(page.getByRole('listitem').filter({ hasText: pia }).last()).toContainText(
      'accepted',
    )
  })

  const fresh = await visitAs(browser, variorum.url, null)
  await test.step('a forgotten password is reset by mail', () => resets(fresh.page))

  await test.step('the browser that was signed in is signed out', async () => {
    await invited.page.reload()
    await invited.page.waitForURL(/\/sign-in/)
  })

  await test.step('another e-mail is taken by its link, signed in', () =>
    moves(fresh.page, invited.page))
  for (const { page, watch } of [owner, invited, fresh]) {
    expect(watch.faults).toEqual([])
    await page.context().close()
  }
})

async function resets(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await presses(page, page.getByRole('link', { name: 'Forgotten password?' }))
  await page.waitForURL(/\/forgotten$/)
  await types(page, page.getByLabel('E-mail'), pia)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('a link is on its way')
  await page.goto(linkIn(await mail.mailTo(pia, 'Choose a new password')))
  await types(page, page.getByLabel('Password', { exact: true }), herNext)
  await types(page, page.getByLabel('The password again'), herNext)
  await page.keyboard.press('Enter')
  await presses(page, page.getByRole('link', { name: 'Sign in with it' }))
  await page.waitForURL(/\/sign-in$/)
  await mail.mailTo(pia, 'Your password was changed')
  await types(page, page.getByLabel('E-mail'), pia)
  await types(page, page.getByLabel('Password', { exact: true }), herNext)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${variorum.url}/`)
  await expect(page.getByRole('link', { name: 'The Harrow floods' })).toBeVisible()
}

/** Asked for where she is signed in; opened where she is not, which leads past the sign-in page and back. */
async function moves(here: Page, elsewhere: Page): Promise<void> {
  await here.goto('/account')
  const form = here.getByRole('form', { name: 'Another e-mail' })
  await types(here, form.getByLabel('The new e-mail'), newPia)
  await types(here, form.getByLabel('Your password'), herNext)
  await here.keyboard.press('Enter')
  await expect(form.getByRole('status')).toContainText(`on its way to ${newPia}`)
  await elsewhere.goto(linkIn(await mail.mailTo(newPia, 'Use this e-mail for your account')))
  await expect(elsewhere.getByText('Sign in first')).toBeVisible()
  await presses(elsewhere, elsewhere.getByRole('link', { name: 'Sign in' }))
  await elsewhere.waitForURL(/\/sign-in\?callbackUrl=\/email$/)
  await types(elsewhere, elsewhere.getByLabel('E-mail'), pia)
  await types(elsewhere, elsewhere.getByLabel('Password', { exact: true }), herNext)
  await elsewhere.keyboard.press('Enter')
  await elsewhere.waitForURL(`${variorum.url}/email`)
  await presses(elsewhere, elsewhere.getByRole('button', { name: 'Use this e-mail' }))
  await expect(elsewhere.getByRole('status')).toContainText(`has the e-mail ${newPia} now`)
  await mail.mailTo(pia, 'The e-mail of your account was changed')
  await presses(elsewhere, elsewhere.getByRole('link', { name: 'To your account' }))
  await expect(elsewhere.getByText(newPia).first()).toBeVisible()
  await here.reload()
  await here.waitForURL(/\/sign-in/)
}
