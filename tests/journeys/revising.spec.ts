/**
 * A text is revised, and its marks come along in every way: one by itself, one moved, one changed, one that
 * fits in two places, two lost. An editor answers by keys and by mouse, by hand in the text, and lets one go; rules
 * after that and not before; and the edition says where the mark stood that stands no more.
 */
import { readFileSync } from 'node:fs'
import { readJsonl } from '../../lib/edition/read-jsonl.ts'
import { verifyEdition } from '../../lib/edition/verify.ts'
import { readZip } from '../../lib/edition/zip.ts'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { judges, marks, rules } from '../support/journey-project.ts'
import { expectNothingTooWide } from '../support/journey-width.ts'
import { selectWords } from '../support/journey-words.ts'

const said = {
  exact: 'The mill was built of larch in 1802',
  moved: 'Seven families lived above the weir',
  changed: 'The roof cost 40,000 crowns',
  twice: 'The wheel turned day and night',
  byHand: 'Nobody remembers the name of the first miller',
  gone: 'A ghost is seen there every November',
}

const opening = `The old mill stands at the end of the lane. ${said.exact}, as a beam over its door says. It has been restored since.`
const wheel = `In those days the river was high. ${said.twice}, and flour went to the coast in carts. Then came the railway.`
const families = `Of the people little is known. ${said.moved} until the great flood, and left it then for the town.`
const roof = `Repairs were never cheap in that valley. ${said.changed}, says the account book, and was paid in kind.`
const miller = `What came before is dark. ${said.byHand}, though he must have had one. His stones are still there.`
const ghost = `Children tell stories of the cellar. ${said.gone}, they say, with a lantern in its hand. Visitors like that.`

const first = [opening, wheel, families, roof, miller, ghost].join('\n\n')
const second = [
  opening,
  wheel,
  roof.replace('40,000', '45,000'),
  'No record tells what the earliest owner was called. His stones are still there.',
  `A map of 1810 shows the upper bank. ${said.moved} at most, by that map; the town was far and poor.`,
  wheel,
].join('\n\n')

