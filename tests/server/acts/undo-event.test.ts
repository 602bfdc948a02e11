import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { changeMark } from '../../../lib/server/acts/change-mark.ts'
import { joinMarks } from '../../../lib/server/acts/join-marks.ts'
import { mergeClaims } from '../../../lib/server/acts/merge-claims.ts'
import { putMarkUnder } from '../../../lib/server/acts/put-mark-under.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { rewordClaim } from '../../../lib/server/acts/reword-claim.ts'
import { splitMark } from '../../../lib/server/acts/split-mark.ts'
import { undoEvent } from '../../../lib/server/acts/undo-event.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { withdrawMark } from '../../../lib/server/acts/withdraw-mark.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { judges, marks, wordsOf } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'undoing',
  by: 'mina',
  refuses: [],
  ready: async ({ mina }) => {
    const { version: event } = await marks(mina)
    return (seat, once) => undoEvent(seat, once, { event })
  },
})

/** What can be seen of two claims. */
async function seen({ mina }: Cast) {
  const claims = [await readClaim(mina, 1), await readClaim(mina, 2)]
  return claims.map(({ standing, mergedInto, wording, marks: found }) => ({
    standing,
    mergedInto,
    sentence: wording.sentence,
    marks: found.map(({ spans }) => spans.map(({ quotation }) => quotation).join(' … ')).sort(),
  }))
}

type Scene = Cast & { readonly first: string; readonly second: string }
const at = { claimNumber: 1, place: 1 }
const words = { saidBy: null, saidOn: null, saidWhere: null, kinds: ['event' as const] }
const deeds: Readonly<Record<string, (scene: Scene) => Promise<{ readonly version: number }>>> = {
  'a mark added': async ({ mina }) =>
    addMark(mina, null, { claimNumber: 1, mark: await wordsOf(mina, 1, 'Repairs') }),
  'a mark withdrawn': ({ mina, second: markId }) =>
    withdrawMark(mina, null, { claimNumber: 1, markId }),
  'a mark changed': async ({ mina, first: markId }) =>
    changeMark(mina, null, { ...at, markId, mark: await wordsOf(mina, 1, ['opened', '1931']) }),
  'a mark split': async ({ mina, first: markId }) =>
    splitMark(mina, null, {
      ...at,
      markId,
      kept: await wordsOf(mina, 1, 'opened in'),
      apart: await wordsOf(mina, 1, '1931'),
    }),
  'marks joined': ({ mina, first: markId, second: joined }) =>
    joinMarks(mina, null, { ...at, markId, joined, joinedPlace: 1 }),
  'a mark put under another claim': ({ mina, second: markId }) =>
    putMarkUnder(mina, null, { ...at, markId, into: 2 }),
  'claims merged': ({ mina }) =>
    mergeClaims(mina, null, { claimNumber: 1, wording: 1, into: 2, intoWording: 1 }),
  'a claim reworded': ({ mina }) =>
    rewordClaim(mina, null, {
      claimNumber: 1,
      basedOn: 1,
      wording: { sentence: 'Otherwise.', ...words },
    }),
  'a claim withdrawn': ({ mina }) => withdrawClaim(mina, null, { claimNumber: 1 }),
}

for (const [name, deed] of Object.entries(deeds)) {
  test(`${name}: undone it is as before, redone as after, and the ledger holds`, async () => {
    const people = await cast()
    const { mina } = people
    const first = (await marks(mina, 'opened in 1931')).marks[0]?.id ?? ''
    await marks(mina, 'carries 9,000 cars')
    const added = await addMark(mina, null, {
      claimNumber: 1,
      mark: await wordsOf(mina, 1, 'cost 40,000'),
    })
    const before = await seen(people)
    const { version } = await deed({ ...people, first, second: added.marks[1]?.id ?? '' })
    const after = await seen(people)
    expect(after).not.toEqual(before)
    const undone = await undoEvent(mina, null, { event: version })
    expect(undone).toMatchObject({ event: version + 1, claims: expect.arrayContaining([1]) })
    expect(await seen(people)).toEqual(before)
    const { events } = await readHistory(mina, { claimNumber: 1 })
    expect(events[0]).toMatchObject({
      sentence: expect.stringContaining(`takes back event ${version}`),
    })
    await undoEvent(mina, null, { event: undone.event })
    expect(await seen(people)).toEqual(after)
    expect(await differs(people.olga)).toBeNull()
  })
}

