import { expect, test } from 'vitest'
import { namesFor, passagesCited, readCopies } from '../../../lib/server/acts/read-copies.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage } from '../../support/cast.ts'
import { attaches, citesNew, page } from '../../support/copies.ts'
import { judges, marks, rules } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

const citation = {
  id: 'q',
  stance: 'supports',
  locator: null,
  readOn: '2026',
  place: null,
} as const

test('a passage is listed once, with every claim that cites it', () => {
  const of = (claim: number, passage: string) => ({
    dossier: { claim: { number: claim } },
    citation: { ...citation, workId: 'w', passage },
  })
  expect(passagesCited([of(1, 'a'), of(2, 'b'), of(3, 'a'), of(3, 'a')])).toEqual([
    { passage: 'a', claims: [1, 3] },
    { passage: 'b', claims: [2] },
  ])
})

test('a reader sees the copies of a work that a ruling prints, and no names', async () => {
  const { mina, otto, ada, noor, eve, rui } = await cast()
  await marks(mina)
  const workId = await citesNew(mina, 1)
  for (const seat of [otto, ada, noor]) await judges(seat, 1, 'true')
  await attaches(mina, workId, page('It opened in 1931.'))
  expect((await refused(readCopies(rui, workId))).kind).toBe('not there')
  const { passages, copies } = await readCopies(eve, workId)
  expect([passages[0]?.findings[0]?.found, copies.length]).toEqual(['there', 1])
  const mine = (await import('../../../lib/server/acts/read-claim.ts')).readClaim
  const cited = (await mine(mina, 1)).rounds.at(-1)?.mine?.citations[0]?.id ?? ''
  await rules(eve, 1, { kind: 'approved', label: 'true', printed: [cited] })
  const read = await readCopies(rui, workId)
  expect(read.copies[0]?.keptBy.personId).toBeNull()
  expect(read.passages[0]?.findings).toEqual([
    { found: 'there', places: [{ page: null, loosened: [] }] },
  ])
})

test('people are named as they are shown to who asks', async () => {
  const { mina, rui } = await cast()
  expect((await namesFor(database(), mina))(mina.personId).personId).toBe(mina.personId)
  expect((await namesFor(database(), rui))(mina.personId).personId).toBeNull()
})
