/** Marks with gaps, made and changed with nothing but a keyboard: selected, extended, cut, split, joined, moved, merged, undone. */
import type { Locator, Page } from '@playwright/test'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { expect, test } from '../support/journey.ts'
import { cardOf } from '../support/journey-desk.ts'
import { tabTo } from '../support/journey-keys.ts'
import { door, marks, wordsOf } from '../support/journey-project.ts'
import { noteOn } from '../support/journey-undo.ts'
import { textOf } from '../support/journey-words.ts'

/** Press keys one after the other; `3×` before a key presses it so often. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [, times = '1', one = key] = /^(\d+)×(.+)$/u.exec(key) ?? []
    for (let i = 0; i < Number(times); i++) await page.keyboard.press(one)
  }
}

/** Go to something by Tab and press it. */
async function choose(page: Page, button: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press(key)
}

test('marks with gaps are made and changed by keys alone, and each step is taken back', async ({
  found,
  visit,
  doors,
}) => {
  const project = await found({ people: ['mina', 'otto'] })
  await marks(project, 'otto', '9,000 cars', { sentence: 'It carries 9,000 cars.' })
  const { page, watch } = await visit('mina')
  const stands = async (number: number) => {
    const claim = await doors('mina').ask<ClaimSeen>(`${door(project)}/claims/${number}`)
    const said = claim.marks.map(({ spans }) => spans.map(({ quotation }) => quotation).join(' … '))
    return claim.standing === 'withdrawn' ? 'withdrawn' : said.sort().join(' | ')
  }
  const is = (number: number, words: string) =>
    expect.poll(() => stands(number), { message: `where claim ${number} stands` }).toBe(words)
  const undone = async (what: string) => {
    await press(page, 'u')
    await expect(noteOn(page)).toContainText(`Undone: ${what}`)
  }

  await page.goto(`${project.path}/texts/1`)
  await expect(page.getByText('live', { exact: true })).toBeVisible()
  await tabTo(page, textOf(page))
  await press(page, '2×Control+ArrowRight', '3×Shift+Control+ArrowRight', 'm')
  const form = page.getByRole('form', { name: 'A new claim' })
  await expect(form.getByRole('textbox', { name: /^What is claimed/ })).toBeFocused()
  await page.keyboard.type('The bridge opened in 1931.')
  await press(page, 'Control+Enter')
  await expect(form).toBeHidden()
  await expect(cardOf(page, 2)).toBeVisible()
  await is(2, 'opened in 1931')

  // Its edges: by a word, by a character and back, by a sentence; and put back.
  await press(page, 'e')
  const begins = page.getByRole('slider', { name: 'Where the mark of claim 2 begins' })
  await expect(begins).toBeFocused()
  await press(page, 'Control+ArrowLeft', 'ArrowLeft', 'ArrowRight', 'Enter')
  await is(2, 'bridge opened in 1931')
  await press(page, 'Tab', 'Alt+ArrowDown', 'Escape', 'Control+ArrowRight', 'Enter')
  await is(2, 'bridge opened in 1931 and')

  // From the edge into the text: words across a gap go in, others out, others apart.
  await press(page, 'Escape')
  await expect(textOf(page)).toBeFocused()
  await press(page, 'Control+ArrowRight', '2×Shift+Control+ArrowRight', '+')
  await is(2, 'bridge opened in 1931 and … 40,000 crowns')
  await press(page, 'Home', '2×Control+ArrowRight', '2×Shift+Control+ArrowRight', '-')
  await is(2, 'bridge … 1931 and … 40,000 crowns')
  await press(page, 'Home', '4×Control+ArrowRight', 'Shift+Control+ArrowRight', 't')
  await is(2, '1931 | bridge … and … 40,000 crowns')

  // Its two marks, as a list: one is put under another claim, and comes back; both are one again.
  const its = page.getByRole('group', { name: 'Its 2 marks here' })
  await choose(page, its.getByRole('checkbox', { name: '1931' }), 'Space')
  await choose(page, its.getByRole('button', { name: 'Put under…' }))
  await page.keyboard.type('1')
  await press(page, 'Enter')
  await is(1, '1931 | 9,000 cars')
  await expect(noteOn(page)).toContainText('The mark stands for claim 1 now')
  await undone('The mark stands for claim 1 now')
  await is(2, '1931 | bridge … and … 40,000 crowns')
  for (const words of ['1931', 'bridge … and']) {
    await choose(page, its.getByRole('checkbox', { name: words }), 'Space')
  }
  await choose(page, its.getByRole('button', { name: 'Join' }))
  const joined = 'bridge … 1931 … and … 40,000 crowns'
  await is(2, joined)
  await undone('2 marks of claim 2 are one')
  await is(2, '1931 | bridge … and … 40,000 crowns')
  await press(page, 'y')
  await is(2, joined)

  // Chosen and merged into another claim, and parted again; both keep their history.
  await press(page, 'x')
  const bar = page.getByRole('region', { name: 'The chosen claims' })
  await choose(page, bar.getByRole('button', { name: 'Merge into…' }))
  await page.keyboard.type('1')
  await press(page, 'Enter')
  await expect(noteOn(page)).toContainText('1 claim merged.')
  await is(1, `9,000 cars | ${joined}`)
  await is(2, 'withdrawn')
  await undone('1 claim merged.')
  await is(1, '9,000 cars')
  await is(2, joined)

  // What another has built on is not taken back, and it is said who did what.
  await press(page, 'y')
  await is(2, 'withdrawn')
  const mark = await wordsOf(project, 'otto', 'last a century')
  await doors('otto').tell(`${door(project)}/claims/1/marks`, { mark })
  watch.expects(/status of 409/)
  await press(page, 'u')
  await expect(noteOn(page)).toContainText(
    'Not undone. Otto Journey marked claim 1 in another place since then',
  )
  await is(1, `9,000 cars | ${joined} | last a century`)
})
