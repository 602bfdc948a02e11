/**
 * What each line of the data set must look like: one strict shape a kind of record, told apart by
 * `record`. The reader parses with these shapes and the published JSON Schema is made from them, so
 * that the two cannot disagree. A field that is not named here is an error.
 */

import { z } from 'zod'
import { citationStyles, stances, workTypes } from '../review/citation.ts'
import { claimKinds } from '../review/claim.ts'
import { OrdinalShape } from '../review/ordinal-shape.ts'
import type { ReasonMark, ReasonNode } from '../review/reason.ts'
import { blockKinds } from '../text/blocks.ts'
import { loosenings } from '../text/passage.ts'
import { fileKinds } from '../text/read/file-kind.ts'
import { coverageShape } from './coverage-record.ts'
import { date, hash, instant, ordinal, span, stood, whole, words } from './record-parts.ts'

/** What the header says of the format. */
export const dialect = {
  format: 'variorum-edition',
  version: 1,
  offsets: 'Unicode code points, from 0, half-open',
  normalisation: 'none',
  lineEnds: 'LF',
  times: 'UTC, ISO 8601, milliseconds',
  schema: 'edition.schema.json',
} as const

const rulingKind = z.enum(['approved', 'decided', 'contested'])

const block = z.strictObject({
  from: whole,
  to: whole,
  kind: z.enum(blockKinds),
  level: ordinal.exactOptional(),
  page: ordinal.exactOptional(),
  markers: z.array(z.strictObject({ from: whole, to: whole })).exactOptional(),
  ordinal: OrdinalShape.exactOptional(),
})

const policy = z.strictObject({
  quorum: ordinal,
  threshold: z.strictObject({ numerator: ordinal, denominator: ordinal }),
  citationsNeeded: whole,
  answeredMayRule: z.boolean(),
})

const scale = z.strictObject({
  labels: z.array(
    z.strictObject({
      key: words,
      word: words,
      order: whole.nullable(),
      claimReview: z.number().nullable(),
      averitec: z
        .enum(['Supported', 'Refuted', 'Not Enough Evidence', 'Conflicting Evidence/Cherrypicking'])
        .nullable(),
      fever: z.enum(['SUPPORTS', 'REFUTES', 'NOT ENOUGH INFO']).nullable(),
    }),
  ),
})

const wording = z.strictObject({
  version: ordinal,
  sentence: words,
  saidBy: z.string().nullable(),
  saidOn: date.nullable(),
  saidWhere: z.string().nullable(),
  kinds: z.array(z.enum(claimKinds)),
})

const consensus = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('too few'), votes: whole, quorum: ordinal }),
  z.strictObject({ outcome: z.literal('agreed'), label: words, votes: ordinal, for: ordinal }),
  z.strictObject({
    outcome: z.literal('contested'),
    votes: whole,
    counts: z.record(z.string(), ordinal),
  }),
])

const reasonMark: z.ZodType<ReasonMark> = z.union([
  z.strictObject({ type: z.enum(['bold', 'italic']) }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: words }) }),
])

const reasonNode: z.ZodType<ReasonNode> = z.strictObject({
  type: z.enum([
    'paragraph',
    'blockquote',
    'bulletList',
    'orderedList',
    'listItem',
    'text',
    'hardBreak',
  ]),
  get content() {
    return z.array(reasonNode).exactOptional()
  },
  text: words.exactOptional(),
  marks: z.array(reasonMark).exactOptional(),
})

const since = z.strictObject({
  number: ordinal,
  added: z.array(ordinal),
  changed: z.array(
    z.strictObject({
      claim: ordinal,
      was: z.strictObject({ kind: rulingKind, label: words.nullable(), word: words }).nullable(),
    }),
  ),
  removed: z.array(ordinal),
})

