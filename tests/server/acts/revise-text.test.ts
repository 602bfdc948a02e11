import { expect, test } from 'vitest'
import type { Progress } from '../../../lib/review/progress.ts'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { markClaim } from '../../../lib/server/acts/mark-claim.ts'
import { placeMark } from '../../../lib/server/acts/place-mark.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import { readText } from '../../../lib/server/acts/read-text.ts'
import { reviseText } from '../../../lib/server/acts/revise-text.ts'
import { withdrawMark } from '../../../lib/server/acts/withdraw-mark.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { snapshot } from '../../../lib/server/store/database.ts'
import { spansIn } from '../../../lib/server/store/read-placed.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { bridge, type Cast, cast, ownerUrl, stage } from '../../support/cast.ts'
import {
  closes,
  judges,
  marks,
  plain,
  revises,
  rules,
  sawNow,
  wordsOf,
} from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const approved = { kind: 'approved', label: 'true' } as const

keepsTheLaws({
  name: 'revising a text',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  foreign: false,
  ready: async ({ mina }) => {
    await marks(mina)
    return (seat, once) =>
      reviseText(seat, once, { textNumber: 1, saw: 1, source: plain(`${bridge}\n\nMore.`) })
  },
})

const markOf = async ({ eve }: Pick<Cast, 'eve'>, number = 1) => {
  const [mark] = (await readClaim(eve, number)).marks
  if (mark === undefined) throw new Error('The claim has no mark')
  return mark
}

test('a mark whose words and surroundings stay follows by itself, however far they moved', async () => {
  const people = await cast()
  await marks(people.mina, 'The mayor said')
  const revised = await revises(people.eve, `A paragraph before. 😀\n\n${bridge}`)
  expect(revised).toEqual({
    revision: 2,
    marks: { exact: 1, moved: 0, changed: 0, ambiguous: 0, lost: 0 },
    sentences: { setAside: { followed: 0, open: 0 }, bounds: { followed: 0, anew: 0 } },
  })
  expect(await markOf(people)).toMatchObject({ revision: 2, place: 2, question: null })
  const desk = await readDesk(people.mina, 1)
  expect(desk.text.revision).toBe(2)
  const [span] = desk.claims[0]?.marks[0]?.spans ?? []
  expect([...desk.characters].slice(span?.from, span?.to).join('')).toBe('The mayor said')
  expect(await differs(people.olga)).toBeNull()
})

test('a mark whose words changed is a question, with the new words; the desk shows it no more', async () => {
  const people = await cast()
  await marks(people.mina, 'cost 40,000 crowns')
  await revises(people.eve, bridge.replace('40,000', '45,000'))
  const { question, revision } = await markOf(people)
  expect(revision).toBe(1)
  expect(question).toMatchObject({ outcome: 'changed', revision: 2 })
  expect(question?.places[0]?.[0]?.quotation).toBe('cost 45,000 crowns')
  expect((await readDesk(people.mina, 1)).claims).toEqual([])
  expect(await differs(people.olga)).toBeNull()
})

test('a mark whose words are gone is lost, and keeps its old words', async () => {
  const people = await cast()
  await marks(people.mina, 'The mayor said it would last a century.')
  await revises(people.eve, bridge.replace(' 😀 The mayor said it would last a century.', ''))
  expect(await markOf(people)).toMatchObject({
    revision: 1,
    spans: [{ quotation: 'The mayor said it would last a century.' }],
    question: { outcome: 'lost', places: [] },
  })
})

test('a mark whose words stand twice alike is asked about, with both places', async () => {
  const day = 'It rained all day in the hills. The river rose. People left the low houses.'
  const people = await cast({ text: `On Monday. ${day} That was the end.` })
  await marks(people.mina, 'The river rose')
  await revises(people.eve, `On Monday. ${day} On Tuesday. ${day} That was the end.`)
  const { question } = await markOf(people)
  if (question === null) throw new Error('The mark followed by itself')
  expect(question.outcome).toBe('ambiguous')
  expect(question.places).toHaveLength(2)
  expect(await differs(people.olga)).toBeNull()
})

