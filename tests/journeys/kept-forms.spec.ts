/**
 * A correction, the guideline and a ruling that were begun outlive a reload and a dead line; and where one
 * person wrote the same in two tabs, both are shown and one is chosen.
 */
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { door, judges, marks, type Project } from '../support/journey-project.ts'

const savedOn = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ })
const throwAway = (page: Page) => page.getByRole('button', { name: 'Throw my changes away' })

const record = {
  work: {
    new: {
      type: 'report',
      title: 'The annals of the bridge',
      authors: [],
      issued: '1932',
      container: null,
      publisher: null,
      address: null,
      doi: null,
      textId: null,
    },
  },
  passage: 'It opened in 1931.',
  place: null,
  locator: null,
  stance: 'supports',
  readOn: '2026-03-01',
}

/** Two reviewers agree on claim 1, one of them with a work; its round is closed. */
async function agree(project: Project): Promise<void> {
  await marks(project, 'otto', 'closed in March')
  await judges(project, 'otto', 1, 'true', { citations: [record] })
  await judges(project, 'mina', 1, 'true')
}

test('a correction of a work that was begun is there after a reload, and can be thrown away', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['mina', 'otto', 'eve'], policy: { citationsNeeded: 0 } })
  await agree(project)
  const { page } = await visit('eve')
  await page.goto(`${project.path}/works`)
  await page
    .getByRole('link', { name: /The annals of the bridge/ })
    .first()
    .click()
  const title = page.getByRole('textbox', { name: 'Title' })
  await title.fill('The annals of the new bridge')
  await expect(savedOn(page)).toBeVisible()
  await page.reload()
  await expect(title).toHaveValue('The annals of the new bridge')
  await throwAway(page).click()
  await expect(title).toHaveValue('The annals of the bridge')
  await title.fill('The annals of the old bridge')
  await expect(savedOn(page)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Correct it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The annals of the old bridge')
  await expect(throwAway(page)).toBeHidden()
})

test('a guideline that had not reached the server is taken up after a reload', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['eve'] })
  const { page, watch } = await visit('eve')
  watch.expects(/net::ERR_FAILED/)
  page.on('dialog', (leaving) => void leaving.accept())
  const drafts = `**${door(project)}/drafts/**`
  const words = await opened(page, project)
  await page.route(drafts, (route) => route.abort())
  await words.pressSequentially('A paper says less than a record.')
  await expect(page.getByRole('status').filter({ hasText: 'Offline · 1 waiting' })).toBeVisible()
  await page.reload()
  await expect(words).toHaveText('A paper says less than a record.')
  await page.unroute(drafts)
  await words.press('End')
  await words.pressSequentially(' So ask for the record.')
  await expect(savedOn(page)).toBeVisible()
  await page.getByRole('button', { name: 'Set the guideline' }).click()
  const read = page.getByRole('main').getByText('A paper says less than a record. So ask for')
  await expect(read).toBeVisible()
  await page.reload()
  await expect(read).toBeVisible()
})

test('of a guideline that one person writes in two tabs, both are shown and one is kept', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['eve'] })
  const { page, watch } = await visit('eve')
  watch.expects(/status of 409/)
  const other = await page.context().newPage()
  const words = await opened(page, project)
  const others = await opened(other, project)
  await words.pressSequentially('Written here.')
  await expect(savedOn(page)).toBeVisible()
  await others.pressSequentially('Written there.')
  const question = other.getByRole('dialog', { name: 'You wrote this in two tabs' })
  await expect(question.getByLabel('The words in this tab')).toHaveValue('Written there.')
  await expect(question.getByLabel('The words in the other tab')).toHaveValue('Written here.')
  await expectNoAxeViolations(other, 'a guideline in two tabs')
  await keeps(question, 'In the other tab')
  await expect(others).toHaveText('Written here.')
  await others.press('End')
  await others.pressSequentially(' And there.')
  await expect(savedOn(other)).toBeVisible()
  await page.reload()
  await expect(words).toHaveText('Written here. And there.')
})

test('of a ruling that one person writes in two tabs, both are shown and one is kept', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['mina', 'otto', 'eve'], policy: { citationsNeeded: 0 } })
  await agree(project)
  const { page, watch } = await visit('eve')
  watch.expects(/status of 409/)
  const note = (tab: Page) => tab.getByRole('textbox', { name: 'Note for readers' })
  const other = await second(page.context(), `${project.path}/rulings?claim=1`)
  await page.goto(`${project.path}/rulings?claim=1`)
  await note(page).fill('The council closed it.')
  await expect(savedOn(page)).toBeVisible()
  await note(other).fill('The county closed it.')
  const question = other.getByRole('dialog', { name: 'You wrote this in two tabs' })
  await keeps(question, 'In this tab')
  await expect(note(other)).toHaveValue('The county closed it.')
  await expect(savedOn(other)).toBeVisible()
  await page.reload()
  await expect(note(page)).toHaveValue('The county closed it.')
  await throwAway(page).click()
  await expect(note(page)).toHaveValue('')
  await page.reload()
  await expect(note(page)).toHaveValue('')
})

async function second(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** Opens the guideline's editor. */
async function opened(page: Page, { path }: Project): Promise<Locator> {
  await page.goto(`${path}/guideline`)
  await page.getByRole('button', { name: 'Write the guideline' }).click()
  const words = page.getByRole('textbox', { name: 'Guideline' })
  await words.click()
  return words
}

async function keeps(question: Locator, version: string): Promise<void> {
  const shown = question.getByRole('region', { name: version })
  await shown.getByRole('button', { name: 'Keep this one' }).click()
  await expect(question).toBeHidden()
}
