/**
 * A project as the tables hold it, small and with everything that an edition must take or leave: two
 * ruled claims, one with an open round in which a canary sits, one too few; a withdrawn mark, an answer that
 * was superseded, one that was withdrawn, a text in which nothing stands. Ids are short words.
 */
import { sha256Hex } from '../../lib/edition/digest.ts'
import type { Loaded, Occasion } from '../../lib/edition/snapshot.ts'
import type { Citation, Work } from '../../lib/review/citation.ts'
import type { Claim, Mark } from '../../lib/review/claim.ts'
import type { Revision, SeatRow, Text } from '../../lib/review/history.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import type { Round } from '../../lib/review/round.ts'
import type { Ruling } from '../../lib/review/ruling.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import type { Answer, Verdict } from '../../lib/review/verdict.ts'
import { reason } from './harrow-told.ts'

export const occasion: Occasion = {
  projectId: 'p',
  by: 'eve',
  number: 1,
  title: 'One',
  frozenAt: '2026-11-21T14:02:00.000Z',
  publicBase: 'https://v.example',
  address: 'a'.repeat(26),
  program: 'variorum 0.1.0',
  ledger: { number: 9, head: 'f'.repeat(64) },
}

const at = '2026-11-20T10:00:00.000Z'
const characters = {
  v1: 'The Nile is long. 😀 It is blue.',
  v2: 'It is cited here.',
  v3: 'Nothing stands here.',
}

const text = (number: number): Text => ({
  id: `t${number}`,
  number,
  title: `Text ${number}`,
  author: null,
  publisher: null,
  date: null,
  address: null,
  language: 'en',
  rights: null,
})
const revision = (number: 1 | 2 | 3): Revision => {
  const words = characters[`v${number}`]
  return {
    id: `v${number}`,
    textId: `t${number}`,
    number: 1,
    sha256: sha256Hex(words),
    length: Array.from(words).length,
    blocksSha256: sha256Hex('[]'),
    file: { name: 'a.txt', mediaType: 'text/plain', sha256: sha256Hex(words), size: words.length },
    came: { crlf: 0, cr: 0, bom: false },
  }
}
const claim = (number: number, versions: readonly number[] = [1]): Claim => ({
  id: `c${number}`,
  number,
  markedBy: 'mina',
  withdrawn: false,
  mergedInto: null,
  wordings: versions.map((version) => ({
    version,
    sentence: `Sentence ${version}.`,
    saidBy: null,
    saidOn: null,
    saidWhere: null,
    kinds: [],
  })),
})
const mark = (id: string, claimId: string, from: number, to: number, withdrawn = false): Mark => ({
  id,
  claimId,
  madeBy: 'mina',
  revisionId: 'v1',
  spans: [{ from, to, quotation: Array.from(characters.v1).slice(from, to).join('') }],
  place: 1,
  question: null,
  withdrawn,
})
const round = (number: number, closed: boolean): Round => ({
  id: `r${number}`,
  claimId: `c${number}`,
  number: 1,
  policyVersion: 1,
  scaleVersion: 1,
  openedAt: at,
  closed: closed ? { at, how: 'all answered' } : null,
  assigned: [
    { personId: 'mina', fellAway: false },
    { personId: 'otto', fellAway: false },
    { personId: 'gone', fellAway: true },
  ],
})
const given = (id: string, number: number, personId: string) => ({
  id,
  claimId: `c${number}`,
  roundId: `r${number}`,
  personId,
  supersedes: null,
  wording: 1,
  marks: [],
  at,
  withdrawn: false,
  reason: reason('So.'),
})
const verdict = (
  id: string,
  number: number,
  personId: string,
  label: string,
  part: Partial<Verdict> = {},
): Verdict => ({
  ...given(id, number, personId),
  kind: 'verdict',
  label,
  confidence: 3,
  citations: [],
  ...part,
})
const cites = (id: string, workId: string, place: Citation['place'] = null): Citation => ({
  id,
  workId,
  passage: place === null ? 'words' : 'cited',
  stance: 'supports',
  locator: null,
  readOn: '2026',
  place,
})
const ruling = (number: number, by: string, part: Partial<Ruling>): Ruling => ({
  id: `g${number}`,
  claimId: `c${number}`,
  roundId: `r${number}`,
  kind: 'approved',
  label: 'true',
  note: 'So.',
  reasons: null,
  sawVerdicts: [],
  sawPolicy: 1,
  sawWording: 1,
  sawMarks: [],
  printed: [],
  by,
  at,
  ...part,
})
const work = (id: string, textId: string | null = null): Work => ({
  id,
  type: 'document',
  title: id,
  authors: [],
  container: null,
  publisher: null,
  issued: null,
  address: null,
  doi: null,
  textId,
})
const seat = (
  personId: string,
  name: string,
  role: SeatRow['role'],
  printed: boolean,
): SeatRow => ({ personId, name, role, removed: false, printed })

