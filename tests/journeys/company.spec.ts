/**
 * Company: two people see who is here and where, and each other's caret in a paragraph where nothing
 * is open; in a paragraph with an open round the caret of the other is not told to the browser at
 * all. Whoever does not want to be shown, or to see others, says so once.
 */
import { expect, test } from '../support/journey.ts'
import { markOnDesk } from '../support/journey-desk.ts'
import { overhear } from '../support/journey-overheard.ts'
import { selectWords } from '../support/journey-words.ts'

test('two people see each other in the same text, and no caret where a round is open', async ({
  found,
  visit,
}) => {
  test.slow()
  const project = await found({ title: 'In company', people: ['mina', 'otto'] })
  const { page: mina } = await visit('mina')
  const { page: otto } = await visit('otto')
  const heardByMina = await overhear(mina)
  for (const page of [mina, otto]) {
    await page.goto(`${project.path}/texts/1`)
    await expect(page.getByText('live', { exact: true })).toBeVisible()
  }
  const company = mina.getByRole('button', { name: /^Who is here/ })
  await expect(company).toHaveAccessibleName('Who is here: one other')
  await company.click()
  const list = mina.getByRole('dialog', { name: 'Who is here' })
  await expect(list.getByRole('listitem')).toContainText('Otto')
  await expect(list.getByRole('listitem')).toContainText(/ is in «.+»/)
  await mina.keyboard.press('Escape')
  await expect(company).toBeFocused()

  const carets = mina.locator('[data-fellow]')
  await selectWords(otto, 'opened in 1931')
  await expect(carets).toHaveCount(1)
  await expect(carets).toHaveText('OJ')

  await markOnDesk(mina, 'carries 9,000 cars a day', { sentence: 'It carries 9,000 cars.' })
  await expect(carets).toHaveCount(0, { timeout: 25_000 })
  const places = async () =>
    (await heardByMina.said()).filter(({ words }) => /"place":\{/.test(words)).length
  const before = await places()
  await selectWords(otto, 'a lorry struck')
  await otto.waitForTimeout(5_000)
  expect(await places()).toBe(before)
  await expect(carets).toHaveCount(0)
  await selectWords(otto, 'The mayor said')
  await expect(carets).toHaveCount(1)

  await otto.getByRole('button', { name: /^Who is here/ }).click()
  await otto.getByRole('checkbox', { name: 'Show me to others' }).uncheck()
  await expect(company).toHaveAccessibleName('Who is here: nobody else')
  await expect(carets).toHaveCount(0)
  await otto.getByRole('checkbox', { name: 'Show me to others' }).check()
  await expect(company).toHaveAccessibleName('Who is here: one other')
  await company.click()
  await mina.getByRole('checkbox', { name: 'Show others to me' }).uncheck()
  await expect(company).toHaveAccessibleName('Who is here: nobody else')
})
