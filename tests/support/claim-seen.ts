/** Claims as a seat sees them, drawn in a line, for tests of pages. */
import type { ClaimKind } from '../../lib/review/claim.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import type {
  AnswerSeen,
  ClaimSeen,
  ConsensusSeen,
  RoundSeen,
  Standing,
} from '../../lib/review/seen.ts'

type Drawn = {
  readonly standing?: Standing
  readonly text?: number
  readonly kinds?: readonly ClaimKind[]
  readonly sentence?: string
  readonly awaitsMe?: boolean
  readonly rounds?: readonly RoundSeen[]
  readonly may?: Partial<ClaimSeen['may']>
}

/** A claim with this number. */
export function claim(number: number, drawn: Drawn = {}): ClaimSeen {
  const { standing = 'open', text = 1, kinds = [], sentence = 'It rained.' } = drawn
  const rounds = drawn.rounds ?? [openRound(drawn.awaitsMe ?? false)]
  return {
    id: `claim-${number}`,
    number,
    version: number,
    wording: { version: 1, sentence, saidBy: null, saidOn: null, saidWhere: null, kinds },
    markedBy: { personId: 'mina', name: 'Mina' },
    marks: [
      {
        id: `mark-${number}`,
        textNumber: text,
        textTitle: 'A text',
        revisionId: 'r',
        revision: 1,
        spans: [],
        place: 1,
        question: null,
        mayChange: true,
      },
    ],
    standing,
    mergedInto: null,
    scale: defaultScale,
    scaleVersion: 1,
    rounds,
    ruling: null,
    may: { ...nothing, ...drawn.may },
  }
}

const nothing = {
  answer: false,
  withdrawAnswer: false,
  reword: false,
  addMark: false,
  withdraw: false,
  closeRound: false,
  openRound: false,
  rule: false,
}

const base = {
  id: 'round-1',
  number: 1,
  policy: defaultPolicy,
  policyVersion: 1,
  scale: defaultScale,
  answered: 2,
  of: 4,
  awaitsMe: false,
  mine: null,
} as const

/** An open round. */
export function openRound(awaitsMe: boolean): RoundSeen {
  return { ...base, awaitsMe, state: 'open' }
}

/** A closed round with these answers and outcome. */
export function closedRound(
  consensus: ConsensusSeen,
  answers: readonly AnswerSeen[],
): RoundSeen & { readonly state: 'closed' } {
  return {
    ...base,
    state: 'closed',
    how: 'all answered',
    closedAt: '2026-11-22T10:00:00.000Z',
    answers,
    consensus,
  }
}

/** An answer by somebody: a label, or null for an abstention; citations by their ids. */
export function answer(
  by: string,
  label: string | null,
  cited: readonly string[] = [],
): AnswerSeen {
  return {
    id: `answer-${by}`,
    personId: by,
    name: by,
    kind: label === null ? 'abstention' : 'verdict',
    label,
    confidence: label === null ? null : 2,
    reason: { type: 'doc', content: [] },
    citations: cited.map(citation),
    wording: 1,
    earlier: [],
    at: '2026-11-22T09:00:00.000Z',
    withdrawn: false,
  }
}

function citation(id: string): AnswerSeen['citations'][number] {
  const work = {
    id: `work-${id}`,
    type: 'report',
    title: 'A report',
    authors: [],
    container: null,
    publisher: null,
    issued: null,
    address: null,
    doi: null,
    textId: null,
  } as const
  return {
    id,
    workId: work.id,
    work,
    passage: 'It did.',
    stance: 'supports',
    locator: null,
    readOn: '2026-11-20',
    place: null,
    printed: 'A report.',
    textNumber: null,
  }
}
