import { expect, test } from 'vitest'
import { readCoverage } from '../../../lib/server/acts/read-coverage.ts'
import { takeSentencesUp } from '../../../lib/server/acts/take-up.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { sentencesSeen, setsAside } from '../../support/sentences.ts'

stage()

keepsTheLaws({
  name: 'taking sentences up',
  by: 'otto',
  refuses: ['reader'],
  ready: async (people) => {
    const ids = [await setsAside(people.mina, 'The mayor said')]
    const { revisionId } = await sentencesSeen(people.mina)
    return (seat, once) => takeSentencesUp(seat, once, { textNumber: 1, revisionId, ids })
  },
})

test('a sentence that is taken up is open again, and can be set aside anew', async () => {
  const people = await cast()
  const id = await setsAside(people.mina, 'The mayor said')
  const { revisionId } = await sentencesSeen(people.mina)
  const asked = { textNumber: 1, revisionId, ids: [id] }
  await takeSentencesUp(people.otto, null, asked)
  expect((await readCoverage(people.mina, 1)).sum).toMatchObject({ setAside: 0, open: 5 })
  expect((await refused(takeSentencesUp(people.otto, null, asked))).kind).toBe('changed meanwhile')
  await setsAside(people.ada, 'The mayor said', 'prediction')
  expect((await readCoverage(people.mina, 1)).sum.setAside).toBe(1)
  expect(await differs(people.olga)).toBeNull()
})