test('readers are not shown what is asked', async () => {
  const people = await cast({ policy: { quorum: 1 } })
  await marks(people.mina, 'cost 40,000 crowns')
  await judges(people.ada, 1, 'true')
  await closes(people.eve, 1)
  await rules(people.eve, 1, approved)
  await revises(people.eve, bridge.replace('40,000', '45,000'))
  const [seen] = (await readClaim(people.rui, 1)).marks
  expect(seen).toMatchObject({ revision: 1, question: null })
})

test('a ruling that saw the mark elsewhere is refused and says so', async () => {
  const people = await cast({ policy: { quorum: 1 } })
  await marks(people.mina, 'The mayor said')
  await judges(people.ada, 1, 'true')
  await closes(people.eve, 1)
  const saw = await sawNow(people.erik, 1)
  await revises(people.eve, `Before.\n\n${bridge}`)
  const late = rules(people.erik, 1, { ...approved, saw })
  expect(await refused(late)).toMatchObject({
    kind: 'changed meanwhile',
    facts: { changed: ['places'] },
  })
})

test('a claim whose mark was changed is not ruled before it is placed', async () => {
  const people = await cast({ policy: { quorum: 1 } })
  await marks(people.mina, 'cost 40,000 crowns')
  await judges(people.ada, 1, 'true')
  await closes(people.eve, 1)
  await revises(people.eve, bridge.replace('40,000', '45,000'))
  expect(await refused(rules(people.eve, 1, approved))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('changed or lost in a newer revision'),
  })
  const { id: markId } = await markOf(people)
  const mark = await wordsOf(people.eve, 1, 'cost 45,000 crowns')
  await placeMark(people.eve, null, { claimNumber: 1, markId, mark })
  expect((await rules(people.eve, 1, approved)).standing).toBe('ruled')
})

test('the same characters and blocks are no newer revision', async () => {
  const { eve } = await cast()
  expect(await refused(revises(eve, bridge))).toMatchObject({
    kind: 'not now',
    sentence: 'This is what revision 1 says, to the character. Nothing was brought in.',
  })
})

test('a revision follows the one that was seen, or is refused', async () => {
  const { eve } = await cast()
  await revises(eve, `${bridge} And more.`)
  const late = reviseText(eve, null, { textNumber: 1, saw: 1, source: plain('Something else.') })
  expect(await refused(late)).toMatchObject({ kind: 'changed meanwhile' })
  expect((await readText(eve, 1)).revision).toBe(2)
})

test('a withdrawn mark follows, too, and can be restored where it stands now', async () => {
  const people = await cast()
  await marks(people.mina, 'The mayor said')
  const first = await markOf(people)
  await addMark(people.mina, null, {
    claimNumber: 1,
    mark: await wordsOf(people.mina, 1, 'last a century'),
  })
  await withdrawMark(people.mina, null, { claimNumber: 1, markId: first.id })
  const { marks: came } = await revises(people.eve, `Before.\n\n${bridge}`)
  expect(came.exact).toBe(2)
  expect(await differs(people.olga)).toBeNull()
})

test('a mark that was asked about is placed anew from where it stands when the next revision comes', async () => {
  const people = await cast()
  await marks(people.mina, 'cost 40,000 crowns')
  await revises(people.eve, bridge.replace('40,000', '45,000'))
  const { marks: came } = await revises(people.eve, `${bridge} The end.`)
  expect(came.exact).toBe(1)
  expect(await markOf(people)).toMatchObject({ revision: 3, place: 2, question: null })
  expect(await differs(people.olga)).toBeNull()
})

test('another structure of the same characters is a revision, and every mark follows', async () => {
  const people = await cast({ text: 'A title\n\nIt rained.' })
  await marks(people.mina, 'It rained.')
  const bytes = new TextEncoder().encode('# A title\n\nIt rained.')
  const source = { kind: 'markdown' as const, fileName: 'a.md', mediaType: 'text/markdown', bytes }
  const { marks: came } = await reviseText(people.eve, null, { textNumber: 1, saw: 1, source })
  expect(came.exact).toBe(1)
  expect(await differs(people.olga)).toBeNull()
})

