/**
 * Every page there is, as an owner and as a reader of the sample meet it, in light and in dark: axe
 * finds nothing and nothing is wider than a phone.
 */
import type { Page } from '@playwright/test'
import type { Role } from '../../lib/review/permissions.ts'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { cardOf } from '../support/journey-desk.ts'
import { builtPages, everyPage, type PageListed } from '../support/journey-pages.ts'
import { takePictures } from '../support/journey-pictures.ts'
import { marks } from '../support/journey-project.ts'
import { expectNothingTooWide } from '../support/journey-width.ts'

test('every page of the build is in the list of pages', () => {
  const listed = everyPage('').map(({ route }) => route)
  expect(builtPages()).toEqual([...listed, '/_global-error'].sort())
})

for (const role of ['owner', 'reader'] as const) {
  test(`axe finds nothing on any page of the ${role}, and nothing is too wide`, async ({
    world,
    visit,
  }) => {
    const { page, watch } = await visit(world.sample[role], { reducedMotion: 'reduce' })
    watch.expects(/status of 404/)
    for (const listed of everyPage(world.sample.path)) {
      await test.step(listed.route, () => look(page, listed, role))
    }
  })
}

test('on every page that needs a session one can sign out, also on a phone (ASVS 7.4.4)', async ({
  world,
  visit,
}) => {
  const { page } = await visit(world.sample.owner, { reducedMotion: 'reduce' })
  let asked = 0
  for (const { route, path, through } of everyPage(world.sample.path)) {
    const to = through === undefined ? path : await firstLink(page, path, through)
    const address = new URL(to, world.url)
    const location = (await fetch(address, { redirect: 'manual' })).headers.get('location')
    if (location?.includes('/sign-in') !== true) continue
    asked += 1
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(address.href)
    await page.getByRole('button', { name: /account and sign out$/ }).click()
    await expect(page.getByRole('menuitem', { name: 'Sign out' }), route).toBeVisible()
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect(page.getByRole('button', { name: /account and sign out$/ }), route).toBeVisible()
  }
  expect(asked).toBeGreaterThan(20)
})

async function look(page: Page, listed: PageListed, role: Role): Promise<void> {
  const { route, hiddenFromReaders, through } = listed
  const path = through === undefined ? listed.path : await firstLink(page, listed.path, through)
  await page.setViewportSize({ width: 1440, height: 900 })
  const answer = await page.goto(path)
  const hidden = route === '/_not-found' || (role === 'reader' && hiddenFromReaders === true)
  expect(answer?.status(), `${route} for ${role}`).toBe(hidden ? 404 : 200)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoAxeViolations(page, `${route} for ${role} in ${colorScheme}`, colorScheme)
    if (role === 'owner') await takePictures(page, pictured(route), colorScheme)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNothingTooWide(page, `${route} on a phone`)
}

/** Where the first link in the list on a page leads. */
async function firstLink(page: Page, path: string, name: string): Promise<string> {
  await page.goto(path)
  const main = page.getByRole('main')
  const list = name === 'any list' ? main : main.getByRole('list', { name }).first()
  const link = list.getByRole('listitem').getByRole('link').first()
  return (await link.getAttribute('href')) ?? path
}

test('axe finds nothing in what opens over the desk', async ({ found, visit }) => {
  const project = await found({ people: ['mina', 'otto'] })
  await marks(project, 'otto', 'closed in March')
  const { page } = await visit('mina', { reducedMotion: 'reduce' })
  await page.goto(`${project.path}/texts/1?claim=1`)
  const card = cardOf(page, 1)
  await expect(card.getByRole('textbox', { name: 'Reason' })).toBeVisible()
  await card.getByRole('button', { name: /^\+ cite/ }).click()
  await expectNoAxeViolations(page, 'the open card, with a citation begun')
  await takePictures(page, 'open-card', 'light')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoAxeViolations(page, 'the card as a sheet on a phone')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: /all keys$/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoAxeViolations(page, 'all keys')
})

test('axe finds nothing in the dialogs of an owner', async ({ world, visit }) => {
  const { page } = await visit(world.sample.owner)
  const base = world.sample.path
  for (const [path, button] of [
    ['/people', 'Invite somebody'],
    ['/editions', /^Freeze edition/],
    ['/editions/1', 'Take it down…'],
  ] as const) {
    await page.goto(`${base}${path}`)
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible()
    await expectNoAxeViolations(page, `${path}: ${button}`)
  }
  await page.goto(base)
  await page.getByRole('button', { name: /account and sign out$/ }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNoAxeViolations(page, 'the menu')
})

function pictured(route: string): string {
  const name = route.replace(/[[\]]/g, '').replace(/^\/$/, 'home').replace(/^\//, '')
  return name.replaceAll('/', '-')
}
