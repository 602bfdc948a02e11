/** What people do on the desk with a pointer, each in one line. */
import { expect, type Locator, type Page } from '@playwright/test'
import { selectWords } from './journey-words.ts'

/** The open card of a claim. */
export function cardOf(page: Page, claim: number): Locator {
  return page.getByRole('region', { name: `Claim ${claim}`, exact: true })
}

/** The closed card of a claim in the margin. */
export function smallCardOf(page: Page, sentence: string): Locator {
  return page
    .getByRole('complementary', { name: 'Claims' })
    .getByRole('button')
    .filter({ hasText: sentence })
}

export type Marked = { readonly sentence?: string; readonly kind?: string; readonly nth?: number }

/** Select words, mark them, word the claim; the card of the new claim is open afterwards. */
export async function markOnDesk(page: Page, words: string, marked: Marked = {}): Promise<void> {
  const { sentence, kind = 'event', nth = 1 } = marked
  await selectWords(page, words, nth)
  await page.getByRole('button', { name: /^Mark claim/ }).click()
  const form = page.getByRole('form', { name: 'A new claim' })
  if (sentence !== undefined) {
    await form.getByRole('textbox', { name: 'What is claimed, in one sentence' }).fill(sentence)
  }
  await choose(form, 'checkbox', kind)
  await form.getByRole('button', { name: /^Make the claim/ }).click()
  await expect(form).toBeHidden()
}

export type Judgement = {
  readonly label: string
  readonly sure?: 'not sure' | 'fairly' | 'very sure'
  readonly reason: string
  /** A citation that is typed in. */
  readonly work?: { readonly title: string; readonly passage: string; readonly stance?: Stance }
}

type Stance = 'supports' | 'refutes' | 'context'

const stanceWords = { supports: /^supports/, refutes: /^refutes/, context: /context$/ } as const

/** Judge the claim whose card is open, and give the verdict. */
export async function judgeOnDesk(page: Page, claim: number, judged: Judgement): Promise<void> {
  const card = cardOf(page, claim)
  await choose(card, 'radio', judged.label)
  await choose(card, 'radio', judged.sure ?? 'fairly')
  await card.getByRole('textbox', { name: 'Reason' }).fill(judged.reason)
  if (judged.work !== undefined) await cite(card, judged.work)
  await give(card)
}

/** Type a citation in and keep it. */
export async function cite(
  card: Locator,
  { title, passage, stance = 'supports' }: NonNullable<Judgement['work']>,
): Promise<void> {
  await card.getByRole('button', { name: /^\+ cite/ }).click()
  await card.getByRole('textbox', { name: 'Title of the work' }).fill(title)
  await card.getByRole('textbox', { name: 'Passage, word for word' }).fill(passage)
  await choose(card, 'radio', stanceWords[stance])
  await card.getByRole('button', { name: 'Keep the citation' }).click()
  await expect(card.getByRole('listitem').filter({ hasText: passage })).toBeVisible()
}

/** Give the verdict, and wait until the server has it. */
export async function give(card: Locator): Promise<void> {
  const page = card.page()
  const kept = page.waitForResponse((response) => /\/answers$/.test(response.url()))
  await card.getByRole('button', { name: /^Give verdict/ }).click()
  expect((await kept).status()).toBe(200)
}

/** Choose one of the words, as a pointer does, by its label; some are chosen already. */
export async function choose(
  within: Locator,
  role: 'radio' | 'checkbox',
  name: string | RegExp,
): Promise<void> {
  const named = { name, exact: true }
  const button = within.getByRole(role, named)
  const label = within.locator('label').filter({ has: within.page().getByRole(role, named) })
  if (!(await button.isChecked())) await label.click()
  await expect(button).toBeChecked()
}
