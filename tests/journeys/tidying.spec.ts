/**
 * A text is tidied before it is frozen: headings set by key, page furniture cut, a character repaired, a doubt
 * answered, over a reload; and the revision says exactly that. What is typed right after a click stands where
 * it was clicked, however long the text.
 */
import { Buffer } from 'node:buffer'
import type { TextSeen } from '../../lib/server/acts/read-text.ts'
import { taggedPdf } from '../support/documents.ts'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { door } from '../support/journey-project.ts'
import { expectNothingTooWide } from '../support/journey-width.ts'

/** The first letters of a block, rather than its middle. */
const begin = { position: { x: 4, y: 12 } }

const page = `<!doctype html><html lang="en"><head><title>The Nile in Flood</title></head><body>
<h1>The Nile in Flood</h1>
<p>The Nile in Flood</p>
<p>Share this report</p>
<p>The river rsoe by three\u00a0metres, wrote the commission.[1] Nobody had foreseen it.</p>
<p>What was said of it</p>
<p>No flood of this height has been seen since the gauges were set.</p>
<p>[1] Report of the commission, 1901.</p>
</body></html>`

test('a web page is tidied before it is frozen, and the revision says exactly that', async ({
  found,
  visit,
  doors,
}) => {
  const project = await found({ title: 'Tidied', texts: [], people: ['eve'] })
  const { page: eve } = await visit('eve')
  const file = { name: 'nile.html', mimeType: 'text/html', buffer: Buffer.from(page) }
  const take = async () => {
    await eve.goto(`${project.path}/texts/import`)
    await eve.locator('input[type=file]').setInputFiles(file)
  }
  const sheet = eve.getByRole('region', { name: 'The text', exact: true })
  const words = sheet.getByRole('textbox', { name: 'The text' })
  const changes = eve.getByRole('region', { name: 'Changes of characters' })
  const saved = () =>
    eve.waitForResponse((answer) => /drafts\/tidied/.test(answer.url()) && answer.ok())

  await take()
  await eve.getByRole('button', { name: 'Tidy it' }).click()
  await expect(changes).toContainText('No character was changed')
  await words.getByText('What was said of it').click()
  await eve.keyboard.press('Control+Alt+2')
  await expect(words.getByRole('heading', { level: 2 })).toHaveText('What was said of it')
  await words.getByText('The Nile in Flood').nth(1).click()
  await eve.keyboard.press('Shift+ArrowDown')
  await eve.keyboard.press('Control+Shift+Backspace')
  await expect(words.getByText('Share this report')).toHaveCount(0)
  await words.getByText('The river rsoe').click(begin)
  await eve.keyboard.press('Home')
  for (const _ of 'The river r') await eve.keyboard.press('ArrowRight')
  await eve.keyboard.press('Delete')
  await eve.keyboard.press('ArrowRight')
  await eve.keyboard.type('s')
  await words.getByText('[1] Report').click()
  await eve.keyboard.press('Control+Alt+6')
  const doubts = eve.getByRole('region', { name: 'Doubts of the reader' })
  const kept = saved()
  await doubts.getByRole('button', { name: 'It is that note' }).click()
  await expect(doubts).toContainText('Every doubt was looked at')
  await expect(changes.locator('ins')).toHaveText(['rose'])
  await expect(changes.locator('del')).toHaveText([
    'The Nile in Flood↵↵Share this report↵↵',
    'rsoe',
  ])
  await expectNoAxeViolations(eve, 'the tidying desk')
  await eve.emulateMedia({ colorScheme: 'dark' })
  await expectNoAxeViolations(eve, 'the tidying desk in dark', 'dark')
  await eve.setViewportSize({ width: 390, height: 800 })
  await expectNothingTooWide(eve, 'the tidying desk')
  await kept

  await take()
  await eve.getByRole('button', { name: 'Go on tidying' }).click()
  await expect(changes.locator('ins')).toHaveText(['rose'])
  await expect(words.getByRole('heading', { level: 2 })).toHaveText('What was said of it')
  await expect(doubts).toContainText('Every doubt was looked at')
  await eve.getByRole('button', { name: 'Done tidying' }).click()
  await expect(changes.locator('ins')).toHaveText(['rose'])
  await eve.getByRole('button', { name: 'Bring it in' }).click()
  await expect(eve).toHaveURL(/\/texts\/1$/)

  const { characters, blocks } = await doors('eve').ask<TextSeen>(`${door(project)}/texts/1`)
  const points = [...characters]
  const said = blocks.map(({ kind, from, to }) => [kind, points.slice(from, to).join('')])
  expect(said).toEqual([
    ['heading', 'The Nile in Flood'],
    [
      'paragraph',
      'The river rose by three\u00a0metres, wrote the commission.[1] Nobody had foreseen it.',
    ],
    ['heading', 'What was said of it'],
    ['paragraph', 'No flood of this height has been seen since the gauges were set.'],
    ['footnote', '[1] Report of the commission, 1901.'],
  ])
  const marked = blocks.at(-1)?.markers?.map(({ from, to }) => points.slice(from, to).join(''))
  expect(marked).toEqual(['[1]'])
  await take()
  await expect(eve.getByRole('button', { name: 'Tidy it' })).toBeVisible()
})