test('what others built on is not taken back, and it is said who and what', async () => {
  const people = await cast()
  const { version } = await marks(people.mina)
  const mark = await wordsOf(people.otto, 1, 'last a century')
  await addMark(people.otto, null, { claimNumber: 1, mark })
  expect(await refused(undoEvent(people.mina, null, { event: version }))).toMatchObject({
    kind: 'changed meanwhile',
    sentence: `Otto marked claim 1 in another place since then (event ${version + 1}). What others built on is not taken back.`,
  })
})

test('of a sealed round it is said only that somebody answered', async () => {
  const people = await cast()
  const claim = await marks(people.mina)
  await judges(people.ada, 1, 'true')
  const { sentence } = await refused(undoEvent(people.mina, null, { event: claim.version }))
  expect(sentence).toContain('Somebody answered on the claim')
  expect(sentence).not.toContain('Ada')
})

test('an answer is taken back though others answered since: nobody builds on an answer', async () => {
  const people = await cast()
  await marks(people.mina)
  const { version } = await judges(people.ada, 1, 'true')
  await judges(people.otto, 1, 'false')
  await undoEvent(people.ada, null, { event: version })
  expect((await readClaim(people.ada, 1)).rounds[0]?.mine?.withdrawn).toBe(true)
})

test('an answer is taken back while its round is open; only one’s own acts are, and each once', async () => {
  const people = await cast()
  const claim = await marks(people.mina)
  const { version } = await judges(people.ada, 1, 'true')
  expect((await refused(undoEvent(people.mina, null, { event: version }))).kind).toBe('not there')
  const { event } = await undoEvent(people.ada, null, { event: version })
  expect((await readClaim(people.ada, 1)).rounds[0]?.mine?.withdrawn).toBe(true)
  expect((await refused(undoEvent(people.ada, null, { event: version }))).kind).toBe('not now')
  expect((await refused(undoEvent(people.ada, null, { event }))).sentence).toContain(
    'cannot be taken back',
  )
  expect(claim.number).toBe(1)
})

test('one goes back step by step also past a mark that was made anew when a step was taken back', async () => {
  const people = await cast()
  const { mina, olga } = people
  const markId = (await marks(mina, 'opened in 1931')).marks[0]?.id ?? ''
  await marks(mina, 'carries 9,000 cars')
  const at = { claimNumber: 1 }
  const before = await seen(people)
  const kept = await wordsOf(mina, 1, 'opened in ')
  const apart = await wordsOf(mina, 1, '1931')
  const split = await splitMark(mina, null, { ...at, markId, place: 1, kept, apart })
  const first = split.marks[1]?.id ?? ''
  const put = await putMarkUnder(mina, null, { ...at, markId: first, place: 1, into: 2 })
  await undoEvent(mina, null, { event: put.version })
  const anew = (await readClaim(mina, 1)).marks[1]?.id ?? ''
  expect(anew).not.toBe(first)
  const joins = { ...at, markId, place: 2, joined: anew, joinedPlace: 1 }
  const joined = await joinMarks(mina, null, joins)
  await undoEvent(mina, null, { event: joined.version })
  const other = (await readClaim(mina, 1)).marks[1]?.id ?? ''
  const mark = await wordsOf(mina, 1, 'cost 40,000')
  const moved = await changeMark(mina, null, { ...at, markId: other, place: 1, mark })
  expect((await refused(undoEvent(mina, null, { event: split.version }))).sentence).toContain(
    'You changed where a mark of claim 1 begins and ends since then',
  )
  await undoEvent(mina, null, { event: moved.version })
  await undoEvent(mina, null, { event: split.version })
  expect(await seen(people)).toEqual(before)
  expect(await differs(olga)).toBeNull()
})
