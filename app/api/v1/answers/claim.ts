/** The shape of a claim as a seat is shown it: `ClaimSeen` of lib/review/seen.ts, its twin by the compiler. */
import { z } from 'zod'
import { stances, workTypes } from '../../../../lib/review/citation.ts'
import { claimKinds } from '../../../../lib/review/claim.ts'
import { CopySeenAnswer } from './copy-seen.ts'
import { PolicyAnswer, ScaleAnswer } from './scale-and-policy.ts'

const id = z.uuid()
const number = z.int().positive()
const point = z.int().nonnegative()
const words = z.string()
const maybe = z.string().nullable()
/** A year, a month or a day: as exact as it is known. */
const looseDate = z.string().meta({ examples: ['2025', '2025-03', '2025-03-14'] })
export const moment = z.iso.datetime({ precision: 3 })

const WordingAnswer = z
  .strictObject({
    version: number,
    sentence: words,
    saidBy: maybe,
    saidOn: looseDate.nullable(),
    saidWhere: maybe,
    kinds: z.array(z.enum(claimKinds)),
  })
  .meta({ id: 'Wording' })

/** The event that an act became; null where everything was so already. */
export const event = number.nullable()

export const SpansAnswer = z.array(z.strictObject({ from: point, to: point, quotation: words }))

const MarkAnswer = z
  .strictObject({
    id,
    textNumber: number,
    textTitle: words,
    revisionId: id,
    revision: number,
    spans: SpansAnswer,
    place: number,
    question: z
      .strictObject({
        revisionId: id,
        revision: number,
        outcome: z.enum(['moved', 'changed', 'ambiguous', 'lost']),
        places: z.array(SpansAnswer),
        askedAt: moment,
        letGo: z.boolean(),
      })
      .nullable()
      .meta({ description: 'What is asked since a newer revision of the text.' }),
    around: z.strictObject({ before: words, after: words }).optional(),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Mark', description: 'Where a claim stands. Offsets are code points, half-open.' })

export const WorkAnswer = z
  .strictObject({
    id,
    type: z.enum(workTypes),
    title: words,
    authors: z.array(z.strictObject({ family: words, given: maybe })),
    container: maybe,
    publisher: maybe,
    issued: looseDate.nullable(),
    address: maybe,
    doi: maybe,
    textId: id.nullable(),
  })
  .meta({ id: 'Work' })

const CitationAnswer = z
  .strictObject({
    id,
    workId: id,
    passage: words,
    stance: z.enum(stances),
    locator: maybe,
    readOn: looseDate,
    place: z.strictObject({ from: point, to: point, revisionId: id }).nullable(),
    work: WorkAnswer,
    printed: words,
    textNumber: number.nullable(),
    copies: z.array(CopySeenAnswer).optional(),
  })
  .meta({
    id: 'Citation',
    description: 'The exact passage, the work it stands in, and how it is printed.',
  })

const nodes = z.enum([
  'paragraph',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'text',
  'hardBreak',
])
const ReasonMark = z.union([
  z.strictObject({ type: z.enum(['bold', 'italic']) }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: words }) }),
])
const ReasonNode = z
  .strictObject({
    type: nodes,
    get content() {
      return z.array(ReasonNode).optional()
    },
    text: words.optional(),
    marks: z.array(ReasonMark).optional(),
  })
  .meta({ id: 'ReasonNode' })

const ReasonAnswer = z
  .strictObject({ type: z.literal('doc'), content: z.array(ReasonNode) })
  .meta({ id: 'Reason', description: 'Rich text as a ProseMirror document of a small schema.' })

const AnswerAnswer = z
  .strictObject({
    id,
    personId: id,
    name: words,
    kind: z.enum(['verdict', 'abstention']),
    label: maybe,
    confidence: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
    reason: ReasonAnswer,
    citations: z.array(CitationAnswer),
    wording: number,
    /** The revisions on which it was given, where a mark of the claim stands in a newer one now. */
    earlier: z.array(z.strictObject({ textNumber: number, revision: number })),
    at: moment,
    withdrawn: z.boolean(),
  })
  .meta({
    id: 'Answer',
    description: 'A verdict, or an abstention, which is an answer and no vote.',
  })

const ConsensusAnswer = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('too few'), votes: point, quorum: number }),
    z.strictObject({ outcome: z.literal('agreed'), label: words, votes: point, for: point }),
    z.strictObject({
      outcome: z.literal('contested'),
      votes: point,
      counts: z.record(z.string(), point),
    }),
  ])
  .meta({ id: 'Consensus' })

const frame = {
  id,
  number,
  policy: PolicyAnswer,
  policyVersion: number,
  scale: ScaleAnswer,
  answered: point,
  of: point,
  awaitsMe: z.boolean(),
  mine: AnswerAnswer.nullable(),
}
const RoundAnswer = z
  .discriminatedUnion('state', [
    z.strictObject({ ...frame, state: z.literal('open') }),
    z.strictObject({
      ...frame,
      state: z.literal('closed'),
      closedAt: moment,
      how: z.enum(['all answered', 'by an editor', 'claim changed']),
      answers: z.array(AnswerAnswer),
      consensus: ConsensusAnswer,
    }),
  ])
  .meta({
    id: 'Round',
    description: 'While it is open it shows only how many answered, and my own answer.',
  })

const RulingAnswer = z
  .strictObject({
    id,
    claimId: id,
    roundId: id,
    kind: z.enum(['approved', 'decided', 'contested']),
    label: maybe,
    note: words,
    reasons: maybe,
    sawVerdicts: z.array(id),
    sawPolicy: number,
    sawWording: number,
    sawMarks: z.array(id),
    printed: z.array(id),
    by: id.nullable(),
    at: moment,
    byName: words,
    cited: z.array(CitationAnswer),
  })
  .meta({ id: 'Ruling' })

export const standings = ['open', 'too few', 'agreed', 'contested', 'ruled', 'withdrawn'] as const

export const PersonNamedAnswer = z.strictObject({ personId: id.nullable(), name: words })

export const ClaimAnswer = z
  .strictObject({
    id,
    number,
    version: point,
    wording: WordingAnswer,
    markedBy: PersonNamedAnswer,
    marks: z.array(MarkAnswer),
    standing: z.enum(standings),
    mergedInto: number
      .nullable()
      .meta({ description: 'The claim that it was merged into; null for none.' }),
    scale: ScaleAnswer,
    scaleVersion: number,
    rounds: z.array(RoundAnswer),
    ruling: RulingAnswer.nullable(),
    may: z.strictObject({
      answer: z.boolean(),
      withdrawAnswer: z.boolean(),
      reword: z.boolean(),
      addMark: z.boolean(),
      withdraw: z.boolean(),
      closeRound: z.boolean(),
      openRound: z.boolean(),
      rule: z.boolean(),
    }),
  })
  .meta({ id: 'Claim', description: 'A claim as the person who asks may see it.' })
