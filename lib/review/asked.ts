/**
 * What may be asked: the shapes of everything that a person types in, shared by the forms of the
 * browser and the acts of the server. Objects are strict, lengths are limited (in UTF-16 units),
 * and each message is a sentence for the person who typed.
 *
 * Two kinds of text. A *line* (titles, names, a claim's sentence) has no line breaks, loses blanks
 * at its ends, and an empty one is null where it may be missing. *Words* (passages, quotations) are
 * kept to the character, because they must be found again. Neither holds characters that Postgres
 * or XML cannot keep.
 */
import { z } from 'zod'
import { findForbidden } from '../text/characters.ts'
import { addressProblem } from './address.ts'
import { stances, workTypes } from './citation.ts'
import { claimKinds } from './claim.ts'
import { dateParts } from './loose-date.ts'
import { figures } from './number-words.ts'
import { checkReason } from './reason.ts'

const states = ['open', 'too few', 'too-few', 'agreed', 'contested', 'ruled', 'withdrawn']

/** Text of one line, as `called` in messages, not empty. */
export function line(called: string, longest: number) {
  return keepable(called, longest)
    .trim()
    .min(1, `${called} is missing.`)
    .regex(/^[^\n\t\u0085\u2028\u2029]*$/, `${called} is one line, without line breaks or tabs.`)
}

/** Text of one line that may be missing: null, or what is empty. */
function lineOrNull(called: string, longest: number) {
  return emptyIsNull(line(called, longest).nullable())
}

/** Text of several lines, kept to the character, not blank. */
export function words(called: string, longest: number) {
  return keepable(called, longest).regex(/\S/u, `${called} is missing.`)
}

function keepable(called: string, longest: number) {
  return z
    .string(`${called} is missing.`)
    .max(longest, `${called} has at most ${figures(longest)} characters.`)
    .superRefine((text, context) => {
      const [forbidden] = findForbidden(text, 1)
      if (forbidden === undefined) return
      context.addIssue(
        `${called} holds ${forbidden.name}, a character that no text may hold; take it out.`,
      )
    })
}

function emptyIsNull<T extends z.ZodType>(shape: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    shape,
  )
}

function whole(called: string, least: number, most: number) {
  const range = `${called} is a whole number from ${figures(least)} to ${figures(most)}.`
  return z.int(range).min(least, range).max(most, range)
}

export const id = z.uuid('This is no id of ours.')
export const number = whole('A number', 1, 2_000_000_000)
export const point = whole('A place in a text', 0, 4_000_000)

/** A date as exact as it is known. */
export const looseDate = z
  .string('A date is missing.')
  .refine(
    (date) => dateParts(date) !== null,
    'A date is a year, a month or a day that there is: 2025, 2025-03 or 2025-03-14.',
  )

export const address = z.string('An address is missing.').superRefine((text, context) => {
  const problem = addressProblem(text)
  if (problem !== null) context.addIssue(problem)
})

/** The rich text of a verdict, checked and written in its canonical form. */
export const ReasonShape = z.unknown().transform((json, context) => {
  const checked = checkReason(json)
  if ('reason' in checked) return checked.reason
  context.addIssue(checked.refused)
  return z.NEVER
})

/** What is known about a text. */
export const DescriptionShape = z.strictObject({
  title: line('The title', 500),
  author: lineOrNull('The author', 500),
  publisher: lineOrNull('The publisher', 500),
  date: emptyIsNull(looseDate.nullable()),
  address: emptyIsNull(address.nullable()),
  language: z
    .string('The language is missing.')
    .max(35, 'A language tag has at most 35 characters.')
    .regex(
      /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/,
      'A language is a tag such as en, de-CH or und for not known.',
    ),
  rights: lineOrNull('The rights', 500),
})

/** How a claim is worded: WordingAsked. */
export const WordingShape = z.strictObject({
  sentence: line('The claim’s sentence', 500),
  saidBy: lineOrNull('Who said it', 300),
  saidOn: emptyIsNull(looseDate.nullable()),
  saidWhere: lineOrNull('Where it was said', 300),
  kinds: z
    .array(z.enum(claimKinds, `A kind is one of ${claimKinds.join(', ')}.`))
    .min(1, 'A claim has at least one kind.')
    .refine((kinds) => new Set(kinds).size === kinds.length, 'Each kind is named once.'),
})

const range = { from: point, to: point }
const forwards = 'A passage ends after it begins.'

/** Where a claim is marked: MarkAsked. Spans are in order and do not overlap. */
export const MarkShape = z.strictObject({
  textNumber: number,
  revisionId: id,
  spans: z
    .array(
      z
        .strictObject({ ...range, quotation: words('The quotation', 10_000) })
        .refine(({ from, to }) => from < to, forwards),
    )
    .min(1, 'Mark at least one passage.')
    .max(50, 'A mark has at most 50 parts.')
    .refine(
      (spans) => spans.every(({ from }, at) => from >= (spans[at - 1]?.to ?? 0)),
      'The parts of a mark are in order and do not overlap.',
    ),
})

