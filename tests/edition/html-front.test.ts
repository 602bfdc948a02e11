import { expect, test } from 'vitest'
import type { Snapshot } from '../../lib/edition/edition.ts'
import { changes, frontHtml } from '../../lib/edition/html-front.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { wordsIn } from '../support/words-of.ts'

const words = (snapshot: Snapshot) => wordsIn(frontHtml(pageOf(snapshot)))

test('the front says what it is, who checked what, and what the claims came to', () => {
  expect(words(harrow)).toContain(
    'Annotated edition 3 · 21 November 2026 · two claims added, two changed and one no longer in it since edition 2',
  )
  expect(words(harrow)).toContain(
    'Three texts, thirteen claims, checked by four reviewers and ruled on by Eve Varga.',
  )
  expect(words(harrow)).toContain(
    'true 4 mostly true 1 misleading 2 false 1 unverifiable 2 opinion 2 contested 1',
  )
})

test('a first edition says nothing of an earlier one', () =>
  expect(words({ ...harrow, since: null })).not.toContain('since'))

test('one of each is said in the singular', () => {
  const [text] = harrow.texts
  const [claim] = harrow.claims
  if (text === undefined || claim === undefined) throw new Error('nothing there')
  const alone = {
    ...claim,
    marks: claim.marks.slice(0, 1),
    rounds: claim.rounds.map((round) => ({ ...round, answers: round.answers.slice(0, 1) })),
  }
  expect(words({ ...harrow, texts: [text], claims: [alone] })).toContain(
    'One text, one claim, checked by one reviewer and ruled on by Eve Varga.',
  )
})

test('the parts of the bar are as long as their numbers', () => {
  const widths = [
    ...frontHtml(pageOf(harrow)).matchAll(
      /<rect class="v-(\w+)" x="([\d.]+)" y="0" width="([\d.]+)"/g,
    ),
  ].map(([, tone, x, width]) => `${tone} ${x} ${width}`)
  expect(widths.slice(0, 2)).toEqual(['true 0 305.69', 'mostly 307.69 74.92'])
  expect(widths).toHaveLength(7)
})

test('the contents lead to every text and every part', () => {
  const html = frontHtml(pageOf(harrow))
  expect([...html.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id)).toEqual([
    'since',
    'text-1',
    'text-2',
    'text-3',
    'apparatus',
    'bibliography',
    'scale',
    'checked',
    'since',
    'seal',
  ])
})

test('what changed is counted in words', () => {
  const since = { number: 1, added: [], changed: [], removed: [] }
  expect(changes(since)).toBe('nothing changed since edition 1')
  expect(changes({ ...since, removed: [4] })).toBe('one claim no longer in it since edition 1')
})

test('a title of forty words is set smaller', () => {
  const front = (title: string) => frontHtml(pageOf({ ...harrow, title }))
  expect(front('The flood')).toContain('<h1 dir="auto">The flood</h1>')
  expect(front('word '.repeat(40).trim())).toContain('<h1 class="long" dir="auto">word word')
})

test('editors who did not give their names are counted, not named', () => {
  const people = harrow.people.map((person) => ({ ...person, pseudonym: true, name: 'Member 9' }))
  expect(words({ ...harrow, people })).toContain('and ruled on by one editor.')
})
