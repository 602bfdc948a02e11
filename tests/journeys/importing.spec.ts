/** Documents come in through the page: one by one with what was read of them, and several at once. */
import { Buffer } from 'node:buffer'
import type { TextSeen } from '../../lib/server/acts/read-text.ts'
import { asDocx, asEpub, asHtml, blocksExpected } from '../support/documents.ts'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { door } from '../support/journey-project.ts'

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

test('a Word file and the PDF of the same article come in with the same words', async ({
  found,
  visit,
}) => {
  const project = await found({ title: 'Documents', texts: [], people: ['eve'] })
  const { page } = await visit('eve')
  await page.setContent(new TextDecoder().decode(asHtml()))
  const pdf = new Uint8Array(await page.pdf({ format: 'A5' }))
  await page.goto(`${project.path}/texts/import`)
  const form = page.getByRole('form', { name: 'Bring in a text' })
  const stands = form.getByRole('region', { name: 'How it will stand' })

  await form.locator('input[type=file]').setInputFiles(file('nile.docx', await asDocx()))
  await expect(stands).toContainText('[1] Report of the commission, 1901.')
  await expect(form.getByRole('textbox', { name: 'Author' })).toHaveValue('Ada Writer')
  await form.getByRole('button', { name: 'Take another' }).click()

  await form.locator('input[type=file]').setInputFiles(file('nile.pdf', pdf))
  for (const [kind, text] of blocksExpected()) {
    if (kind === 'paragraph' || kind === 'quotation') await expect(stands).toContainText(text)
  }
  await expect(stands).toContainText('page 1')
  await expectNoAxeViolations(page, 'the import of a PDF', 'light')
  await form.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page).toHaveURL(/\/texts\/1$/)
})

test('several files come in at once, and what cannot is said beside its file and tried again', async ({
  found,
  visit,
}) => {
  const project = await found({ title: 'Several', texts: [], people: ['eve'] })
  const { page, watch } = await visit('eve')
  await page.goto(`${project.path}/texts/import`)
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('one.docx', await asDocx()),
      file('two.epub', asEpub()),
      file('three.docx', asEpub().slice(0, 200)),
      file('four.pdf', new TextEncoder().encode('Words.')),
    ])
  const many = page.getByRole('region', { name: 'Bring in several files' })
  const row = (name: string) =>
    many.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
  await expect(row('three.docx')).toContainText('Not brought in.')
  await expect(row('four.pdf')).toContainText('is not a PDF')
  await expect(row('two.epub')).toContainText('It says the same as one.docx')
  await row('two.epub').getByLabel('It becomes').selectOption('A text of its own')
  await expect(row('two.epub').getByRole('textbox', { name: 'Title' })).toHaveValue(
    'The Nile & its Floods',
  )
  await row('one.docx').getByRole('textbox', { name: 'Title' }).fill('The first')
  await expectNoAxeViolations(page, 'the import of several files', 'light')
  await row('four.pdf').getByRole('button', { name: 'Try four.pdf again' }).click()
  await expect(row('four.pdf')).toContainText('is not a PDF')
  const words = new TextEncoder().encode('Other words, from another file.')
  await row('four.pdf')
    .getByLabel('Choose another file for four.pdf')
    .setInputFiles(file('four.txt', words))
  await expect(row('four.txt')).toContainText('One block.')

  const title = row('four.txt').getByRole('textbox', { name: 'Title' })
  watch.expects(/422/)
  await title.fill(' ')
  await many.getByRole('button', { name: 'Bring in three texts' }).click()
  await expect(many.getByText('2 of 4 are in. Two files were not taken.')).toBeVisible()
  await title.fill('The fourth')
  await row('four.txt').getByRole('button', { name: 'Try four.txt again' }).click()
  await expect(row('four.txt')).toContainText('It is text 3')
  await expect(many.getByText('3 of 4 are in. One file was not taken.')).toBeVisible()
  await expect(row('one.docx').getByRole('link', { name: 'text 1' })).toBeVisible()
  await many.getByRole('link', { name: 'To the texts' }).click()
  await expect(page.getByText('The first')).toBeVisible()
})

test('of several files each can be tidied, and become the next revision of the text that it is a newer version of', async ({
  found,
  visit,
  doors,
}) => {
  const said = (year: number) =>
    [1, 2, 3, 4].map(
      (n) => `In ${year} the gauge of reach ${n} stood ${n} metres over the mark of that spring.`,
    )
  const words = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n\n'))
  const first = said(1901)
  const project = await found({ texts: [first.join('\n\n')], people: ['eve'] })
  const { page } = await visit('eve')
  await page.goto(`${project.path}/texts/import`)
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('newer.txt', words(['The gauges', ...first])),
      file('same.txt', words(first)),
      file('other.txt', words(said(2020))),
    ])
  const many = page.getByRole('region', { name: 'Bring in several files' })
  const row = (name: string) =>
    many.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
  await expect(row('same.txt')).toContainText('The same text is in this project already: text 1')
  await expect(row('newer.txt')).toContainText('It may be a newer version of text 1')
  await row('newer.txt').getByLabel('It becomes').selectOption('Revision 2 of text 1, Text 1')
  await many.getByRole('button', { name: 'Tidy them one by one' }).click()
  const sheet = page.getByRole('textbox', { name: 'The text' })
  await sheet.getByText('The gauges').click()
  await page.keyboard.press('Control+Alt+1')
  await page.getByRole('button', { name: 'Done, to the next file' }).click()
  await expect(page.getByText('other.txt · file 3 of 3')).toBeVisible()
  await sheet.getByText('reach 4 ').click()
  await page.keyboard.press('Control+Shift+Backspace')
  await page.getByRole('button', { name: 'Done tidying' }).click()
  await expect(row('other.txt')).toContainText('Tidied, with one change of characters.')
  await many.getByRole('button', { name: 'Bring in two texts' }).click()
  await expect(row('newer.txt')).toContainText('It is revision 2 of text 1.')
  await expect(row('other.txt')).toContainText('It is text 2.')
  const text = (number: number) => doors('eve').ask<TextSeen>(`${door(project)}/texts/${number}`)
  expect((await text(1)).blocks[0]).toMatchObject({ kind: 'heading', level: 1, from: 0, to: 10 })
  expect((await text(2)).characters).toBe(said(2020).slice(0, 3).join('\n\n'))
})