const answers: readonly Answer[] = [
  verdict('a1', 1, 'mina', 'false'),
  verdict('a2', 1, 'mina', 'true', {
    supersedes: 'a1',
    citations: [cites('q1', 'w1'), cites('q2', 'w2', { revisionId: 'v2', from: 6, to: 11 })],
  }),
  verdict('a3', 1, 'otto', 'true'),
  verdict('a4', 2, 'mina', 'true'),
  { ...given('a5', 2, 'otto'), kind: 'abstention' },
  verdict('a6', 3, 'mina', 'false', { reason: reason('a canary'), citations: [cites('q3', 'w3')] }),
  verdict('a7', 4, 'mina', 'true', { withdrawn: true }),
]

const byId = <T extends { readonly id: string }>(all: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(all.map((one) => [one.id, one]))

/** Everything that the tables hold of it. */
export function loadedProject(): Loaded {
  const seats = [
    seat('olga', 'Olga', 'owner', true),
    seat('eve', 'Eve', 'editor', true),
    seat('mina', 'Mina', 'reviewer', false),
    seat('otto', 'Otto', 'reviewer', true),
  ]
  return {
    present: {
      title: 'The Nile',
      style: 'apa',
      joins: {},
      demandsFactor: false,
      archivedAt: null,
      goesAt: null,
      guidelines: {},
      setAsides: {},
      bounds: {},
      suggestions: {},
      seats: Object.fromEntries(seats.map((one) => [one.personId, one])),
      scales: { 1: defaultScale },
      policies: {
        1: { ...defaultPolicy, quorum: 2 },
        2: { ...defaultPolicy, quorum: 2, citationsNeeded: 0 },
      },
      texts: byId([text(1), text(2), text(3)]),
      revisions: byId([revision(1), revision(2), revision(3)]),
      claims: byId([claim(1, [1, 2]), claim(2), claim(3), claim(4)]),
      places: {},
      marks: byId([
        mark('k1', 'c1', 4, 8),
        mark('k2', 'c1', 0, 3, true),
        mark('k3', 'c1', 18, 19),
        mark('k4', 'c2', 20, 30),
        mark('k5', 'c3', 0, 8),
        mark('k6', 'c4', 0, 3),
      ]),
      rounds: byId([round(1, true), round(2, true), round(3, false), round(4, true)]),
      answers: byId(answers),
      works: byId([work('w1'), work('w2', 't2'), work('w3')]),
      snapshots: {},
      rulings: byId([
        ruling(1, 'eve', { sawWording: 2, printed: ['q1'] }),
        ruling(2, 'otto', { kind: 'contested', label: null }),
      ]),
      editions: {},
      publications: {},
    },
    ordinals: { olga: 1, eve: 2, mina: 3, otto: 4 },
    markNumbers: { k1: 1, k2: 2, k3: 3, k4: 1, k5: 1, k6: 1 },
    bodies: Object.fromEntries(
      Object.entries(characters).map(([id, words]) => [
        id,
        {
          characters: words,
          blocks: [{ from: 0, to: Array.from(words).length, kind: 'paragraph' as const }],
        },
      ]),
    ),
    before: null,
  }
}
