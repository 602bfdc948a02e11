/**
 * What the acts on claims do to the present: wordings, rounds, answers, rulings. A part of replay.ts.
 *
 * A claim has at most one open round. An answer follows the answer that it supersedes, so that each
 * person has one chain in a round; only its last link can be superseded or withdrawn.
 */
import type { Wording } from './claim.ts'
import { answeredBy } from './consensus.ts'
import { type Draft, listOf, must, put, there } from './draft.ts'
import type { Deeds } from './replay.ts'
import { addMark } from './replay-marks.ts'
import { acceptSuggestion } from './replay-sentences.ts'
import type { Opening, Round } from './round.ts'
import type { Answer } from './verdict.ts'

type ClaimActKind =
  | 'claim marked'
  | 'mark added'
  | 'claim reworded'
  | 'claim withdrawn'
  | 'claim restored'
  | 'answered'
  | 'answer withdrawn'
  | 'round closed'
  | 'round opened'
  | 'ruled'

/** The acts on claims. */
export const claimActs: Pick<Deeds, ClaimActKind> = {
  'claim marked': (draft, { claim, mark, round, suggestion }, { by, at }) => {
    const { id, number, wording } = claim
    must(number === draft.claims.size + 1, `claim ${draft.claims.size + 1} is due`)
    must(wording.version === 1, 'its wording is not the first')
    put(draft.claims, 'claim', id, {
      id,
      number,
      markedBy: by,
      wordings: [wording],
      withdrawn: false,
      mergedInto: null,
    })
    addMark(draft, id, mark, { by })
    open(draft, id, round, at)
    if (suggestion !== undefined) acceptSuggestion(draft, suggestion, id, mark.revisionId)
  },
  'mark added': (draft, { claimId, mark, closes, round }, moment) => {
    addMark(draft, claimId, mark, moment)
    beginAnew(draft, claimId, closes, round, moment.at)
  },
  'claim reworded': (draft, { claimId, wording, closes, round }, { at }) => {
    addWording(draft, claimId, wording)
    beginAnew(draft, claimId, closes, round, at)
  },
  'claim withdrawn': (draft, { claimId }) => setClaim(draft, claimId, true),
  'claim restored': (draft, { claimId }) => setClaim(draft, claimId, false),
  answered: (draft, { answer, works, closes }, { by, at }) => {
    must(answer.personId === by && answer.at === at, 'it is dated or signed otherwise')
    for (const work of works) put(draft.works, 'work', work.id, work)
    addAnswer(draft, answer)
    const { complete } = reckon(draft, answer.roundId)
    must(
      complete === closes,
      complete ? 'nobody is awaited and it does not close' : 'others are awaited',
    )
    if (closes) close(draft, answer.roundId, at, 'all answered')
  },
  'answer withdrawn': (draft, { claimId, roundId, answerId }, { by }) => {
    const answer = there(draft.answers, 'answer', answerId)
    openRound(draft, roundId, claimId)
    must(answer.roundId === roundId, 'the answer is of another round')
    must(answer.personId === by, 'only who answered withdraws')
    must(!answer.withdrawn && !isSuperseded(draft, answer), 'the answer counts no more')
    draft.answers.set(answerId, { ...answer, withdrawn: true })
  },
  'round closed': (draft, { claimId, roundId }, { at }) => {
    openRound(draft, roundId, claimId)
    close(draft, roundId, at, 'by an editor')
  },
  'round opened': (draft, { claimId, round }, { at }) => open(draft, claimId, round, at),
  ruled: (draft, { ruling }, { by, at }) => {
    must(ruling.by === by && ruling.at === at, 'it is dated or signed otherwise')
    const claim = there(draft.claims, 'claim', ruling.claimId)
    const roundId = draft.roundsOf.get(claim.id)?.at(-1)
    must(roundId === ruling.roundId, 'it does not rest on the latest round')
    must(there(draft.rounds, 'round', ruling.roundId).closed !== null, 'its round is open')
    must(ruling.sawWording === claim.wordings.length, 'the claim was worded anew')
    must(
      (ruling.label === null) === (ruling.kind === 'contested'),
      'its label does not fit its kind',
    )
    for (const id of ruling.sawVerdicts) {
      must(
        there(draft.answers, 'answer', id).roundId === roundId,
        `it saw answer ${id} of another round`,
      )
    }
    for (const id of ruling.sawMarks) {
      must(
        there(draft.marks, 'mark', id).claimId === claim.id,
        `it saw mark ${id} of another claim`,
      )
    }
    put(draft.rulings, 'ruling', ruling.id, ruling)
  },
}

