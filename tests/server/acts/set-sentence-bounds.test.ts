import { expect, test } from 'vitest'
import { readCoverage } from '../../../lib/server/acts/read-coverage.ts'
import { setSentenceBounds } from '../../../lib/server/acts/set-sentence-bounds.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { sentencesSeen, setsAside } from '../../support/sentences.ts'

stage()

keepsTheLaws({
  name: 'setting bounds',
  by: 'mina',
  refuses: ['reader'],
  together: 2,
  ready: async (people) => {
    const { revisionId, at } = await sentencesSeen(people.mina)
    const places = [at('The mayor said').from, at('The bridge carries').from]
    return (seat, once) =>
      setSentenceBounds(seat, once, {
        textNumber: 1,
        revisionId,
        bounds: [{ at: once === null ? (places.pop() ?? 0) : (places[0] ?? 0), begins: false }],
      })
  },
})

test('sentences are joined, split, and as they were found again', async () => {
  const people = await cast()
  const { revisionId, at } = await sentencesSeen(people.mina)
  const set = (place: number, begins: boolean | null) =>
    setSentenceBounds(people.mina, null, {
      textNumber: 1,
      revisionId,
      bounds: [{ at: place, begins }],
    })
  const mayor = at('The mayor said').from
  expect(await set(mayor, false)).toMatchObject({ before: [{ at: mayor, begins: null }] })
  expect((await readCoverage(people.mina, 1)).sum.sentences).toBe(4)
  expect(await set(mayor, false)).toEqual({ before: [], event: null })
  const council = at('the council says').from + 'Repairs will cost 2.4 million, '.length
  await set(council, true)
  expect((await sentencesSeen(people.mina)).words.slice(-2)).toEqual([
    'Repairs will cost 2.4 million,',
    'the council says, and the bridge opened in 1931 needs them.',
  ])
  expect(await set(mayor, null)).toMatchObject({ before: [{ at: mayor, begins: false }] })
  expect((await readCoverage(people.mina, 1)).bounds).toEqual([{ at: council, begins: true }])
  expect(await differs(people.olga)).toBeNull()
})

test('a sentence that is joined to one nobody looked at is open again', async () => {
  const people = await cast()
  await setsAside(people.mina, 'The mayor said')
  const { revisionId, at } = await sentencesSeen(people.mina)
  const bounds = [{ at: at('The mayor said').from, begins: false }]
  await setSentenceBounds(people.mina, null, { textNumber: 1, revisionId, bounds })
  expect((await readCoverage(people.mina, 1)).sum).toMatchObject({ setAside: 0, open: 4 })
})

test('no sentence begins inside a character, before a blank, or where there is no text', async () => {
  const people = await cast({ text: 'Ade\u0301 one. Two.' })
  const { revisionId } = await sentencesSeen(people.mina)
  for (const at of [0, 3, 4, 999]) {
    const bounds = [{ at, begins: true }]
    const no = await refused(
      setSentenceBounds(people.mina, null, { textNumber: 1, revisionId, bounds }),
    )
    expect([at, no.kind]).toEqual([at, 'not understood'])
  }
})
