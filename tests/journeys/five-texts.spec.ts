/**
 * Journey 4: five real texts come in through the browser, twenty claims are marked by their words,
 * cited across texts, judged, ruled and published; and what the edition says of the texts is what
 * stood in the files, character for character. The texts lie beside the repository, where they lie.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readHtml } from '../../lib/edition/read-html.ts'
import { readJsonl } from '../../lib/edition/read-jsonl.ts'
import type { EditionSeen } from '../../lib/edition/seen.ts'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { span } from '../../lib/text/span.ts'
import { codePointIndex, toCodePoints } from '../../lib/text/units.ts'
import { expect, test } from '../support/journey.ts'
import { cardOf, choose, give, markOnDesk } from '../support/journey-desk.ts'
import { type Passage, secondOfTwo, uniquePassages } from '../support/journey-passages.ts'
import { door, judges, type Project, rules, wordsOf } from '../support/journey-project.ts'
import { selectWords } from '../support/journey-words.ts'

const seeds = join(programFolder, '..', 'shared', 'seeds')
const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []

type Source = {
  readonly number: number
  readonly text: string
  readonly passages: readonly Passage[]
}

if (files.length === 5) {
  test('five texts become an edition that holds them character for character', async ({
    found,
    visit,
    doors,
    world,
  }) => {
    test.setTimeout(360_000)
    const people = ['eve', 'mina', 'otto'] as const
    const policy = { quorum: 2, citationsNeeded: 1 }
    const project = await found({ title: 'Five texts', texts: [], people, policy })
    const { page: eve } = await visit('eve')
    const { page: mina } = await visit('mina')
    const sources = await bringAllIn(eve, project)

    const claims = await markAll(mina, project, sources)
    expect(claims.length).toBe(20)
    await citeAcross(mina, project, sources)
    for (const { number, at } of claims) {
      const other = sources[(at + 1) % sources.length]
      if (other === undefined) throw new Error('There is no other text')
      const citations = [await citationOf(project, other)]
      if (number !== 1) await judges(project, 'mina', number, 'true', { citations })
      await judges(project, 'otto', number, number % 7 === 0 ? 'false' : 'true', { citations })
      const [kind, label] =
        number % 7 === 0 ? (['contested', null] as const) : (['approved', 'true'] as const)
      await rules(project, 'eve', number, kind, label)
    }

    const edition = await doors('eve').tell<EditionSeen>(`${door(project)}/editions`, {
      title: 'Five texts, checked',
    })
    await doors('eve').tell(`${door(project)}/editions/${edition.number}/publication`, {})
    const { page: anybody } = await visit(null)
    const address = new URL(edition.publicAddress).pathname
    await anybody.goto(address)
    await expect(anybody.getByRole('heading', { level: 1 })).toContainText('Five texts, checked')

    const bytes = async (name: string) =>
      new Uint8Array(await (await fetch(`${world.url}${address}${name}`)).arrayBuffer())
    const html = readHtml(await bytes(''))
    const data = edition.files.find(({ name }) => name.endsWith('.jsonl'))
    const jsonl = readJsonl(await bytes(`/${data?.name}`))
    if (!jsonl.ok) throw new Error(jsonl.sentence)
    expect(html.claims.size).toBe(20)
    for (const { number, text } of sources) {
      expect(html.texts.get(`${number}`)?.characters).toBe(text)
      expect(jsonl.snapshot.texts.find((one) => one.number === number)?.characters).toBe(text)
    }
    for (const { number, at, start, words } of claims) {
      const marks = html.texts.get(`${sources[at]?.number}`)?.marks
      expect(marks?.get(`${number}-1`)).toEqual([span(start, start + words.length)])
    }
  })
}

/** Three come as files, chosen at once; two are pasted. */
async function bringAllIn(page: Page, project: Project): Promise<readonly Source[]> {
  const paths = files.map((name) => join(seeds, name))
  const texts = paths.map((path) =>
    readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n'),
  )
  await page.goto(`${project.path}/texts/import`)
  const form = page.getByRole('form', { name: 'Bring in a text' })
  await form.locator('input[type=file]').setInputFiles(paths.slice(0, 3))
  const many = page.getByRole('region', { name: 'Bring in several files' })
  for (let at = 0; at < 3; at++) {
    const row = many.getByRole('listitem').filter({ hasText: files[at] ?? '' })
    await row.getByRole('textbox', { name: 'Title' }).fill(`Text ${at + 1}`)
  }
  await many.getByRole('button', { name: 'Bring in three texts' }).click()
  await expect(many.getByText('3 of 3 are in.')).toBeVisible()
  for (let at = 3; at < 5; at++) {
    await page.goto(`${project.path}/texts/import`)
    await form.getByRole('textbox', { name: 'The text' }).fill(texts[at] ?? '')
    await expect(form.getByRole('region', { name: 'How it will stand' })).toBeVisible()
    await nameAndBringIn(page, at)
  }
  return texts.map((text, at) => ({
    number: at + 1,
    text,
    passages: [...uniquePassages(text, 3), secondOfTwo(text)],
  }))
}