test('marks come to a newer revision, by themselves or by a person’s word, and an edition says which', async ({
  found,
  visit,
}, info) => {
  test.setTimeout(300_000)
  const project = await found({
    people: ['eve', 'mina', 'rui'],
    texts: [first],
    policy: { quorum: 1, citationsNeeded: 0 },
  })
  for (const words of Object.values(said)) await marks(project, 'mina', words)
  for (const number of [1, 3, 6]) await judges(project, 'mina', number, 'true')
  const { page } = await visit('eve')
  const room = `${project.path}/texts/1`
  const { page: desk } = await visit('eve')
  await desk.goto(room)
  await expect(desk.getByText('live', { exact: true })).toBeVisible()

  await page.goto(`${room}/revise`)
  await page.getByRole('textbox', { name: 'The text' }).fill(second)
  await page.getByRole('button', { name: 'Bring in revision 2' }).click()
  await expect(page).toHaveURL(new RegExp(`${room}/placing$`))
  const asked = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
  await expect(asked).toHaveCount(5)
  await expectNoAxeViolations(page, 'the marks asked about')

  const newer = desk.getByRole('region', { name: 'A newer revision' })
  await expect(newer).toContainText('Revision 2 of this text has come')
  await newer.getByRole('button', { name: 'Go to revision 2' }).click()
  await expect(newer).toHaveCount(0)
  await expect(desk.getByRole('link', { name: 'Five marks are asked about' })).toBeVisible()

  await page.goto(room)
  await expect(page.getByRole('link', { name: 'Five marks are asked about' })).toBeVisible()
  await page.goto(`${project.path}/texts`)
  await expect(page.getByRole('link', { name: 'Revision 2 of Text 1' })).toBeVisible()

  await page.goto(`${project.path}/rulings?claim=3`)
  await expect(page.getByText(/changed or lost in a newer revision/)).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Approve/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'To the marks asked about' })).toBeVisible()

  await page.goto(`${room}/placing`)
  const of = (outcome: string) => asked.filter({ hasText: outcome })
  await of('The same words, in other surroundings.')
    .getByRole('button', { name: 'It stands there' })
    .click()
  await expect(asked).toHaveCount(4)
  await of('It fits in several places').focus()
  await page.keyboard.press('p')
  await expect(
    of('It fits in several places').getByRole('radio', { name: 'Place 2' }),
  ).toBeChecked()
  await of('It fits in several places')
    .getByRole('button', { name: 'It stands in place 2' })
    .click()
  await expect(asked).toHaveCount(3)
  await expect(of('Other words.').locator('del')).toHaveText(/40,000$/)
  await expect(of('Other words.').locator('ins')).toHaveText(/45,000$/)
  await of('Other words.').focus()
  await page.keyboard.press('a')
  await expect(asked).toHaveCount(2)

  const byHand = asked
    .filter({ hasText: said.byHand })
    .getByRole('link', { name: 'Choose its words by hand' })
  await byHand.click()
  await expect(page).toHaveURL(/errand=place/)
  await page.goBack()
  await expect(asked, 'a step back shows what is asked now').toHaveCount(2)
  await byHand.click()
  await expect(page).toHaveURL(/errand=place/)
  await selectWords(page, 'No record tells what the earliest owner was called')
  await page.getByRole('button', { name: /^It stands here/ }).click()
  await expect(page).toHaveURL(new RegExp(`${room}/placing$`))
  await expect(asked).toHaveCount(1)

  await expect(rules(project, 'eve', 6, 'approved', 'true')).rejects.toThrow(/changed or lost/)
  for (const number of [1, 3]) await rules(project, 'eve', number, 'approved', 'true')
  await page.goto(`${room}/placing`)
  await asked.first().focus()
  await page.keyboard.press('l')
  await expect(page.getByText('Every mark stands where it should.')).toBeVisible()
  await expect(desk.getByRole('link', { name: /asked about$/ })).toHaveCount(0)
  await rules(project, 'eve', 6, 'approved', 'true')

  await page.goto(`${project.path}/editions`)
  await page.getByRole('button', { name: 'Freeze edition 1' }).click()
  await page.getByRole('button', { name: 'Freeze it' }).click()
  await expect(page).toHaveURL(/\/editions\/1$/)
  const kept = page.waitForEvent('download')
  await page
    .getByRole('link', { name: /edition-1\.zip/ })
    .first()
    .click()
  const zip = info.outputPath('edition-1.zip')
  await (await kept).saveAs(zip)
  const bytes = new Uint8Array(readFileSync(zip))
  expect(verifyEdition(bytes)).toMatchObject({ ok: true })
  const files = readZip(bytes)
  if ('sentence' in files) throw new Error(files.sentence)
  const read = readJsonl(files.get('edition-1.jsonl') ?? new Uint8Array())
  if (!read.ok) throw new Error(read.sentence)
  expect(read.snapshot.claims.find(({ number }) => number === 6)?.stood).toMatchObject([
    { revision: 1, outcome: 'let go', asked: 2, spans: [{ quotation: said.gone }] },
  ])
  expect(new TextDecoder().decode(files.get('edition-1.html'))).toContain(
    'Revision 2 says this no more.',
  )

  const rui = await visit('rui')
  await rui.page.goto(`${room}/changes`)
  await expect(rui.page.getByRole('heading', { level: 1 })).toHaveText(
    'From revision 1 to revision 2',
  )
  await expectNoAxeViolations(rui.page, 'what a revision changed')
  await rui.page.keyboard.press('j')
  await expect(rui.page.locator('[data-change]').first()).toBeFocused()
  await expect(rui.page.getByText(/^change 1 of \d+$/)).toBeVisible()
  await rui.page.getByRole('link', { name: 'The whole text' }).click()
  await expect(rui.page.getByText(/as a beam over its door says/)).toBeVisible()
  await rui.page.setViewportSize({ width: 390, height: 800 })
  await expectNothingTooWide(rui.page, 'what a revision changed')
  await rui.page.getByRole('link', { name: 'Revision 1', exact: true }).click()
  await expect(rui.page.getByText('This is revision 1; revision 2 stands now.')).toBeVisible()
  await expectNoAxeViolations(rui.page, 'an earlier revision')
  await expect(rui.page.getByRole('link', { name: said.gone, exact: true })).toBeVisible()
})
