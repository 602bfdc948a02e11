import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { readCoverage } from '../../../lib/server/acts/read-coverage.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { cast, stage } from '../../support/cast.ts'
import { marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'
import { sentencesSeen } from '../../support/sentences.ts'

stage()

test('each sentence is marked, set aside or open; a mark of a withdrawn claim does not count', async () => {
  const people = await cast()
  const claim = await marks(people.mina, '9,000 cars')
  expect((await readCoverage(people.mina, 1)).sum).toEqual({
    sentences: 5,
    marked: 1,
    setAside: 0,
    open: 4,
  })
  const { revisionId } = await sentencesSeen(people.mina)
  const quoted = { textNumber: 1, quoted: [{ quotation: 'closed in March' }] }
  await addMark(people.mina, null, { claimNumber: claim.number, mark: quoted })
  expect((await readCoverage(people.mina, 1)).sum.marked).toBe(2)
  await withdrawClaim(people.mina, null, { claimNumber: claim.number })
  expect((await readCoverage(people.mina, 1)).sum.marked).toBe(0)
  expect((await readCoverage(people.mina, 1)).revisionId).toBe(revisionId)
})

test('a reader sees nothing of the work that is open, and no text is there that is not', async () => {
  const people = await cast()
  expect((await refused(readCoverage(people.rui, 1))).kind).toBe('not yours')
  expect((await refused(readCoverage(people.mina, 9))).kind).toBe('not there')
})
