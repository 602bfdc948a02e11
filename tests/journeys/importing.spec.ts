/** Documents come in through the page: one by one with what was read of them, and several at once. */
import { Buffer } from 'node:buffer'
import { asDocx, asEpub, asHtml, blocksExpected } from '../support/documents.ts'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'

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

test('several files come in at once, and what cannot is said beside its file', async ({
  found,
  visit,
}) => {
  const project = await found({ title: 'Several', texts: [], people: ['eve'] })
  const { page } = await visit('eve')
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
  const row = (name: string) => many.getByRole('listitem').filter({ hasText: name })
  await expect(row('three.docx')).toContainText('Not brought in.')
  await expect(row('four.pdf')).toContainText('is not a PDF')
  await expect(row('two.epub').getByRole('textbox', { name: 'Title' })).toHaveValue(
    'The Nile & its Floods',
  )
  await row('one.docx').getByRole('textbox', { name: 'Title' }).fill('The first')
  await expectNoAxeViolations(page, 'the import of several files', 'light')
  await many.getByRole('button', { name: 'Bring in two texts' }).click()
  await expect(many.getByText('2 of 4 are in.')).toBeVisible()
  await expect(row('one.docx').getByRole('link', { name: 'text 1' })).toBeVisible()
  await many.getByRole('link', { name: 'To the texts' }).click()
  await expect(page.getByText('The first')).toBeVisible()
})
