import { expect, test } from 'vitest'
import type { EditionRow, Event } from '../../lib/review/history.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { replay } from '../../lib/review/replay.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import {
  answered,
  begun,
  founded,
  imported,
  marked,
  minute,
  seated,
  type Told,
  tell,
  text,
} from './story.ts'

const edition: EditionRow = {
  id: 'edition 1',
  number: 1,
  title: 'First',
  frozenAt: minute(2),
  frozenBy: 'olga',
  ledgerNumber: 1,
  ledgerHead: 'a',
  address: 'b',
  publicBase: 'https://example.org',
  program: '0.1.0',
  manifestSha256: 'c',
  files: [],
}
const frozen: Told = ['olga', { kind: 'edition frozen', edition }]
const published: Told = ['olga', { kind: 'edition published', editionId: 'edition 1' }]
const takenDown: Told = ['olga', { kind: 'edition taken down', editionId: 'edition 1' }]

function removed(personId: string, fellAway: string[] = [], closes: string[] = []): Told {
  return ['olga', { kind: 'seat removed', personId, fellAway, closes }]
}

test('nothing has happened in a project without events', () =>
  expect(replay([])).toMatchObject({ title: '', seats: {}, claims: {}, publications: {} }))

test('founding gives a title, an owner, a scale and a policy', () =>
  expect(replay(tell(founded))).toEqual({
    ...replay([]),
    title: 'Harrow bridge',
    seats: {
      olga: { personId: 'olga', role: 'owner', name: 'Olga', removed: false, printed: false },
    },
    scales: { '1': defaultScale },
    policies: { '1': defaultPolicy },
  }))

test('a project is renamed, its scale and policy have versions', () => {
  const policy = { ...defaultPolicy, quorum: 1 }
  const now = replay(
    tell(
      founded,
      ['olga', { kind: 'project renamed', title: 'New' }],
      ['olga', { kind: 'scale set', version: 2, scale: { labels: [] } }],
      ['olga', { kind: 'policy set', version: 2, policy }],
    ),
  )
  expect(now.title).toBe('New')
  expect(now.scales).toEqual({ '1': defaultScale, '2': { labels: [] } })
  expect(now.policies).toEqual({ '1': defaultPolicy, '2': policy })
})

test('a second factor is demanded from when it was said, until it is said otherwise', () => {
  const said = (demanded: boolean) =>
    ['olga', { kind: 'second factor demanded', demanded }] as const
  expect(replay(tell(founded, said(true))).demandsFactor).toBe(true)
  expect(replay(tell(founded, said(true), said(false))).demandsFactor).toBe(false)
})

test('a seat changes its role, is left, and is given again with what was said about the name', () => {
  const now = replay(
    tell(
      founded,
      seated('mina'),
      ['mina', { kind: 'name printed', personId: 'mina', printed: true }],
      ['olga', { kind: 'seat changed', personId: 'mina', role: 'editor' }],
      removed('mina'),
      seated('mina', 'reader'),
    ),
  )
  expect(now.seats.mina).toEqual({
    personId: 'mina',
    role: 'reader',
    name: 'MINA',
    removed: false,
    printed: true,
  })
})

test('a removed seat stays as removed', () =>
  expect(replay(tell(founded, seated('mina'), removed('mina'))).seats.mina?.removed).toBe(true))

test('with a removed member the places not answered fall away, and a round that waited for them alone closes', () => {
  const now = replay(tell(...begun, answered('mina', 7), removed('otto', ['round 1'], ['round 1'])))
  expect(now.rounds['round 1']?.assigned).toEqual([
    { personId: 'mina', fellAway: false },
    { personId: 'otto', fellAway: true },
  ])
  expect(now.rounds['round 1']?.closed).toEqual({ at: minute(8), how: 'all answered' })
})

test('so they do with a role that does not answer, and an event without them leaves the rounds alone', () => {
  const reader = { kind: 'seat changed', personId: 'otto', role: 'reader' } as const
  const falls = { ...reader, fellAway: ['round 1'], closes: ['round 1'] }
  const now = replay(tell(...begun, answered('mina', 7), ['olga', falls]))
  expect(now.rounds['round 1']).toMatchObject({
    assigned: [{ fellAway: false }, { fellAway: true }],
    closed: { at: minute(8), how: 'all answered' },
  })
  const before = replay(tell(...begun, answered('mina', 7), ['olga', reader]))
  expect(before.seats.otto?.role).toBe('reader')
  expect(before.rounds['round 1']).toMatchObject({
    assigned: [{ fellAway: false }, { fellAway: false }],
    closed: null,
  })
})

test('a text comes in with its first revision and is described anew under the same number', () => {
  const { id: _, number: __, ...description } = { ...text, title: 'Bridge, corrected' }
  const now = replay(
    tell(founded, imported, ['olga', { kind: 'text described', textId: 'text 1', description }]),
  )
  expect(now.texts['text 1']).toEqual({ ...text, title: 'Bridge, corrected' })
  expect(now.revisions['revision 1']?.textId).toBe('text 1')
})

test('an edition is frozen, published, taken down and published again', () => {
  expect(replay(tell(founded, frozen)).editions['edition 1']).toEqual(edition)
  const publication = { editionId: 'edition 1', publishedAt: minute(3), takenDownAt: null }
  expect(replay(tell(founded, frozen, published)).publications['edition 1']).toEqual(publication)
  expect(replay(tell(founded, frozen, published, takenDown)).publications['edition 1']).toEqual({
    ...publication,
    takenDownAt: minute(4),
  })
  expect(
    replay(tell(founded, frozen, published, takenDown, published)).publications['edition 1'],
  ).toEqual({ ...publication, publishedAt: minute(5) })
})

