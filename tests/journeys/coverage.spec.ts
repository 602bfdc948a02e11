/** Looking a text through by its sentences: the next open one, setting aside, suggestions, undo. */
import { expect, test } from '../support/journey.ts'
import { cardOf } from '../support/journey-desk.ts'
import { selectWords, textOf } from '../support/journey-words.ts'

test('a text is looked through by keys alone, and what was said can be undone', async ({
  found,
  visit,
}) => {
  const project = await found({ people: ['mina', 'otto', 'rui'] })
  const { page } = await visit('mina')
  await page.goto(`${project.path}/texts/1`)
  const sum = page.getByRole('region', { name: 'Sentences' }).locator('p').first()
  await expect(sum).toHaveText('5 sentences: 0 marked, 0 set aside, 5 open')
  const bubble = page.getByRole('toolbar', { name: 'The selected words' })

  await page.keyboard.press('o')
  await expect(bubble).toBeVisible()
  await page.keyboard.press('o')
  await page.keyboard.press('s')
  await expect(bubble.getByRole('group', { name: 'Nothing to check here:' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(sum).toHaveText('5 sentences: 0 marked, 1 set aside, 4 open')
  await expect(bubble).toBeHidden()
  await page.keyboard.press('u')
  await expect(sum).toHaveText('5 sentences: 0 marked, 0 set aside, 5 open')

  await selectWords(page, 'closed in March after a lorry struck the eastern pier. The bridge')
  await page.keyboard.press('s')
  await expect(bubble.getByRole('group', { name: /2 sentences/ })).toBeVisible()
  await bubble.getByRole('button', { name: /^join to one/ }).click()
  await expect(sum).toHaveText('4 sentences: 0 marked, 0 set aside, 4 open')
  await page.keyboard.press('u')
  await expect(sum).toContainText('5 sentences')

  await page.keyboard.press('h')
  await page.keyboard.press('l')
  await page.keyboard.press('o')
  await page.keyboard.press('m')
  // The key marks, and writes nothing over the words that the claim begins with.
  await expect(page.getByLabel('What is claimed, in one sentence of its own')).toHaveValue(/\w \w/)
  await page.keyboard.press('Control+Enter')
  await expect(cardOf(page, 1)).toBeVisible()
  await expect(sum).toContainText('1 marked')
  const taken = page.getByRole('list', { name: 'How often suggestions were taken' })
  await expect(taken).toContainText('1 of 1 taken')

  const { page: reading } = await visit('rui')
  await reading.goto(`${project.path}/texts/1`)
  await expect(textOf(reading)).toBeVisible()
  await expect(reading.getByRole('heading', { name: 'Sentences' })).toBeHidden()
})