test('what is typed right after a click into a long text stands there, and sections are joined', async ({
  found,
  visit,
}) => {
  const project = await found({ title: 'Long', texts: [], people: ['eve'] })
  const { page: eve } = await visit('eve')
  const long = Array.from({ length: 450 }, (_, nth) => `Paragraph ${nth} of a long text.`)
  await eve.goto(`${project.path}/texts/import`)
  await eve.getByRole('textbox', { name: 'The text' }).fill(long.join('\n\n'))
  await eve.getByRole('button', { name: 'Tidy it' }).click()
  const sheet = eve.getByRole('region', { name: 'The text', exact: true })
  const changes = eve.getByRole('region', { name: 'Changes of characters' })
  await expect(sheet.getByRole('button')).toHaveText([
    /^Paragraph 0 /,
    /^Paragraph 200 /,
    /^Paragraph 400 /,
  ])
  const block = (nth: number) =>
    sheet.getByText(`Paragraph ${nth} of a long text.`, { exact: true })
  for (const nth of [3, 203, 403]) {
    await block(nth).click(begin)
    await eve.keyboard.press('Q')
  }
  for (const nth of [3, 203, 403]) await expect(sheet).toContainText(`QParagraph ${nth} `)

  await block(200).click(begin)
  await eve.keyboard.press('Home')
  await eve.keyboard.press('Backspace')
  await expect(sheet.locator('[data-kind]')).toHaveCount(449)
  await expect(sheet.getByRole('textbox')).toHaveCount(2)
  await block(399).click(begin)
  await eve.keyboard.press('End')
  await eve.keyboard.press('Delete')
  await expect(sheet.locator('[data-kind]')).toHaveCount(448)
  await expect(sheet.getByRole('textbox')).toHaveCount(1)
  await eve.keyboard.press('Control+z')
  await expect(sheet.locator('[data-kind]')).toHaveCount(449)
  await expect(changes.locator('ins')).toHaveCount(3)

  eve.on('dialog', (dialog) => void dialog.accept())
  await eve.keyboard.press('Control+Home')
  await eve.keyboard.press('Z')
  await eve.reload()
  await eve.getByRole('button', { name: 'Go on tidying' }).click()
  await expect(changes.locator('ins')).toHaveText([
    'ZParagraph',
    'QParagraph',
    'QParagraph',
    'QParagraph',
  ])
})

test('what a PDF calls furniture of the page is cut at a press, and items of a list are numbered by key', async ({
  found,
  visit,
  doors,
}) => {
  const project = await found({ title: 'Numbered', texts: [], people: ['eve'] })
  const { page: eve } = await visit('eve')
  const paragraph = (text: string, y: number) => ['P', [{ text, x: 60, y }]] as const
  const item = (sign: string, text: string, y: number) =>
    [
      'LI',
      [
        ['Lbl', [{ text: sign, x: 60, y }]],
        ['LBody', [{ text, x: 90, y }]],
      ],
    ] as const
  const pdf = taggedPdf(
    [
      paragraph('The commission asked three things.', 80),
      ['L', [item('3.', 'Why the sluice stayed shut.', 100), item('4.', 'Who decided it.', 120)]],
      paragraph('What became of the plan.', 140),
    ],
    [{ text: 'Report of the commission', x: 60, y: 30, artifact: true }],
  )
  await eve.goto(`${project.path}/texts/import`)
  const file = { name: 'asked.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }
  await eve.locator('input[type=file]').setInputFiles(file)
  await eve.getByRole('button', { name: 'Tidy it' }).click()
  const doubts = eve.getByRole('region', { name: 'Doubts of the reader' })
  await expect(doubts).toContainText('calls this furniture of the page')
  await doubts.getByRole('button', { name: 'Cut it' }).click()
  await expect(doubts).toHaveCount(0)
  const words = eve.getByRole('textbox', { name: 'The text' })
  await words.getByText('What became').click()
  await eve.keyboard.press('Control+Alt+9')
  await expect(words.locator('[data-ordinal]')).toHaveText([/^Why/, /^Who/, /^What/])
  await expect(eve.getByRole('button', { name: 'Numbered item' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await eve.getByRole('button', { name: 'Done tidying' }).click()
  await eve.getByRole('textbox', { name: 'Title' }).fill('What was asked')
  await eve.getByRole('button', { name: 'Bring it in' }).click()
  await expect(eve).toHaveURL(/\/texts\/1$/)
  await expect(eve.getByRole('article').getByRole('listitem')).toHaveText([/^Why/, /^Who/, /^What/])

  const { characters, blocks } = await doors('eve').ask<TextSeen>(`${door(project)}/texts/1`)
  expect(characters.trim()).toMatch(/^The commission asked/)
  expect(blocks.map(({ ordinal }) => ordinal?.number)).toEqual([undefined, 3, 4, 5])
})
