/**
 * The life of a project, by the keyboard: founded, given a scale and a guideline of its own; the
 * guideline stands beside the verdict keys; two who write it at once both keep their words; the
 * project is archived and reopened, deleted and called back.
 */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { cardOf } from '../support/journey-desk.ts'
import { tabTo } from '../support/journey-keys.ts'
import { bridge, bringsIn, marks, type Project } from '../support/journey-project.ts'
import { doorsOf, invited } from '../support/journey-world.ts'

async function presses(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true })

/** Opens the guideline's editor; the keyboard is in it. */
async function opens(page: Page, { path }: Project): Promise<Locator> {
  await page.goto(`${path}/guideline`)
  await presses(page, button(page, /^(Write|Change) the guideline$/))
  const words = page.getByRole('textbox', { name: 'Guideline' })
  await tabTo(page, words)
  return words
}

/** A paragraph at the end of what stands in the editor. */
async function adds(page: Page, sentence: string): Promise<void> {
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(sentence)
}

const reads = (page: Page) => page.getByRole('main')

test('a project is founded, ruled by its own scale and guideline, archived, and called back from deletion', async ({
  world,
  visit,
}) => {
  const { page } = await visit('olga')
  const title = `The ferries of ${Date.now()}`

  const project = await test.step('an owner founds it', async (): Promise<Project> => {
    await page.goto('/')
    await presses(page, button(page, 'Found a project'))
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/)
    const path = new URL(page.url()).pathname
    const id = path.split('/').at(-1) ?? ''
    const olga = doorsOf(world, 'olga')
    for (const [who, role] of [
      ['eve', 'editor'],
      ['mina', 'reviewer'],
    ] as const) {
      const token = await invited(olga, id, { email: world.people[who].email, role })
      await doorsOf(world, who).tell('/api/v1/invitations/acceptance', { token })
    }
    return { id, title, path, world }
  })

  await test.step('she gives it a label of its own, and sees first what that touches', async () => {
    await page.goto(`${project.path}/settings`)
    const scale = page.getByRole('form', { name: 'Scale' })
    await presses(page, button(scale, 'Add a label in order'))
    const label = scale.getByRole('group', { name: 'the new label' })
    await tabTo(page, label.getByLabel('Word'))
    await page.keyboard.type('Half the truth')
    await presses(page, button(scale, 'Move Half the truth up'))
    await presses(page, button(scale, 'Set the scale…'))
    const question = page.getByRole('dialog', { name: 'Set the scale, version 2?' })
    await expect(question).toContainText('Half the truth')
    await expectNoAxeViolations(page, 'what a new scale touches')
    await presses(page, button(question, 'Set the scale'))
    await expect(question).toBeHidden()
    await expect(reads(page)).toContainText('Version 2')
  })

  await test.step('she writes the guideline, with a heading for the label and a link', async () => {
    await opens(page, project)
    await presses(page, button(page, 'Heading'))
    await page.keyboard.type('Half the truth')
    await page.keyboard.press('Enter')
    await page.keyboard.type('What leaves the better half out. ')
    await tabTo(page, button(page, 'Link'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Address of the link')).toBeFocused()
    await page.keyboard.type('example.org/rules')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Address of the link')).toBeHidden()
    await expectNoAxeViolations(page, 'the guideline while it is written')
    await presses(page, button(page, 'Set the guideline'))
    await expect(page.getByRole('heading', { name: 'Half the truth' })).toBeVisible()
    const link = reads(page).getByRole('link', { name: 'https://example.org/rules' })
    await expect(link).toHaveAttribute('href', 'https://example.org/rules')
  })

  await test.step('a reviewer reads it where the label is chosen', async () => {
    await bringsIn(project, bridge)
    await marks(project, 'olga', 'cost 40,000 crowns')
    const { page: reviewer, watch } = await visit('mina')
    // The page stays open when the project is deleted, and says once more where it is.
    watch.expects(/company: .*status of 404/)
    await reviewer.goto(`${project.path}/texts/1`)
    await expect(reviewer.getByText('cost 40,000 crowns').first()).toBeVisible()
    await expect(reviewer.getByText('live', { exact: true })).toBeVisible()
    await reviewer.keyboard.press('j')
    const card = cardOf(reviewer, 1)
    const sign = card.getByRole('button', { name: 'What the guideline says on «Half the truth»' })
    await expect(sign).toBeVisible()
    await reviewer.keyboard.press('i')
    const passage = reviewer.getByRole('dialog', { name: 'The guideline on «Half the truth»' })
    await expect(passage).toContainText('What leaves the better half out.')
    await expectNoAxeViolations(reviewer, 'the guideline beside the verdict keys')
    await reviewer.keyboard.press('Escape')
    await expect(passage).toBeHidden()
    await reviewer.keyboard.press('g')
    await reviewer.keyboard.press('u')
    await reviewer.waitForURL(`**${project.path}/guideline`)
  })

  await test.step('two write it at once, and both sentences stand', async () => {
    const editor = await visit('eve')
    editor.watch.expects(/status of 409|company: .*status of 404/)
    await opens(editor.page, project)
    await adds(editor.page, 'Eve: a paper says less than a record.')
    await opens(page, project)
    await adds(page, 'Olga: count the days from the first.')
    await presses(page, button(page, 'Set the guideline'))
    await expect(button(page, 'Change the guideline')).toBeVisible()
    await presses(editor.page, button(editor.page, 'Set the guideline'))
    const meanwhile = editor.page.getByRole('region', { name: 'What was changed meanwhile' })
    await expect(meanwhile).toContainText('Olga: count the days from the first.')
    await expectNoAxeViolations(editor.page, 'two guidelines that meet')
    await presses(editor.page, button(meanwhile, 'Put both together'))
    await expect(meanwhile).toBeHidden()
    await presses(editor.page, button(editor.page, 'Set the guideline'))
    await expect(button(editor.page, 'Change the guideline')).toBeVisible()
    await page.reload()
    for (const sentence of ['Eve: a paper says less', 'Olga: count the days', 'the better half']) {
      await expect(reads(page).getByText(sentence).first()).toBeVisible()
    }
  })

  await test.step('she archives it, and reopens it', async () => {
    await page.goto(`${project.path}/settings`)
    await presses(page, button(page, 'Archive the project…'))
    await presses(page, button(page.getByRole('dialog'), 'Archive the project'))
    const state = page.getByRole('complementary', { name: 'State of the project' })
    await expect(state).toContainText('Archived.')
    await expectNoAxeViolations(page, 'an archived project')
    await page.goto(`${project.path}/guideline`)
    await expect(state).toBeVisible()
    await expect(button(page, 'Change the guideline')).toHaveCount(0)
    await presses(page, state.getByRole('link', { name: 'Reopen it' }))
    await presses(page, button(page, 'Reopen the project'))
    await expect(state).toBeHidden()
  })

  await test.step('she deletes it, to the others it is gone, and she calls it back', async () => {
    const reviewer = await visit('mina')
    reviewer.watch.expects(/status of 404/)
    await presses(page, button(page, 'Delete the project…'))
    const question = page.getByRole('dialog', { name: 'Delete the project?' })
    await expect(question).toContainText('Nothing of it is public')
    await tabTo(page, question.getByLabel('Type the title of the project to delete it'))
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    const state = page.getByRole('complementary', { name: 'State of the project' })
    await expect(state).toContainText('Deleted.')
    expect((await reviewer.page.goto(`${project.path}/texts/1`))?.status()).toBe(404)
    await presses(page, button(page, 'Call the project back'))
    await expect(state).toBeHidden()
    expect((await reviewer.page.goto(`${project.path}/texts/1`))?.status()).toBe(200)
  })
})
