/**
 * Rule on a claim: approve what was agreed, decide against or without agreement, or let it stand as
 * contested. An editor rules on what they saw: the round, its live verdicts, the policy, the
 * wording and the marks come back with the ruling, and if one of them moved meanwhile the ruling is
 * refused and says which.
 */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { number, RulingShape } from '../../review/asked.ts'
import { rulersAmong } from '../../review/claim-seen.ts'
import { consensus, live } from '../../review/consensus.ts'
import { whereMarked } from '../../review/mark.ts'
import { roundNow, rulingNow, rulingOn } from '../../review/moment.ts'
import type { Policy } from '../../review/policy.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Ruling } from '../../review/ruling.ts'
import { labelOf } from '../../review/scale.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import type { Full } from '../store/dossiers.ts'
import { policiesOf, scalesOf, seatsOf } from '../store/read-project.ts'
import { type OnClaim, onClaim, unless } from './on-claim.ts'

export const GiveRuling = RulingShape.safeExtend({ claimNumber: number })
type Asked = z.infer<typeof GiveRuling>
export type GiveRuling = Omit<Asked, 'saw' | 'printed'> & {
  readonly printed: readonly string[]
  readonly saw: Saw
}

type Saw = Omit<Asked['saw'], 'verdicts' | 'marks' | 'places'> & {
  readonly verdicts: readonly string[]
  readonly marks: readonly string[]
  readonly places?: readonly string[] | undefined
}

/** Rule on a claim whose round is closed. */
export async function giveRuling(seat: Seat, once: Once, input: GiveRuling): Promise<ClaimSeen> {
  return onClaim(seat, 'rule', once, input.claimNumber, async (at) => {
    const { db, dossier } = at
    const { round } = roundNow(dossier)
    checkSaw(dossier, input.saw)
    const policy = (await policiesOf(db, seat.projectId))[round.policyVersion]
    if (policy === undefined) throw new RangeError('The round has no policy')
    const rulers = rulersAmong(await seatsOf(db, seat.projectId))
    unless(rulingOn(at.seat, dossier, policy, rulers))
    checkKind(dossier, policy, input)
    await checkLabel(at, input)
    checkPrinted(dossier, input)
    return { kind: 'ruled', ruling: rulingFrom(at, input) }
  })
}

/** What the claim rests on now, in the shape in which an editor says what they saw. */
function present(dossier: Full) {
  const { round, given } = roundNow(dossier)
  const marks = dossier.marks.filter(({ withdrawn }) => !withdrawn)
  return {
    roundId: round.id,
    verdicts: live(given)
      .filter(({ kind }) => kind === 'verdict')
      .map(({ id }) => id),
    policy: round.policyVersion,
    wording: dossier.claim.wordings.length,
    marks: marks.map(({ id }) => id),
    places: marks.map(whereMarked),
    unmoved: marks.every(({ place, question }) => place === 1 && question === null),
  }
}

function checkSaw(dossier: Full, saw: Saw): void {
  const now = present(dossier)
  const differs: readonly (readonly [string, boolean])[] = [
    ['round', saw.roundId !== now.roundId],
    ['verdicts', !sameSet(saw.verdicts, now.verdicts)],
    ['policy', saw.policy !== now.policy],
    ['wording', saw.wording !== now.wording],
    ['marks', !sameSet(saw.marks, now.marks)],
    ['places', sameSet(saw.marks, now.marks) && !samePlaces(saw.places, now)],
    ['ruling', rulingNow(dossier) !== null],
  ]
  const changed = differs.filter(([, is]) => is).map(([what]) => what)
  if (changed.length === 0) return
  throw new Refusal(
    'changed meanwhile',
    `Claim ${dossier.claim.number} is not as you saw it: ${changed.map((what) => moved[what] ?? what).join('; ')}. Look at it again before you rule.`,
    { changed },
  )
}

const moved: Readonly<Record<string, string>> = {
  round: 'another round has begun',
  verdicts: 'the verdicts are others',
  policy: 'the round has another policy',
  wording: 'it is worded otherwise',
  marks: 'its marks are others',
  places: 'a mark of it stands elsewhere, or is asked about',
  ruling: 'it has been ruled',
}

/** Whoever does not say where the marks stood saw them where they were made. */
function samePlaces(
  saw: readonly string[] | undefined,
  { places, unmoved }: { readonly places: readonly string[]; readonly unmoved: boolean },
): boolean {
  return saw === undefined ? unmoved : sameSet(saw, places)
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && new Set([...some, ...others]).size === some.length
}

function checkKind(dossier: Full, policy: Policy, { kind, label }: GiveRuling): void {
  const found = consensus(roundNow(dossier).given, policy)
  const agreed = found.outcome === 'agreed' ? found.label : null
  const sentence = kindRefused(kind, label, agreed)
  if (sentence !== null) throw new Refusal('not now', sentence, { outcome: found.outcome })
}

function kindRefused(
  kind: GiveRuling['kind'],
  label: string | null,
  agreed: string | null,
): string | null {
  if (kind === 'approved') {
    if (agreed === null)
      return 'There is no agreement to approve. Decide and say why, or let the claim stand as contested.'
    return label === agreed
      ? null
      : 'Only the label that was agreed can be approved. To rule otherwise, decide and say why.'
  }
  if (agreed === null) return null
  if (kind === 'contested')
    return 'The reviewers agreed on a label, so the claim is not contested. Approve it, decide and say why, or open a new round.'
  return label === agreed ? 'This is the label that was agreed. Approve it.' : null
}

async function checkLabel({ db, seat, dossier }: OnClaim, { label }: GiveRuling): Promise<void> {
  if (label === null) return
  const scale = (await scalesOf(db, seat.projectId))[roundNow(dossier).round.scaleVersion]
  if (scale !== undefined && labelOf(scale, label) !== null) return
  throw new Refusal('not understood', `The scale of this round has no label «${label}».`, {
    field: 'label',
  })
}

function checkPrinted(dossier: Full, { printed }: GiveRuling): void {
  const there = new Set(
    live(roundNow(dossier).given).flatMap((answer) =>
      answer.kind === 'verdict' ? answer.citations.map(({ id }) => id) : [],
    ),
  )
  if (printed.every((id) => there.has(id))) return
  throw new Refusal(
    'not understood',
    'A citation that is to be printed must belong to a verdict of this round.',
    { field: 'printed' },
  )
}

function rulingFrom({ seat, now, dossier }: OnClaim, input: GiveRuling): Ruling {
  const saw = present(dossier)
  return {
    id: randomUUID(),
    claimId: dossier.claim.id,
    roundId: saw.roundId,
    kind: input.kind,
    label: input.label,
    note: input.note,
    reasons: input.reasons,
    sawVerdicts: saw.verdicts,
    sawPolicy: saw.policy,
    sawWording: saw.wording,
    sawMarks: saw.marks,
    printed: input.printed,
    by: seat.personId,
    at: now.toISOString(),
  }
}
