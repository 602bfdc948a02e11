/**
 * A ruled claim of the invented edition from what is told of it. Votes are drawn as a string, one
 * letter a reviewer: T true, M mostly true, L misleading, F false, U unverifiable, O opinion,
 * `-` abstained, `.` gave nothing.
 */
import type {
  AnswerFrozen,
  ClaimFrozen,
  MarkFrozen,
  RoundFrozen,
} from '../../lib/edition/edition.ts'
import type { Citation, Stance } from '../../lib/review/citation.ts'
import type { ClaimKind, MarkSpan } from '../../lib/review/claim.ts'
import { consensus } from '../../lib/review/consensus.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import type { Reason } from '../../lib/review/reason.ts'
import { harrowTexts } from './harrow-texts.ts'

const letters: Readonly<Record<string, string>> = {
  T: 'true',
  M: 'mostly-true',
  L: 'misleading',
  F: 'false',
  U: 'unverifiable',
  O: 'opinion',
}
const reviewers = ['m3', 'm4', 'm5', 'm6']

/** A plain reason, a paragraph a line. */
export const reason = (words: string): Reason => ({
  type: 'doc',
  content:
    words === ''
      ? []
      : words.split('\n').map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/** Where words stand in a text, in code points; `nth` from 0. */
function at(text: number, words: string, nth = 0): MarkSpan {
  const characters = harrowTexts[text - 1]?.characters ?? ''
  let start = characters.indexOf(words)
  for (let i = 0; i < nth; i++) start = characters.indexOf(words, start + 1)
  if (start < 0) throw new RangeError(`«${words}» does not stand in text ${text}`)
  const from = Array.from(characters.slice(0, start)).length
  return { from, to: from + Array.from(words).length, quotation: words }
}

type Told = {
  readonly marks: readonly (readonly [text: number, ...words: readonly string[]])[]
  readonly votes: string
  readonly ruled?: 'decided' | 'contested'
  readonly label?: string
  readonly note: string
  readonly reasons?: string
  readonly cites?: readonly (readonly [
    work: string,
    stance: Stance,
    passage: string,
    locator: string | null,
  ])[]
  readonly kinds?: readonly ClaimKind[]
  readonly saidBy?: string
  readonly saidOn?: string
  readonly why?: Readonly<Record<string, Reason>>
}

/** One ruled claim from what is told of it. */
export function claim(number: number, sentence: string, told: Told): ClaimFrozen {
  const id = `claim-id-${number}`
  const marks = told.marks.map(
    ([text, ...words], i): MarkFrozen => ({
      id: `${id}-m${i + 1}`,
      number: i + 1,
      text,
      revision: 1,
      spans: words.map((w) => at(text, w)),
    }),
  )
  const citations = (told.cites ?? []).map(
    ([workId, stance, passage, locator], i): Citation => ({
      id: `${id}-c${i + 1}`,
      workId,
      passage,
      stance,
      locator,
      readOn: `2026-11-0${i + 2}`,
      place:
        workId === 'w4'
          ? {
              revisionId: harrowTexts[1]?.revisionId ?? '',
              from: at(2, passage).from,
              to: at(2, passage).to,
            }
          : null,
    }),
  )
  const answers = [...told.votes].flatMap((letter, i): readonly AnswerFrozen[] => {
    const by = reviewers[i]
    if (by === undefined || letter === '.') return []
    const label = letters[letter] ?? null
    const shared = {
      id: `${id}-a${i + 1}`,
      by,
      wording: 1,
      at: `2026-11-18T1${i}:00:00.000Z`,
      citations: i === 0 ? citations : [],
    }
    return label === null
      ? [
          {
            ...shared,
            kind: 'abstention',
            label,
            confidence: null,
            reason: told.why?.[by] ?? reason(''),
          },
        ]
      : [
          {
            ...shared,
            kind: 'verdict',
            label,
            confidence: i === 3 ? 1 : 3,
            reason: told.why?.[by] ?? reason(`Read in the sources given, and compared.`),
          },
        ]
  })
  const outcome = consensus(
    answers.map((a) => ({
      id: a.id,
      personId: a.by,
      supersedes: null,
      withdrawn: false,
      ...(a.label === null ? { kind: 'abstention' } : { kind: 'verdict', label: a.label }),
    })),
    defaultPolicy,
  )
  const round: RoundFrozen = {
    number: 1,
    policyVersion: 1,
    scaleVersion: 1,
    openedAt: '2026-11-17T09:00:00.000Z',
    closedAt: '2026-11-18T12:00:00.000Z',
    how: 'all answered',
    assigned: 4,
    answers,
    consensus: outcome,
  }
  const kind = told.ruled ?? 'approved'
  const label =
    kind === 'contested'
      ? null
      : (told.label ?? (outcome.outcome === 'agreed' ? outcome.label : null))
  return {
    id,
    number,
    marks,
    rounds: [round],
    wording: {
      version: 1,
      sentence,
      saidBy: told.saidBy ?? null,
      saidOn: told.saidOn ?? null,
      saidWhere: null,
      kinds: told.kinds ?? ['event'],
    },
    ruling: {
      id: `${id}-r`,
      round: 1,
      kind,
      label,
      note: told.note,
      reasons: told.reasons ?? null,
      printed: citations.map((c) => c.id),
      by: 'm2',
      at: '2026-11-19T10:00:00.000Z',
      ruledByAnswerer: false,
    },
  }
}
