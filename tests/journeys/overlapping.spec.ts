/** Marks that nest, cross, touch and stand on the same words; taking back what was done; the keys. */
import { expect, test } from '../support/journey.ts'
import { cardOf, markOnDesk, smallCardOf } from '../support/journey-desk.ts'
import { marks } from '../support/journey-project.ts'
import { pointOn, selectWords, textOf } from '../support/journey-words.ts'

test('a click opens the claim of the shortest mark, and the next one the next longer', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['mina'] })
  await marks(project, 'olga', 'The bridge opened in 1931 and cost 40,000 crowns')
  await marks(project, 'olga', 'opened in 1931')
  await marks(project, 'olga', '1931 and cost 40,000')
  await marks(project, 'olga', 'opened in 1931', { sentence: 'Another claim on these words.' })
  await marks(project, 'olga', ' crowns. 😀 The mayor')
  const { page } = await visit('mina')
  await page.goto(`${project.path}/texts/1`)
  await expect(textOf(page).getByRole('button', { name: /^Claim \d+, open/ })).toHaveCount(5)

  const onFour = await pointOn(page, '1931 and')
  for (const claim of [2, 4, 3, 1, 2]) {
    await page.mouse.click(onFour.x, onFour.y)
    await expect(cardOf(page, claim)).toBeVisible()
  }
  const before = await pointOn(page, '0 crowns')
  for (const claim of [3, 1, 3]) {
    await page.mouse.click(before.x, before.y)
    await expect(cardOf(page, claim)).toBeVisible()
  }
  const after = await pointOn(page, 'mayor')
  await page.mouse.click(after.x, after.y)
  await expect(cardOf(page, 5)).toBeVisible()
  const alone = await pointOn(page, 'closed in March')
  await page.mouse.click(alone.x, alone.y)
  await expect(cardOf(page, 5)).toBeVisible()
})

test('what was marked last is taken back by a key and by a press', async ({ found, visit }) => {
  const project = await found({ people: ['mina', 'otto'] })
  const { page } = await visit('mina')
  const { page: other } = await visit('otto')
  for (const one of [page, other]) await one.goto(`${project.path}/texts/1`)
  await expect(other.getByText('live', { exact: true })).toBeVisible()

  await markOnDesk(page, 'closed in March', { sentence: 'It was closed in March.' })
  await expect(cardOf(page, 1)).toBeVisible()
  await expect(smallCardOf(other, 'It was closed in March.')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('Undone: Claim 1 marked').last()).toBeVisible()
  await expect(cardOf(page, 1)).toBeHidden()
  await expect(smallCardOf(other, 'It was closed in March.')).toBeHidden()

  await markOnDesk(page, 'opened in 1931', { sentence: 'It opened in 1931.', nth: 2 })
  await page.getByRole('button', { name: /^Withdraw the claim/ }).click()
  await expect(cardOf(page, 2)).toBeHidden()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(smallCardOf(page, 'It opened in 1931.')).toBeVisible()
})

test('Escape goes back step by step, and ? shows all keys', async ({ found, visit }) => {
  const project = await found({ people: ['mina'] })
  await marks(project, 'olga', 'closed in March')
  const { page } = await visit('mina')
  await page.goto(`${project.path}/texts/1`)
  await expect(page.getByText('live', { exact: true })).toBeVisible()
  await page.keyboard.press('j')
  await expect(cardOf(page, 1)).toBeVisible()

  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'All keys' })
  await expect(dialog).toContainText('next claim')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(cardOf(page, 1)).toBeVisible()

  await selectWords(page, 'eastern pier')
  const bubble = page.getByRole('toolbar', { name: 'The selected words' })
  await expect(bubble).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bubble).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(cardOf(page, 1)).toBeHidden()

  await page.keyboard.press('?')
  await dialog.getByRole('checkbox', { name: 'Single keys act at once' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Single keys are off')).toBeVisible()
  await page.keyboard.press('j')
  await expect(cardOf(page, 1)).toBeHidden()
  await page.getByRole('button', { name: /all keys$/ }).click()
  await dialog.getByRole('checkbox', { name: 'Single keys act at once' }).check()
  await expect(page.getByText('next, previous claim')).toBeVisible()
})