async function nameAndBringIn(page: Page, at: number): Promise<void> {
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(`Text ${at + 1}`)
  const kept = page.waitForResponse((one) => one.url().endsWith('/texts') && one.status() === 200)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await kept
  await expect(page).toHaveURL(new RegExp(`/texts/${at + 1}$`))
}

type Made = Passage & { readonly number: number; readonly at: number }

/** All passages are marked on the desk; each claim stands exactly where its words were chosen. */
async function markAll(
  page: Page,
  project: Project,
  sources: readonly Source[],
): Promise<readonly Made[]> {
  const made: Made[] = []
  for (const [at, { number: textNumber, text, passages }] of sources.entries()) {
    await page.goto(`${project.path}/texts/${textNumber}`)
    await expect(page.getByText('live', { exact: true })).toBeVisible()
    for (const passage of passages) {
      const number = made.length + 1
      const { words, nth, start } = passage
      await markOnDesk(page, words, { nth, sentence: `What claim ${number} says is so.` })
      await expect(cardOf(page, number)).toBeVisible()
      const claim = await claimAt(project, page, number)
      const span1 = toCodePoints(codePointIndex(text), span(start, start + words.length))
      expect(claim.marks).toMatchObject([{ textNumber, spans: [{ ...span1, quotation: words }] }])
      made.push({ ...passage, number, at })
    }
  }
  return made
}

/** Claim 1 is judged on the desk, with a passage that is fetched from another text. */
async function citeAcross(page: Page, project: Project, sources: readonly Source[]): Promise<void> {
  const other = sources[1]?.passages[0]
  if (other === undefined) throw new Error('There is no passage to cite')
  await page.goto(`${project.path}/texts/1?claim=1`)
  const card = cardOf(page, 1)
  await choose(card, 'radio', 'true')
  await choose(card, 'radio', 'very sure')
  await card.getByRole('textbox', { name: 'Reason' }).fill('The other text says the same.')
  await card.getByRole('button', { name: /^\+ cite/ }).click()
  await card.getByRole('button', { name: 'A passage of another text of this project' }).click()
  const beside = page.getByRole('dialog', { name: 'Cite a passage for claim 1' })
  await beside.getByRole('button', { name: 'Text 2', exact: true }).click()
  await selectWords(page, other.words, 1, beside.getByRole('article'))
  await beside.getByRole('button', { name: /^Cite these words/ }).click()
  await expect(card.getByRole('textbox', { name: 'Passage, word for word' })).toHaveValue(
    other.words,
  )
  await card.getByRole('button', { name: 'Keep the citation' }).click()
  await give(card)
}

async function citationOf(project: Project, { number, passages }: Source) {
  const [first] = passages
  if (first === undefined) throw new Error('There is no passage to cite')
  const { revisionId, spans } = await wordsOf(project, 'mina', first.words, { textNumber: number })
  const [place] = spans
  return {
    work: { textNumber: number },
    passage: first.words,
    stance: 'supports',
    locator: null,
    readOn: '2026-11-20',
    place: { textNumber: number, revisionId, from: place?.from, to: place?.to },
  }
}

async function claimAt(project: Project, page: Page, number: number): Promise<ClaimSeen> {
  const answer = await page.request.get(`${door(project)}/claims/${number}`)
  const claim: ClaimSeen = await answer.json()
  return claim
}