test.each<[string, Told[], RegExp]>([
  ['an act before the founding', [seated('mina')], /Event 1 .*founded once, and first/],
  ['a second founding', [founded, founded], /Event 2 .*founded once, and first/],
  [
    'an act of somebody without a seat',
    [founded, ['rui', { kind: 'project renamed', title: 'x' }]],
    /Event 2 .*no seat of rui/,
  ],
  [
    'an act of somebody who left',
    [founded, seated('mina'), removed('mina'), ['mina', { kind: 'project renamed', title: 'x' }]],
    /Event 4 .*mina has left/,
  ],
  ['a second seat', [founded, seated('mina'), seated('mina')], /mina has a seat/],
  [
    'a change to a seat that was left',
    [
      founded,
      seated('mina'),
      removed('mina'),
      ['olga', { kind: 'seat changed', personId: 'mina', role: 'reader' }],
    ],
    /mina has left/,
  ],
  [
    'the last owner demoted',
    [founded, ['olga', { kind: 'seat changed', personId: 'olga', role: 'reader' }]],
    /without an owner/,
  ],
  ['the last owner removed', [founded, removed('olga')], /without an owner/],
  [
    'a name given by another',
    [founded, seated('mina'), ['olga', { kind: 'name printed', personId: 'mina', printed: true }]],
    /only the person/,
  ],
  [
    'a scale version left out',
    [founded, ['olga', { kind: 'scale set', version: 3, scale: defaultScale }]],
    /next scale is number 2, not 3/,
  ],
  [
    'a policy version told twice',
    [founded, ['olga', { kind: 'policy set', version: 1, policy: defaultPolicy }]],
    /next policy is number 2/,
  ],
  ['the same text twice', [founded, imported, imported], /text 2 is due/],
  [
    'a revision of another text',
    [
      founded,
      [
        'olga',
        { kind: 'text imported', text: { ...text, id: 'other' }, revision: revisionOf('text 1') },
      ],
    ],
    /revision is not its first/,
  ],
  [
    'a text that is not there described',
    [founded, ['olga', { kind: 'text described', textId: 'text 9', description: text }]],
    /no text text 9/,
  ],
  ['the same edition twice', [founded, frozen, frozen], /edition 2 is due/],
  [
    'an edition frozen by another',
    [founded, seated('eve', 'editor'), ['eve', { kind: 'edition frozen', edition }]],
    /another person froze it/,
  ],
  [
    'an edition of the future',
    [founded, ['olga', { kind: 'edition frozen', edition: { ...edition, ledgerNumber: 2 } }]],
    /had not happened yet/,
  ],
  ['an edition published twice', [founded, frozen, published, published], /published already/],
  ['an edition that is not there published', [founded, published], /no edition/],
  ['an unpublished edition taken down', [founded, frozen, takenDown], /no publication/],
  [
    'an edition taken down twice',
    [founded, frozen, published, takenDown, takenDown],
    /taken down already/,
  ],
  [
    'a place that fell away though it was answered',
    [...begun, answered('mina', 7), removed('mina', ['round 1'])],
    /mina is not awaited/,
  ],
  [
    'a round that closes though nothing fell away in it',
    [...begun, removed('otto', [], ['round 1'])],
    /nothing fell away/,
  ],
  [
    'a round that closes though others are awaited',
    [...begun, removed('otto', ['round 1'], ['round 1'])],
    /others are awaited/,
  ],
  [
    'a place that falls away twice',
    [...begun, removed('otto', ['round 1', 'round 1'])],
    /otto is not awaited/,
  ],
])('%s is impossible', (_, acts, said) => expect(() => replay(tell(...acts))).toThrow(said))

test.each<[string, (event: Event) => Event, RegExp]>([
  ['a number left out', (event) => ({ ...event, number: 3 }), /Event 3 .*number 2 is due/],
  ['another project', (event) => ({ ...event, project: 'other' }), /of another project/],
  [
    'another version',
    (event) => JSON.parse(JSON.stringify({ ...event, v: 2 })),
    /written in version 2/,
  ],
  [
    'an unknown kind',
    (event) => JSON.parse(JSON.stringify({ ...event, act: { kind: 'toString' } })),
    /kind is not known/,
  ],
])('an event with %s is impossible', (_, change, said) => {
  const [one, two] = tell(founded, seated('mina'))
  if (one === undefined || two === undefined) throw new RangeError('Nothing was told')
  expect(() => replay([one, change(two)])).toThrow(said)
})

test('replaying is a function: twice the same, and it changes no event', () => {
  const events = tell(...begun, answered('mina', 7), answered('otto', 8, true))
  const before = JSON.stringify(events)
  expect(replay(events)).toEqual(replay(events))
  expect(JSON.stringify(events)).toBe(before)
})

test('ten thousand claims are replayed', () => {
  const acts = Array.from({ length: 10_000 }, (_, at): Told => {
    const [by, act] = marked('mina')
    if (act.kind !== 'claim marked') throw new RangeError('The story changed')
    const claim = { ...act.claim, id: `claim ${at}`, number: at + 1 }
    return [
      by,
      {
        ...act,
        claim,
        mark: { ...act.mark, id: `mark ${at}` },
        round: { ...act.round, id: `round ${at}` },
      },
    ]
  })
  expect(Object.keys(replay(tell(founded, seated('mina'), imported, ...acts)).claims)).toHaveLength(
    10_000,
  )
})

function revisionOf(textId: string) {
  const [, act] = imported
  if (act.kind !== 'text imported') throw new RangeError('The story changed')
  return { ...act.revision, textId }
}
