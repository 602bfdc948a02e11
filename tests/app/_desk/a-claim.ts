/** Claims as a seat sees them, in a few words, for the desk's tests. */
import { lookOf } from '../../../app/_desk/mark-style.ts'
import type { PlacedClaim } from '../../../lib/review/placed-claims.ts'
import { defaultPolicy } from '../../../lib/review/policy.ts'
import { defaultScale } from '../../../lib/review/scale.ts'
import type { AnswerSeen, ClaimSeen, RoundSeen } from '../../../lib/review/seen.ts'

/** An answer; an abstention without a label. */
export function anAnswer(label: string | null, but: Partial<AnswerSeen> = {}): AnswerSeen {
  return {
    id: 'answer',
    personId: 'mina',
    name: 'Mina',
    kind: label === null ? 'abstention' : 'verdict',
    label,
    confidence: label === null ? null : 2,
    reason: { type: 'doc', content: [{ type: 'paragraph' }] },
    citations: [],
    wording: 1,
    earlier: [],
    at: '2026-11-22T10:00:00.000Z',
    withdrawn: false,
    ...but,
  }
}

const common = {
  id: 'round',
  number: 1,
  policy: defaultPolicy,
  policyVersion: 1,
  scale: defaultScale,
  of: 3,
}

/** An open round in which I gave, or gave not, an answer. */
export function openRound(mine: AnswerSeen | null = null, answered = 0): RoundSeen {
  return { ...common, state: 'open', answered, awaitsMe: mine === null, mine }
}

type Closed = Extract<RoundSeen, { state: 'closed' }>

/** A closed round and what it came to. */
export function closedRound(
  consensus: Closed['consensus'],
  mine: AnswerSeen | null = null,
): RoundSeen {
  return {
    ...common,
    state: 'closed',
    closedAt: '2026-11-22T11:00:00.000Z',
    how: 'all answered',
    answered: 3,
    awaitsMe: false,
    mine,
    answers: mine === null ? [] : [mine],
    consensus,
  }
}

/** A ruling with a label, or as contested. */
export function aRuling(label: string | null): NonNullable<ClaimSeen['ruling']> {
  return {
    id: 'ruling',
    claimId: 'claim',
    roundId: 'round',
    kind: label === null ? 'contested' : 'approved',
    label,
    note: '',
    reasons: null,
    sawVerdicts: [],
    sawPolicy: 1,
    sawWording: 1,
    sawMarks: [],
    printed: ['one', 'two'],
    by: 'eve',
    byName: 'Eve',
    cited: [],
    at: '2026-11-22T12:00:00.000Z',
  }
}

/** A claim that stands at `from` to `to` (code points) of revision `r1` of text 1. */
export function aClaim(
  number: number,
  spans: readonly (readonly [from: number, to: number])[] = [],
  but: Partial<ClaimSeen> = {},
): ClaimSeen {
  return {
    id: `claim-${number}`,
    number,
    version: 1,
    wording: {
      version: 1,
      sentence: `The sentence of claim ${number}.`,
      saidBy: null,
      saidOn: null,
      saidWhere: null,
      kinds: ['event'],
    },
    markedBy: { personId: 'mina', name: 'Mina' },
    marks: spans.map(([from, to], at) => ({
      id: `mark-${number}-${at}`,
      textNumber: 1,
      textTitle: 'A text',
      revisionId: 'r1',
      revision: 1,
      place: 1,
      question: null,
      spans: [{ from, to, quotation: '' }],
      mayChange: true,
    })),
    standing: 'open',
    mergedInto: null,
    scale: defaultScale,
    scaleVersion: 1,
    rounds: [openRound()],
    ruling: null,
    may: {
      answer: true,
      withdrawAnswer: false,
      reword: false,
      addMark: true,
      withdraw: false,
      closeRound: false,
      openRound: false,
      rule: false,
    },
    ...but,
  }
}

/** The same claim as the desk knows it before it is read, in a text without surrogates. */
export function placed(claim: ClaimSeen, revisionId = 'r1'): PlacedClaim {
  const marks = claim.marks
    .filter((mark) => mark.revisionId === revisionId && claim.standing !== 'withdrawn')
    .map(({ spans }) => spans.map(({ from, to }) => ({ start: from, end: to })))
    .toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
  return { number: claim.number, look: lookOf(claim), marks }
}