/** A work that is typed in: Work without its id. */
export const WorkShape = z.strictObject({
  type: z.enum(workTypes, 'Choose what kind of work it is.'),
  title: line('The title of the work', 500),
  authors: z
    .array(
      z.strictObject({ family: line('The name', 200), given: lineOrNull('The given name', 200) }),
    )
    .max(50, 'At most 50 authors are kept.'),
  container: lineOrNull('Where it appeared', 300),
  publisher: lineOrNull('The publisher', 300),
  issued: emptyIsNull(looseDate.nullable()),
  address: emptyIsNull(address.nullable()),
  doi: emptyIsNull(
    z
      .string()
      .max(300, 'A DOI has at most 300 characters.')
      .regex(
        /^10\.\d{4,9}\/[\x21-\x7e]+$/,
        'A DOI looks like 10.1000/182, without an address before it.',
      )
      .nullable(),
  ),
  textId: z.null('A text of the project is cited by its number.'),
})

/** A citation: CitationAsked. Its work is typed in, known already, or a text of the project. */
export const CitationShape = z.strictObject({
  work: z.union(
    [
      /** `another`: the person was asked, and says that it is none of the works that are known. */
      z.strictObject({ new: WorkShape, another: z.literal(true).optional() }),
      z.strictObject({ id }),
      z.strictObject({ textNumber: number }),
    ],
    'Say which work is cited.',
  ),
  passage: words('The passage', 5_000),
  stance: z.enum(stances, 'Say whether it supports, refutes or gives context.'),
  locator: lineOrNull('The place in the work', 100),
  readOn: looseDate,
  place: z
    .strictObject({ textNumber: number, revisionId: id, ...range })
    .refine(({ from, to }) => from < to, forwards)
    .nullable(),
})

const label = z
  .string('The label is missing.')
  .max(40, 'A label’s key has at most 40 characters.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A label’s key is lower-case words joined by hyphens.')

const LabelShape = z.strictObject({
  key: label.refine((key) => !states.includes(key), 'A state of the work is never a label.'),
  word: line('The label’s word', 40).refine(
    (word) => !states.includes(word.toLowerCase()),
    'A state of the work is never a label.',
  ),
  order: whole('A label’s place', 0, 19).nullable(),
  claimReview: whole('A number for ClaimReview', -1_000, 1_000).nullable(),
  averitec: z
    .enum(['Supported', 'Refuted', 'Not Enough Evidence', 'Conflicting Evidence/Cherrypicking'])
    .nullable(),
  fever: z.enum(['SUPPORTS', 'REFUTES', 'NOT ENOUGH INFO']).nullable(),
})

/** A scale: labels in order from 0 without gaps, then those off the scale. */
export const ScaleShape = z.strictObject({
  labels: z
    .array(LabelShape)
    .min(2, 'A scale has at least two labels.')
    .max(20, 'A scale has at most 20 labels.')
    .refine((labels) => different(labels.map(({ key }) => key)), 'Two labels have the same key.')
    .refine(
      (labels) => different(labels.map(({ word }) => word.toLowerCase())),
      'Two labels have the same word.',
    )
    .refine((labels) => {
      const ordered = labels.findLastIndex(({ order }) => order !== null) + 1
      return labels.slice(0, ordered).every(({ order }, at) => order === at)
    }, 'Labels in order come first, counted from 0 without gaps; those off the scale follow.'),
})

function different(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

const part = whole('The threshold', 1, 1_000_000)

/** A policy. */
export const PolicyShape = z.strictObject({
  quorum: whole('The quorum', 1, 1_000),
  threshold: z
    .strictObject({ numerator: part, denominator: part })
    .refine(
      ({ numerator, denominator }) => numerator <= denominator,
      'The threshold is a share of the votes, at most all of them.',
    ),
  citationsNeeded: whole('The number of citations needed', 0, 20),
  answeredMayRule: z.boolean('Say whether one who answered may rule.'),
})

export const ids = z.array(id).max(1_000).refine(different, 'Each is named once.')

/** A ruling as it is given: without its id, person and time, with what the editor saw. */
export const RulingShape = z
  .strictObject({
    kind: z.enum(
      ['approved', 'decided', 'contested'],
      'A ruling approves, decides or lets a claim stand as contested.',
    ),
    label: label.nullable(),
    note: words('The note for readers', 5_000),
    reasons: emptyIsNull(words('The reasons', 5_000).nullable()),
    printed: ids,
    saw: z.strictObject({
      roundId: id,
      verdicts: ids,
      policy: number,
      wording: number,
      marks: ids,
      places: z.array(z.string().max(200)).max(1_000).optional(),
    }),
  })
  .refine(
    ({ kind, label }) => (label === null) === (kind === 'contested'),
    'A contested claim has no label, any other ruling has one.',
  )
  .refine(
    ({ kind, reasons }) => kind !== 'decided' || reasons !== null,
    'A decision against or without agreement needs its reasons.',
  )
  .refine(
    ({ kind, reasons }) => kind === 'decided' || reasons === null,
    'Reasons belong to a decision against or without agreement.',
  )
