/**
 * A ruling while it is written, and what the editor saw. Pure. A draft that comes back from the
 * server is read field by field: whatever does not fit the claim any more (a label of another scale,
 * a citation that is gone) falls away, the words stay.
 */
import { whereMarked } from '../../../../lib/review/mark.ts'
import type { ClaimSeen, RoundSeen } from '../../../../lib/review/seen.ts'

export type RulingKind = 'approved' | 'decided' | 'contested'

export type RulingDraft = {
  readonly kind: RulingKind
  readonly label: string | null
  readonly note: string
  readonly reasons: string
  readonly printed: readonly string[]
}

export type ClosedRound = RoundSeen & { readonly state: 'closed' }

/** What an editor saw when they ruled; the server compares it with what is there. */
export type Saw = {
  readonly roundId: string
  readonly verdicts: readonly string[]
  readonly policy: number
  readonly wording: number
  readonly marks: readonly string[]
  /** Where each stands; left out in drafts of before. */
  readonly places?: readonly string[] | undefined
}

/** Where the draft of a ruling is kept. */
export function rulingPlace(claimId: string): string {
  return `ruling:${claimId}`
}

/** The claim's latest round, when it is closed. */
export function closedRoundOf(claim: ClaimSeen): ClosedRound | null {
  const round = claim.rounds.at(-1)
  return round?.state === 'closed' ? round : null
}

/** What is there to be seen of a claim. */
export function sawOf(claim: ClaimSeen, round: ClosedRound): Saw {
  return {
    roundId: round.id,
    verdicts: round.answers.filter(({ kind }) => kind === 'verdict').map(({ id }) => id),
    policy: round.policyVersion,
    wording: claim.wording.version,
    marks: claim.marks.map(({ id }) => id),
    places: claim.marks.map(whereMarked),
  }
}

/** What differs between two views, each as a clause of a sentence. */
export function movedBetween(before: Saw, now: Saw): readonly string[] {
  const same = (some: readonly string[], others: readonly string[]) =>
    some.length === others.length && some.every((id) => others.includes(id))
  return [
    before.roundId === now.roundId ? '' : 'another round has closed',
    same(before.verdicts, now.verdicts) ? '' : 'the verdicts are others',
    before.policy === now.policy ? '' : 'the round has another policy',
    before.wording === now.wording ? '' : 'it is worded otherwise',
    same(before.marks, now.marks) ? '' : 'its marks are others',
    same(before.places ?? now.places ?? [], now.places ?? [])
      ? ''
      : 'a mark of it stands elsewhere, or is asked about',
  ].filter(Boolean)
}

/** The draft that a claim begins with: what was agreed, or nothing chosen but «contested». */
export function freshDraft(round: ClosedRound): RulingDraft {
  const { outcome } = round.consensus
  return {
    kind: outcome === 'agreed' ? 'approved' : outcome === 'contested' ? 'contested' : 'decided',
    label: agreedLabel(round),
    note: '',
    reasons: '',
    printed: citationIds(round),
  }
}

/** Why this kind is not for this round, or null: what was agreed is approved, or decided against. */
export function whyNotKind(kind: RulingKind, { consensus }: ClosedRound): string | null {
  if (kind === 'approved') return consensus.outcome === 'agreed' ? null : 'nothing was agreed'
  if (kind === 'decided' || consensus.outcome !== 'agreed') return null
  return 'not for what was agreed: decide with reasons, or open a new round'
}

/** The label that is approved and cannot be decided on, or null. */
export function agreedLabel({ consensus }: ClosedRound): string | null {
  return consensus.outcome === 'agreed' ? consensus.label : null
}

/** A kept draft, as far as it still fits the round. */
export function draftIn(kept: unknown, round: ClosedRound): RulingDraft {
  const fresh = freshDraft(round)
  if (typeof kept !== 'object' || kept === null) return fresh
  const words = (name: string) => {
    const value: unknown = Reflect.get(kept, name)
    return typeof value === 'string' ? value : ''
  }
  const kind = kinds.find((one) => one === words('kind') && whyNotKind(one, round) === null)
  const label =
    round.scale.labels.find(({ key }) => key === words('label') && key !== agreedLabel(round))
      ?.key ?? null
  const printed: unknown = Reflect.get(kept, 'printed')
  const ids = citationIds(round)
  return {
    kind: kind ?? fresh.kind,
    label: (kind ?? fresh.kind) === 'approved' ? fresh.label : label,
    note: words('note'),
    reasons: words('reasons'),
    printed: Array.isArray(printed) ? ids.filter((id) => printed.includes(id)) : ids,
  }
}

const kinds = ['approved', 'decided', 'contested'] as const

/** The draft with another kind: an approval has the agreed label, «contested» none. */
export function withKind(draft: RulingDraft, kind: RulingKind, round: ClosedRound): RulingDraft {
  if (kind === 'contested') return { ...draft, kind, label: null }
  const agreed = agreedLabel(round)
  if (kind === 'approved') return { ...draft, kind, label: agreed }
  return { ...draft, kind, label: draft.label === agreed ? null : draft.label }
}

/** What a person wrote in a kept draft: the note and the reasons, or nothing. */
export function wordsIn(kept: unknown): string {
  if (typeof kept !== 'object' || kept === null) return ''
  return ['note', 'reasons']
    .map((name) => Reflect.get(kept, name))
    .filter((value) => typeof value === 'string')
    .filter((value) => value.trim() !== '')
    .join('\n\n')
}

/** Why the draft cannot be given yet, or null. */
export function missingIn(draft: RulingDraft): string | null {
  if (draft.kind !== 'contested' && draft.label === null)
    return 'Choose the label that you decide on.'
  if (draft.kind === 'decided' && draft.reasons.trim() === '')
    return 'A decision against or without agreement needs its reasons.'
  if (draft.note.trim() === '') return 'Write the note that readers are given.'
  return null
}

/** What is sent. */
export function rulingAsked(draft: RulingDraft, saw: Saw) {
  return {
    kind: draft.kind,
    label: draft.label,
    note: draft.note.trim(),
    reasons: draft.kind === 'decided' ? draft.reasons.trim() : null,
    printed: draft.printed,
    saw,
  }
}

/** The citations of a round, in the order of its answers. */
function citationIds(round: ClosedRound): readonly string[] {
  return round.answers.flatMap(({ citations }) => citations.map(({ id }) => id))
}

/** Why this editor may not rule on a claim whose round is closed, when the claim says so. */
export function whyNotRule(claim: ClaimSeen): string | null {
  if (claim.may.rule) return null
  if (claim.standing === 'withdrawn') return 'This claim is withdrawn.'
  if (claim.standing === 'ruled')
    return 'This claim is ruled. To rule anew, open a new round first.'
  if (claim.rounds.at(-1)?.state === 'open') return null
  if (askedText(claim) !== null)
    return 'A mark of this claim is changed or lost in a newer revision of its text. Say where it stands now, or open a new round.'
  if (claim.rounds.some((round) => round.mine !== null))
    return 'You answered on this claim, so another editor has to rule on it. Whoever judges does not also decide.'
  return 'You cannot rule on this claim now.'
}

/** The text in which a changed or lost mark of the claim is asked about, or null. */
export function askedText({ marks }: ClaimSeen): number | null {
  const asked = marks.find(
    ({ question }) =>
      question !== null &&
      !question.letGo &&
      (question.outcome === 'changed' || question.outcome === 'lost'),
  )
  return asked?.textNumber ?? null
}