/** Close an open round; that everyone answered must be so where it is the reason. */
export function close(
  draft: Draft,
  roundId: string,
  at: string,
  how: NonNullable<Round['closed']>['how'],
): void {
  const { round, complete } = reckon(draft, roundId)
  must(round.closed === null, `round ${roundId} is closed already`)
  must(how !== 'all answered' || complete, `others are awaited in round ${roundId}`)
  draft.rounds.set(roundId, { ...round, closed: { at, how } })
}

function open(draft: Draft, claimId: string, opening: Opening, at: string): void {
  there(draft.claims, 'claim', claimId)
  const { id, number, policyVersion, scaleVersion } = opening
  const rounds = listOf(draft.roundsOf, claimId)
  const last = rounds.at(-1)
  must(number === rounds.length + 1, `round ${rounds.length + 1} is due`)
  must(last === undefined || there(draft.rounds, 'round', last).closed !== null, 'a round is open')
  there(draft.policies, 'policy', String(policyVersion))
  there(draft.scales, 'scale', String(scaleVersion))
  const assigned = [...new Set(opening.assigned)].map((personId) => ({ personId, fellAway: false }))
  must(assigned.length === opening.assigned.length, 'a person is assigned twice')
  for (const { personId } of assigned) {
    must(!there(draft.seats, 'seat of', personId).removed, `${personId} is assigned and has left`)
  }
  const round = {
    id,
    claimId,
    number,
    policyVersion,
    scaleVersion,
    assigned,
    openedAt: at,
    closed: null,
  }
  put(draft.rounds, 'round', id, round)
  rounds.push(id)
}

/** A changed claim closes its open round, where one is named, and begins a new one. */
export function beginAnew(
  draft: Draft,
  claimId: string,
  closes: string | null,
  round: Opening | null,
  at: string,
): void {
  must(closes === null || round !== null, 'it closes a round and begins none')
  if (closes !== null) {
    openRound(draft, closes, claimId)
    close(draft, closes, at, 'claim changed')
  }
  if (round !== null) open(draft, claimId, round, at)
}

function addWording(draft: Draft, claimId: string, wording: Wording): void {
  const claim = there(draft.claims, 'claim', claimId)
  const next = claim.wordings.length + 1
  must(wording.version === next, `wording ${next} is due`)
  draft.claims.set(claimId, { ...claim, wordings: [...claim.wordings, wording] })
}

function setClaim(draft: Draft, claimId: string, withdrawn: boolean): void {
  const claim = there(draft.claims, 'claim', claimId)
  must(claim.mergedInto === null, 'it is merged into another claim')
  must(claim.withdrawn !== withdrawn, 'it is so already')
  draft.claims.set(claimId, { ...claim, withdrawn })
}

function addAnswer(draft: Draft, answer: Answer): void {
  const round = openRound(draft, answer.roundId, answer.claimId)
  const { personId } = answer
  const assigned = round.assigned.some((place) => place.personId === personId && !place.fellAway)
  must(assigned, `${personId} is not assigned to the round`)
  must(!answer.withdrawn, 'it comes in withdrawn')
  const chain = answersIn(draft, round.id).filter((before) => before.personId === personId)
  must(answer.supersedes === (chain.at(-1)?.id ?? null), 'it does not supersede their last answer')
  if (answer.kind === 'verdict') checkVerdict(draft, round, answer)
  put(draft.answers, 'answer', answer.id, answer)
  listOf(draft.answersOf, round.id).push(answer.id)
}

function checkVerdict(draft: Draft, round: Round, answer: Answer & { kind: 'verdict' }): void {
  const scale = there(draft.scales, 'scale', String(round.scaleVersion))
  must(
    scale.labels.some(({ key }) => key === answer.label),
    `the scale has no label ${answer.label}`,
  )
  for (const { workId, place } of answer.citations) {
    there(draft.works, 'work', workId)
    if (place !== null) there(draft.revisions, 'revision', place.revisionId)
  }
}

function openRound(draft: Draft, roundId: string, claimId: string): Round {
  const round = there(draft.rounds, 'round', roundId)
  must(round.claimId === claimId, 'the round is of another claim')
  must(round.closed === null, `round ${roundId} is closed`)
  return round
}

function answersIn(draft: Draft, roundId: string): readonly Answer[] {
  const ids = draft.answersOf.get(roundId) ?? []
  return ids.map((id) => there(draft.answers, 'answer', id))
}

function isSuperseded(draft: Draft, answer: Answer): boolean {
  return answersIn(draft, answer.roundId).some(({ supersedes }) => supersedes === answer.id)
}

/** A round, and whether nobody is awaited in it. */
function reckon(draft: Draft, roundId: string): { round: Round; complete: boolean } {
  const round = there(draft.rounds, 'round', roundId)
  const answered = answeredBy(answersIn(draft, roundId))
  const complete = round.assigned.every(
    ({ personId, fellAway }) => fellAway || answered.has(personId),
  )
  return { round, complete }
}