test('an open round is as sealed after a revision as before, and its verdicts stay with the revision on which they were given', async () => {
  const people = await cast({ policy: { quorum: 1 } })
  await marks(people.mina, 'The mayor said')
  await judges(people.ada, 1, 'false')
  const { id: markId } = await markOf(people)
  const { revisionId } = await readText(people.eve, 1)
  const before = (await readClaim(people.mina, 1)).rounds.at(-1)
  await revises(people.eve, `Before 😀.\n\n${bridge}`)
  for (const seat of [people.mina, people.eve, people.olga]) {
    const round = (await readClaim(seat, 1)).rounds.at(-1)
    expect(round?.state).toBe('open')
    expect(round).toMatchObject({ answered: 1, mine: null })
    expect(round).not.toHaveProperty('answers')
    expect(round).not.toHaveProperty('consensus')
  }
  expect((await readClaim(people.mina, 1)).rounds.at(-1)).toEqual(before)
  const given = async () => {
    const { rows } = await withClient(ownerUrl(), (client) =>
      client.query<{ marks: unknown }>(
        `select marks from answer where project_id = $1 and kind = 'verdict'`,
        [people.projectId],
      ),
    )
    return rows
  }
  expect(await given()).toEqual([{ marks: [{ markId, revisionId }] }])
  await closes(people.eve, 1)
  const round = (await readClaim(people.eve, 1)).rounds.at(-1)
  expect(round?.state === 'closed' ? round.answers : []).toMatchObject([
    { label: 'false', earlier: [{ textNumber: 1, revision: 1 }] },
  ])
  expect(await given()).toEqual([{ marks: [{ markId, revisionId }] }])
})

test('who brings a revision in is told how far it is, and may stop it until it is written', async () => {
  const long = Array.from({ length: 900 }, (_, nth) => `On day ${nth} it rained.`).join('\n\n')
  const people = await cast({ text: `${long}\n\n${bridge}` })
  await marks(people.mina, 'The mayor said')
  const asked = { textNumber: 1, saw: 1, source: plain(`Before.\n\n${long}\n\n${bridge}`) }
  const stopping = new AbortController()
  const stopped = reviseText(people.eve, null, asked, {
    tell: ({ what }) => what === 'placing marks' && stopping.abort(),
    signal: stopping.signal,
  })
  expect(await refused(stopped)).toMatchObject({
    kind: 'not now',
    sentence: 'Stopped. The text is as it was.',
  })
  expect((await readText(people.eve, 1)).revision).toBe(1)

  const told: Progress[] = []
  const tell = (progress: Progress) => void told.push(progress)
  await reviseText(people.eve, null, asked, { tell, signal: null })
  const steps = [...new Set(told.map(({ what }) => what))]
  expect(steps).toEqual(['reading the file', 'keeping it', 'placing marks', 'writing the revision'])
  expect(told.filter(({ final }) => final)).toEqual(told.slice(-1))
})

test('the desk draws a mark that followed where it stands now, and nowhere else', async () => {
  const people = await cast()
  await marks(people.mina, 'The mayor said')
  await revises(people.eve, `A paragraph before. 😀\n\n${bridge}`)
  const { revisionId } = await readText(people.eve, 1)
  const found = await snapshot((db) => spansIn(db, revisionId))
  const [mark] = (await readClaim(people.eve, 1)).marks
  expect(found.map(({ from, to }) => [from, to])).toEqual(
    mark?.spans.map(({ from, to }) => [from, to]),
  )
})

test('what is marked while a revision comes in is carried to it, or told that there is another one', async () => {
  const people = await cast()
  const words = [
    'The bridge',
    'The mayor said',
    'last a century',
    '9,000 cars',
    'a lorry',
    'Repairs',
  ]
  const asked = await Promise.all(words.map((some) => wordsOf(people.mina, 1, some)))
  const wording = { saidBy: null, saidOn: null, saidWhere: null, kinds: ['event' as const] }
  const [revised, ...made] = await Promise.allSettled([
    revises(people.eve, `A paragraph before.\n\n${bridge}`),
    ...asked.map((mark, i) =>
      markClaim(people.mina, null, { mark, wording: { ...wording, sentence: `Claim ${i}.` } }),
    ),
  ])
  expect(revised?.status).toBe('fulfilled')
  for (const one of made) {
    if (one.status === 'rejected') expect(one.reason.kind).toBe('changed meanwhile')
    else {
      const { revision, question } = await markOf(people, one.value.number)
      expect(question?.revision ?? revision).toBe(2)
    }
  }
  expect(await differs(people.olga)).toBeNull()
})
