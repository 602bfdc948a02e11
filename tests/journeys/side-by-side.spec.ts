/**
 * Journey 2: two reviewers and an editor, side by side, take a claim from its mark to a published
 * edition. They see each other's marks as they are made, and nothing of each other's verdicts
 * before the round closes: not on the page, not in anything that the server told their browsers.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { expect, test } from '../support/journey.ts'
import { cardOf, judgeOnDesk, markOnDesk, smallCardOf } from '../support/journey-desk.ts'
import { type Overheard, overhear } from '../support/journey-overheard.ts'

const sentence = 'The bridge carries 9,000 cars on a day.'
const minas = { reason: 'A canary of Mina’s: the count of 2019.', passage: 'nine thousand (Mina)' }
const ottos = { reason: 'A canary of Otto’s: the toll book.', passage: 'nine thousand (Otto)' }

test('two reviewers and an editor take a claim from its mark to a published edition', async ({
  found,
  visit,
}, info) => {
  const project = await found({
    title: 'The bridge, side by side',
    people: ['eve', 'mina', 'otto'],
    policy: { quorum: 2, citationsNeeded: 1 },
  })
  const { page: mina } = await visit('mina')
  const { page: otto } = await visit('otto')
  const { page: eve } = await visit('eve')
  const heardByOtto = await overhear(otto)
  const heardByEve = await overhear(eve)
  for (const page of [mina, otto, eve]) {
    await page.goto(`${project.path}/texts/1`)
    await expect(page.getByText('live', { exact: true })).toBeVisible()
  }

  await markOnDesk(mina, 'carries 9,000 cars a day', { sentence, kind: 'number' })
  await expect(cardOf(mina, 1)).toBeVisible()
  for (const page of [otto, eve]) await expect(smallCardOf(page, sentence)).toBeVisible()

  await judgeOnDesk(mina, 1, {
    label: 'false',
    reason: minas.reason,
    work: { title: 'Counts of the county', passage: minas.passage, stance: 'refutes' },
  })
  for (const page of [otto, eve]) {
    await expect(smallCardOf(page, sentence)).toContainText('1 of 2 in')
  }
  await smallCardOf(eve, sentence).click()
  await expect(cardOf(eve, 1)).toContainText('1 of 2 have answered · sealed until the round closes')
  await eve.goto(`${project.path}/rulings?claim=1`)
  await expect(eve.getByRole('heading', { level: 2, name: sentence })).toBeVisible()
  await eve.goto(`${project.path}/history`)
  await expect(eve.getByRole('main')).toContainText('marked claim 1')
  await eve.goto(`${project.path}/claims/1`)
  await expect(eve.getByRole('heading', { level: 1 })).toContainText(sentence)
  for (const [page, heard] of [
    [otto, heardByOtto],
    [eve, heardByEve],
  ] as const) {
    await nothingOfMina(page, heard)
  }

  await smallCardOf(otto, sentence).click()
  await judgeOnDesk(otto, 1, {
    label: 'false',
    reason: ottos.reason,
    work: { title: 'The toll book', passage: ottos.passage, stance: 'refutes' },
  })
  for (const page of [mina, otto]) {
    await expect(cardOf(page, 1)).toContainText('Agreed on “false”: 2 of 2 votes.')
    for (const words of [minas.reason, minas.passage, ottos.reason, ottos.passage]) {
      await expect(cardOf(page, 1)).toContainText(words)
    }
  }

  await eve.getByRole('link', { name: 'Rulings', exact: true }).click()
  await expect(eve.getByRole('main')).toContainText(minas.reason)
  await eve.getByRole('radio', { name: /^Approve: false/ }).check()
  await eve.getByRole('checkbox', { name: /Print in the edition: .*toll book/i }).check()
  await eve.getByRole('textbox', { name: 'Note for readers' }).fill('Both counts say otherwise.')
  await eve.getByRole('button', { name: /^Give the ruling/ }).click()
  await expect(smallCardOf(otto, sentence).or(cardOf(otto, 1))).toContainText('ruled')

  await eve.getByRole('link', { name: 'Editions', exact: true }).click()
  await eve.getByRole('button', { name: 'Freeze edition 1' }).click()
  await eve.getByRole('textbox', { name: 'Title of the edition' }).fill('The bridge, checked')
  await eve.getByRole('button', { name: 'Freeze it' }).click()
  await expect(eve.getByRole('heading', { level: 1, name: 'The bridge, checked' })).toBeVisible()
  await eve.getByRole('button', { name: 'Publish it…' }).click()
  await eve.getByRole('dialog').getByRole('button', { name: 'Publish it' }).click()
  const address = eve.getByRole('link', { name: /\/editions\// })
  await expect(address).toBeVisible()
  const zip = info.outputPath('edition.zip')
  const [download] = await Promise.all([
    eve.waitForEvent('download'),
    eve.getByRole('link', { name: /^Download all/ }).click(),
  ])
  await download.saveAs(zip)

  const { page: anybody } = await visit(null)
  await anybody.goto((await address.getAttribute('href')) ?? '')
  await expect(anybody.getByRole('heading', { level: 1 })).toContainText('The bridge, checked')
  await expect(anybody.getByText(sentence)).not.toHaveCount(0)
  await expect(anybody.locator('body')).toContainText('Both counts say otherwise.')

  const { status, stdout } = verify(zip)
  expect(stdout).toContain('verifies')
  expect(status).toBe(0)
})

async function nothingOfMina(page: Page, heard: Overheard): Promise<void> {
  const shown = await page.locator('html').evaluate((root) => root.outerHTML)
  for (const words of [minas.reason, minas.passage]) expect(shown).not.toContain(words)
  const said = await heard.said()
  expect(said.filter(({ words }) => words.includes(sentence))).not.toEqual([])
  const told = said.filter(
    ({ words }) =>
      words.includes('canary') || words.includes('(Mina)') || /label\\?":\\?"false/.test(words),
  )
  expect(told.map(({ from }) => from)).toEqual([])
}

function verify(zip: string) {
  const program = join(programFolder, 'lib/server/cli/verify.ts')
  return spawnSync(process.execPath, [program, zip], { encoding: 'utf8' })
}
