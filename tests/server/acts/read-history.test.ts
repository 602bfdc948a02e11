import { expect, test } from 'vitest'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { busyProject } from '../../support/busy-project.ts'
import { cast, stage } from '../../support/cast.ts'
import { marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('the history of a claim reads like its story', async () => {
  const { eve } = await busyProject()
  const { events, more } = await readHistory(eve, { claimNumber: 1 })
  const lines = events.map((event) =>
    event.sealed ? 'sealed' : `${event.by.name} ${event.sentence}`,
  )
  expect(lines.reverse()).toEqual([
    'Mina marked claim 1',
    'Otto marked claim 1 in another place',
    'Mina gave a verdict on claim 1',
    'Mina changed their answer on claim 1',
    'Otto gave a verdict on claim 1',
    'Otto withdrew their answer on claim 1',
    'Otto changed their answer on claim 1',
    'Ada abstained on claim 1',
    'Noor gave a verdict on claim 1, the last that was awaited',
    'Eve approved claim 1',
  ])
  expect(more).toBeNull()
})

test('the history of the project comes in pages, to its beginning', async () => {
  const { mina } = await cast({ only: ['mina'] })
  for (let i = 0; i < 52; i++) await marks(mina)
  const first = await readHistory(mina)
  expect(first.events).toHaveLength(50)
  const second = await readHistory(mina, { before: first.more ?? 0 })
  expect(second.more).toBeNull()
  const numbers = [...first.events, ...second.events].map(({ number }) => number)
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => numbers.length - i))
  expect(second.events.at(-1)).toMatchObject({ sentence: 'founded the project «The bridge»' })
})

test('a claim that is not there has no history, and a reader reads none', async () => {
  const { mina, rui } = await cast({ only: ['mina', 'rui'] })
  expect((await refused(readHistory(mina, { claimNumber: 1 }))).kind).toBe('not there')
  expect((await refused(readHistory(rui))).kind).toBe('not yours')
})
