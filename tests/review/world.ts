/** Small worlds for tests of what is seen: rounds, answers with citations, works, viewers. */
import type { Work } from '../../lib/review/citation.ts'
import type { Role } from '../../lib/review/permissions.ts'
import type { Round } from '../../lib/review/round.ts'
import type { Viewer } from '../../lib/review/sight.ts'
import type { Answer } from '../../lib/review/verdict.ts'
import { ballots, cast } from './ballots.ts'

export const noon = '2026-11-22T12:00:00.000Z'

/** A viewer with a role. */
export function viewer(personId: string, role: Role = 'reviewer'): Viewer {
  return { personId, role }
}

/** Round 1 of a claim, with the first `of` of the cast assigned. */
export function round(state: 'open' | 'closed', of = 3, id = 'round 1'): Round {
  return {
    id,
    claimId: 'claim',
    number: 1,
    policyVersion: 1,
    scaleVersion: 1,
    assigned: cast.slice(0, of).map((personId) => ({ personId, fellAway: false })),
    openedAt: '2026-11-22T11:00:00.000Z',
    closed: state === 'closed' ? { at: noon, how: 'all answered' } : null,
  }
}

/** Full answers of a drawing; each verdict cites a work of its own, `work of <answer id>`. */
export function answers(drawing: string, roundId = 'round 1'): Answer[] {
  return ballots(drawing).map((ballot) => {
    const paragraph = {
      type: 'paragraph',
      content: [{ type: 'text', text: `Why ${ballot.id}` }],
    } as const
    const given = {
      ...ballot,
      id: `${ballot.id} in ${roundId}`,
      supersedes: ballot.supersedes === null ? null : `${ballot.supersedes} in ${roundId}`,
      claimId: 'claim',
      roundId,
      wording: 1,
      marks: [],
      at: noon,
      reason: { type: 'doc', content: [paragraph] } as const,
    }
    if (given.kind === 'abstention') return given
    return { ...given, confidence: 2, citations: [cited(given.id)] }
  })
}

function cited(answerId: string) {
  return {
    id: `citation of ${answerId}`,
    workId: `work of ${answerId}`,
    passage: 'It rained.',
    stance: 'supports',
    locator: null,
    readOn: '2026-11-01',
    place: null,
  } as const
}

/** The works that the answers brought with them. */
export function worksOf(given: readonly Answer[]): Work[] {
  return given
    .filter(({ kind }) => kind === 'verdict')
    .map(({ id }) => ({
      id: `work of ${id}`,
      type: 'webpage',
      title: `The title ${id} cites`,
      authors: [],
      container: null,
      publisher: null,
      issued: null,
      address: null,
      doi: null,
      textId: null,
    }))
}
