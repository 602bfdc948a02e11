import { expect, test } from 'vitest'
import { describeText } from '../../../lib/server/acts/describe-text.ts'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()

const description = {
  title: 'The bridge, again',
  author: 'A. Writer',
  publisher: null,
  date: '2026-05',
  address: 'https://example.org/bridge',
  language: 'en-GB',
  rights: null,
}

keepsTheLaws({
  name: 'describing a text',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  together: 2,
  foreign: false,
  ready: async () => (seat, once) => describeText(seat, once, { textNumber: 1, description }),
})

test('what is known about a text changes, its characters do not', async () => {
  const { olga } = await cast()
  const before = await readDesk(olga, 1)
  await describeText(olga, null, { textNumber: 1, description })
  const after = await readDesk(olga, 1)
  expect(after.text).toEqual({ ...before.text, ...description })
  expect(after.characters).toBe(before.characters)
})

test('a text that is not there is not described', async () => {
  const { olga } = await cast({ text: null, only: [] })
  expect((await refused(describeText(olga, null, { textNumber: 1, description }))).kind).toBe(
    'not there',
  )
})

test('a description that somebody else changed meanwhile is not written over', async () => {
  const { olga, eve } = await cast()
  const { title, author, publisher, date, address, language, rights } = (await readDesk(olga, 1))
    .text
  const first = { title, author, publisher, date, address, language, rights }
  await describeText(eve, null, { textNumber: 1, description, saw: first })
  const again = { ...description, title: 'Mine' }
  const late = await refused(
    describeText(olga, null, { textNumber: 1, description: again, saw: first }),
  )
  expect(late.kind).toBe('changed meanwhile')
  expect((await readDesk(olga, 1)).text).toMatchObject({ title: description.title })
})
