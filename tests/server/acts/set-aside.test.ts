import { expect, test } from 'vitest'
import { readCoverage } from '../../../lib/server/acts/read-coverage.ts'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { setSentencesAside } from '../../../lib/server/acts/set-aside.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'
import { marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { sentencesSeen, setsAside } from '../../support/sentences.ts'

stage()

keepsTheLaws({
  name: 'setting sentences aside',
  by: 'mina',
  refuses: ['reader'],
  ready: async (people) => {
    const { revisionId, at } = await sentencesSeen(people.mina)
    const sentences = [{ ...at('The mayor said'), reason: 'opinion' as const }]
    return (seat, once) => setSentencesAside(seat, once, { textNumber: 1, revisionId, sentences })
  },
})

test('a sentence is set aside for a reason, and the sum says so', async () => {
  const people = await cast()
  const id = await setsAside(people.mina, 'The mayor said', 'quoted elsewhere')
  const { sum, setAside } = await readCoverage(people.otto, 1)
  expect(sum).toEqual({ sentences: 5, marked: 0, setAside: 1, open: 4 })
  expect(setAside).toMatchObject([{ id, reason: 'quoted elsewhere' }])
  const [event] = (await readHistory(people.otto)).events
  expect(event).toMatchObject({
    kind: 'sentences set aside',
    sentence: 'set one sentence aside as quoted elsewhere',
    textNumber: 1,
  })
  expect(await differs(people.olga)).toBeNull()
})

test('a sentence that is marked is marked, whether it was set aside before or after', async () => {
  const people = await cast()
  await setsAside(people.mina, 'The bridge opened in 1931 and')
  await marks(people.mina, 'cost 40,000 crowns')
  expect((await readCoverage(people.mina, 1)).sum).toMatchObject({ marked: 1, setAside: 0 })
})

test('another reason replaces the first only by naming it', async () => {
  const people = await cast()
  const first = await setsAside(people.mina, 'The mayor said')
  const no = await refused(setsAside(people.otto, 'The mayor said', 'trivial'))
  expect([no.kind, no.sentence]).toEqual([
    'changed meanwhile',
    expect.stringContaining('set aside already, as opinion'),
  ])
  await setsAside(people.otto, 'The mayor said', 'trivial', [first])
  const gone = await refused(setsAside(people.ada, 'It was closed', 'trivial', [first]))
  expect(gone.kind).toBe('changed meanwhile')
  expect((await readCoverage(people.mina, 1)).setAside).toMatchObject([{ reason: 'trivial' }])
  expect(await differs(people.olga)).toBeNull()
})

test('what is no sentence of the text is refused with its place', async () => {
  const people = await cast()
  const { revisionId, at } = await sentencesSeen(people.mina)
  const { from, to } = at('The mayor said')
  const asks = (...places: readonly { from: number; to: number }[]) =>
    setSentencesAside(people.mina, null, {
      textNumber: 1,
      revisionId,
      sentences: places.map((place) => ({ ...place, reason: 'trivial' })),
    })
  expect((await refused(asks({ from, to: to - 1 }))).facts).toMatchObject({ from })
  expect((await refused(asks({ from, to }, { from, to }))).kind).toBe('changed meanwhile')
})

test('Postgres itself keeps what was set aside where it is, and taken up what was taken up', async () => {
  const people = await cast()
  const id = await setsAside(people.mina, 'The mayor said')
  await withClient(ownerUrl(), async (client) => {
    await client.query('update set_aside set taken_up = true where id = $1', [id])
    await expect(
      client.query('update set_aside set taken_up = false where id = $1', [id]),
    ).rejects.toThrow('what was undone in set_aside stays so')
    await expect(
      client.query(
        `insert into set_aside (id, project_id, revision_id, from_point, to_point, reason)
         select gen_random_uuid(), project_id, revision_id, 0, 999999, 'trivial' from set_aside`,
      ),
    ).rejects.toThrow('lies outside its revision')
  })
  expect(await differs(people.olga)).not.toBeNull()
})
