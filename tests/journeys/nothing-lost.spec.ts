/**
 * What was typed outlives a reload, a killed server and a sign-out; and what is refused is said in a
 * sentence. The server that is killed here is one of its own.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { expect, test, visitAs } from '../support/journey.ts'
import { cardOf, choose } from '../support/journey-desk.ts'
import { door, judges, marks, rules } from '../support/journey-project.ts'
import { sampleOf } from '../support/journey-world.ts'
import { startVariorum } from '../support/server.ts'

test('what is typed while the server is dead is there after it is back and the page is reloaded', async ({
  browser,
}) => {
  const dataFolder = temporaryFolder()
  const first = await startVariorum({ dataFolder })
  const { reviewer, path } = await sampleOf(first.url, dataFolder)
  const { page, watch } = await visitAs(browser, first.url, reviewer.session)
  watch.expects(/net::ERR_|status of 503/)
  await page.goto(path)
  await page.getByRole('link', { name: /^Judge the next: claim/ }).click()
  const reason = page.getByRole('textbox', { name: 'Reason' })
  const foot = page.getByRole('contentinfo').getByRole('status')
  await reason.click()
  await page.keyboard.type('What I knew before. ')
  await expect(foot).toHaveText('Saved')

  const gone = new Promise((resolve) => first.process.once('exit', resolve))
  process.kill(serverIn(dataFolder), 'SIGKILL')
  await gone
  await page.keyboard.type('What I found meanwhile.')
  await expect(foot).toHaveText(/^Offline/)
  await page.getByRole('radio', { name: 'true', exact: true }).focus()
  await page.keyboard.press('Space')

  const { port } = new URL(first.url)
  const second = await startVariorum({ dataFolder, environment: { PORT: port } })
  try {
    expect(second.url).toBe(first.url)
    await expect(foot).toHaveText('Saved', { timeout: 60_000 })
    await page.reload()
    await expect(reason).toContainText('What I knew before. What I found meanwhile.')
    await expect(page.getByRole('radio', { name: 'true', exact: true })).toBeChecked()
    expect(watch.faults).toEqual([])
  } finally {
    await page.context().close()
    await second.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

test('signing out waits for what was typed, and leaves nothing readable in the browser', async ({
  found,
  world,
  visit,
}) => {
  const project = await found({ people: ['mina', 'otto'] })
  await marks(project, 'otto', 'closed in March')
  const { page } = await visit(null)
  await page.goto(`${project.path}/texts/1?claim=1`)
  const signIn = async () => {
    await page.getByRole('textbox', { name: 'E-mail' }).fill(world.people.mina.email)
    await page.getByLabel('Password').fill(world.people.mina.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await signIn()
  const reason = cardOf(page, 1).getByRole('textbox', { name: 'Reason' })
  await reason.click()
  await page.keyboard.type('Typed a moment before I left.')
  await page.getByRole('button', { name: /account and sign out$/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  const left = await page.evaluate(async () => {
    const kept = await indexedDB.databases()
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, kept])
  })
  expect(left).not.toContain('Typed')

  await page.goto(`${project.path}/texts/1?claim=1`)
  await signIn()
  await expect(reason).toContainText('Typed a moment before I left.')
})

test('a verdict that comes too late is refused in a sentence, and its words are kept', async ({
  found,
  visit,
  doors,
}) => {
  const project = await found({ people: ['mina', 'otto', 'eve'], policy: { citationsNeeded: 0 } })
  await marks(project, 'otto', 'closed in March')
  const { page, watch } = await visit('mina')
  watch.expects(/\/events|status of 409/)
  await page.route('**/api/projects/*/events*', (route) => route.abort())
  await page.goto(`${project.path}/texts/1?claim=1`)
  const card = cardOf(page, 1)
  await card.getByRole('button', { name: /^Give verdict/ }).click()
  await expect(card.getByRole('alert')).toHaveText('Choose a verdict first: press 1 to 6.')
  await choose(card, 'radio', 'true')
  await choose(card, 'radio', 'fairly')
  await card.getByRole('textbox', { name: 'Reason' }).fill('I was there.')
  const claim = await doors('eve').ask<ClaimSeen>(`${door(project)}/claims/1`)
  await doors('eve').tell(`${door(project)}/claims/1/rounds/${claim.rounds[0]?.id}/close`, {})
  await card.getByRole('button', { name: /^Give verdict/ }).click()
  await expect(card.getByRole('alert')).toContainText(/^The round .*closed.*\.$/)
  await expect(card.getByRole('textbox', { name: 'Reason' })).toContainText('I was there.')
})

test('an editor who rules in two windows is told aloud in the other, and has the words there', async ({
  found,
  visit,
}) => {
  const project = await found({
    people: ['mina', 'otto', 'eve'],
    policy: { quorum: 2, citationsNeeded: 0 },
  })
  await marks(project, 'otto', 'closed in March')
  await judges(project, 'otto', 1, 'true', {})
  await judges(project, 'mina', 1, 'true', {})
  const { page, watch } = await visit('eve')
  watch.expects(/\/events|status of 409/)
  await page.route('**/api/projects/*/events*', (route) => route.abort())
  await page.goto(`${project.path}/rulings`)
  const note = page.getByRole('textbox', { name: 'Note for readers' })
  await note.fill('It closed in March, as the paper says.')
  await expect(page).toHaveURL(/claim=1/)
  await rules(project, 'eve', 1, 'approved', 'true')
  await page.getByRole('button', { name: /^Give the ruling/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not as you saw it' })).toBeVisible()
  await expect(note).toHaveValue('It closed in March, as the paper says.')
  await page.getByRole('button', { name: 'Show it as it is now' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'This claim is ruled.' })
  await expect(alert).toContainText('Your ruling was not given')
  await expect(alert).toContainText('It closed in March, as the paper says.')
})

test('a reference that was pasted and is not read yet is there after a reload', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['mina', 'otto'] })
  await marks(project, 'otto', 'closed in March')
  const { page } = await visit('mina')
  await page.goto(`${project.path}/texts/1?claim=1`)
  const card = cardOf(page, 1)
  await card.getByRole('button', { name: /^\+ cite/ }).click()
  const field = card.getByRole('textbox', { name: 'Paste a reference, a DOI or an address' })
  await field.fill('@book{harrow2019,')
  await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Saved')
  await page.reload()
  await expect(field).toHaveValue('@book{harrow2019,')
})

test('a text that is being brought in is there after a reload, and is told to be there already', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['eve'] })
  const { page } = await visit('eve')
  await page.goto(`${project.path}/texts/import`)
  const words = page.getByRole('textbox', { name: 'The text' })
  const title = page.getByRole('textbox', { name: 'Title' })
  const saved = page.getByRole('status').filter({ hasText: /^Saved$/ })
  await words.fill('A paste that took long to find.')
  await title.fill('A long search')
  await expect(saved).toBeVisible()
  await page.reload()
  await expect(words).toHaveValue('A paste that took long to find.')
  await expect(title).toHaveValue('A long search')
  await page.getByRole('button', { name: 'Bring it in', exact: true }).click()
  await expect(page).toHaveURL(/texts\/\d+$/)

  await page.goto(`${project.path}/texts/import`)
  await expect(words).toHaveValue('')
  await words.fill('A paste that took long to find.')
  const same = page.getByRole('link', { name: /^text \d+, A long search$/ })
  await expect(same).toHaveAttribute('href', /texts\/\d+$/)
  await title.fill('Again')
  await page.getByRole('button', { name: 'Bring it in', exact: true }).click()
  await expect(page).toHaveURL(/texts\/\d+$/)

  await page.goto(`${project.path}/texts`)
  await page.getByRole('button', { name: 'Describe Again' }).click()
  const author = page.getByRole('textbox', { name: 'Author' })
  await author.fill('Nobody yet')
  await expect(saved).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Describe Again' }).click()
  await expect(author).toHaveValue('Nobody yet')
  await page.getByRole('button', { name: 'Throw my changes away' }).click()
  await expect(author).toHaveValue('')
})

/** The process that serves: the child of `node start.mjs`, which notes itself in the data folder. */
function serverIn(dataFolder: string): number {
  const note = readFileSync(join(dataFolder, 'running'), 'utf8')
  return Number(/process (\d+)/.exec(note)?.[1])
}