const header = z.strictObject({
  record: z.literal('header'),
  format: z.literal(dialect.format),
  version: z.literal(dialect.version),
  offsets: z.literal(dialect.offsets),
  normalisation: z.literal(dialect.normalisation),
  lineEnds: z.literal(dialect.lineEnds),
  times: z.literal(dialect.times),
  schema: z.literal(dialect.schema),
  counts: z.strictObject({ people: whole, texts: whole, claims: whole, works: whole }),
  project: z.strictObject({ id: words, title: words }),
  number: ordinal,
  title: words,
  frozenAt: instant,
  frozenBy: words,
  publicBase: words,
  address: words,
  program: words,
  ledger: z.strictObject({ number: ordinal, head: hash }),
  scale,
  policy,
  scales: z.array(z.strictObject({ version: ordinal, scale })),
  policies: z.array(z.strictObject({ version: ordinal, policy })),
  style: z.enum(citationStyles).exactOptional(),
  openClaims: whole,
  since: since.nullable(),
})

const person = z.strictObject({
  record: z.literal('person'),
  key: words,
  name: words,
  pseudonym: z.boolean(),
})

const text = z.strictObject({
  record: z.literal('text'),
  id: words,
  number: ordinal,
  revision: ordinal,
  revisionId: words,
  sha256: hash,
  characters: z.string(),
  blocks: z.array(block),
  coverage: coverageShape.exactOptional(),
  title: words,
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  date: date.nullable(),
  address: z.string().nullable(),
  language: words,
  rights: z.string().nullable(),
})

const claim = z.strictObject({
  record: z.literal('claim'),
  id: words,
  number: ordinal,
  wording,
  stood: z.array(stood).min(1).exactOptional(),
})

const mark = z.strictObject({
  record: z.literal('mark'),
  id: words,
  claim: ordinal,
  mark: ordinal,
  text: ordinal,
  revision: ordinal,
  spans: z.array(span).min(1),
  page: ordinal.exactOptional(),
})

const round = z.strictObject({
  record: z.literal('round'),
  claim: ordinal,
  round: ordinal,
  policyVersion: ordinal,
  scaleVersion: ordinal,
  openedAt: instant,
  closedAt: instant,
  how: z.enum(['all answered', 'by an editor', 'claim changed']),
  assigned: whole,
  consensus,
})

const verdict = z.strictObject({
  record: z.literal('verdict'),
  id: words,
  claim: ordinal,
  round: ordinal,
  by: words,
  kind: z.enum(['verdict', 'abstention']),
  label: words.nullable(),
  confidence: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  reason: z.strictObject({ type: z.literal('doc'), content: z.array(reasonNode) }),
  wording: ordinal,
  at: instant,
})

const copy = z.strictObject({
  sha256: words,
  size: ordinal,
  mediaType: z.enum(Object.values(fileKinds)),
  takenOn: date,
  address: z.string().nullable(),
  finding: z
    .discriminatedUnion('found', [
      z.strictObject({
        found: z.literal('there'),
        places: z.array(
          z.strictObject({ page: ordinal.nullable(), loosened: z.array(z.enum(loosenings)) }),
        ),
      }),
      z.strictObject({ found: z.enum(['nowhere', 'no text']) }),
    ])
    .nullable(),
})

const citation = z.strictObject({
  record: z.literal('citation'),
  id: words,
  claim: ordinal,
  round: ordinal,
  verdict: words,
  workId: words,
  passage: z.string(),
  stance: z.enum(stances),
  locator: z.string().nullable(),
  readOn: date,
  place: z.strictObject({ from: whole, to: whole, revisionId: words }).nullable(),
  copies: z.array(copy).exactOptional(),
})

const ruling = z.strictObject({
  record: z.literal('ruling'),
  id: words,
  claim: ordinal,
  round: ordinal,
  kind: rulingKind,
  label: words.nullable(),
  note: z.string(),
  reasons: z.string().nullable(),
  printed: z.array(words),
  by: words,
  at: instant,
  ruledByAnswerer: z.boolean(),
})

const work = z.strictObject({
  record: z.literal('work'),
  id: words,
  type: z.enum(workTypes),
  title: z.string(),
  authors: z.array(z.strictObject({ family: z.string(), given: z.string().nullable() })),
  container: z.string().nullable(),
  publisher: z.string().nullable(),
  issued: date.nullable(),
  address: z.string().nullable(),
  doi: z.string().nullable(),
  textId: words.nullable(),
  same: words.exactOptional(),
})

/** Any line of the data set. */
export const Line = z.discriminatedUnion('record', [
  header,
  person,
  text,
  claim,
  mark,
  round,
  verdict,
  citation,
  ruling,
  work,
])
export type Line = z.infer<typeof Line>
