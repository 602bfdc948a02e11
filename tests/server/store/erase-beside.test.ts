/** What erasing leaves of drafts, kept answers and saved views: all that is no word, and nothing of another project. */
import { expect, test } from 'vitest'
import { eraseWords } from '../../../lib/server/acts/erase-words.ts'
import { foundFor } from '../../../lib/server/acts/found-project.ts'
import { markClaim } from '../../../lib/server/acts/mark-claim.ts'
import { readDrafts } from '../../../lib/server/acts/read-drafts.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { saveDraft } from '../../../lib/server/acts/save-draft.ts'
import { saveView } from '../../../lib/server/acts/save-view.ts'
import { type Seat, seatForPerson } from '../../../lib/server/auth/seat.ts'
import type { Once } from '../../../lib/server/ledger/act.ts'
import { database } from '../../../lib/server/store/database.ts'
import { keptAnswer } from '../../../lib/server/store/request-keys.ts'
import { cast, stage } from '../../support/cast.ts'
import { wordsOf } from '../../support/deeds.ts'
import { differs, kindsOf } from '../../support/ledger.ts'

stage()

const why = 'Court order'
const erasesClaim = async (olga: Seat) => {
  const numbers = [(await kindsOf(olga.projectId)).indexOf('claim marked') + 1]
  await eraseWords(olga, null, { numbers, why })
}

/** Mark a claim that says this, by this speaker. */
async function says(seat: Seat, sentence: string, saidBy: string | null = null, once: Once = null) {
  const mark = await wordsOf(seat, 1, 'The bridge opened in 1931')
  const wording = { sentence, saidBy, saidOn: null, saidWhere: null, kinds: ['event'] as const }
  await markClaim(seat, once, { mark, wording })
}

test('a label in a draft stays, though a sentence that says the same goes', async () => {
  const { olga, mina } = await cast({ only: ['mina'] })
  await says(mina, 'false')
  const body = { label: 'false', citations: [{ key: 'false', passage: 'false' }] }
  await saveDraft(mina, null, { place: 'answer-1', body, basedOn: 0 })
  await erasesClaim(olga)
  expect(await readDrafts(mina, 'answer')).toMatchObject([
    { body: { label: 'false', citations: [{ key: 'false', passage: '[erased]' }] } },
  ])
})

test('views of one person that come to one name are told apart', async () => {
  const { olga, mina } = await cast({ only: ['mina'] })
  const [sentence, speaker] = ['A lorry of the quaggaworks fell.', 'A mayor of Quaggatown']
  await says(mina, sentence, speaker)
  for (const name of [sentence, speaker, '[erased] 2']) {
    const list = `?label=false&find=${name.replaceAll(' ', '+')}`
    await saveView(mina, null, { name, list, shared: false })
  }
  await saveView(olga, null, { name: '[erased]', list: '?find=pier', shared: false })
  await erasesClaim(olga)
  const views = await database().savedView.findMany({ where: { personId: mina.personId } })
  expect(views.map(({ name }) => name).sort()).toEqual(['[erased]', '[erased] 2', '[erased] 3'])
  expect(views.find(({ name }) => name === '[erased]')?.query).toBe('label=false&find=%5Berased%5D')
  expect(await differs(olga)).toBeNull()
})

test('answers that were kept for another project stay as they were', async () => {
  const { olga, mina } = await cast({ only: ['mina'] })
  const sentence = 'A lorry of the quaggaworks fell.'
  await says(mina, sentence, null, { key: 'here', fingerprint: 'here' })
  const other = await foundFor({ personId: mina.personId, name: 'Mina' }, null, 'Elsewhere')
  const there = await seatForPerson(mina.personId, other.projectId)
  await renameProject(there, { key: 'there', fingerprint: 'there' }, { title: sentence })
  const kept = async (key: string) => (await keptAnswer(database(), mina.personId, key))?.body
  const before = await kept('there')
  expect(before).toContain(sentence)
  expect(await kept('here')).toContain(sentence)
  await erasesClaim(olga)
  expect(await kept('here')).not.toContain('quaggaworks')
  expect(await kept('there')).toBe(before)
})
