/**
 * How the line under a claim's words looks: dotted while open, solid in a verdict's colour, wavy
 * where contested, dashed where a round ended with too few votes. Its colour is my own verdict
 * while the round is open, the outcome afterwards (product.md). It is tinted when I have judged it,
 * and has a ✓ when it is ruled.
 */
import type { ClaimLook } from '../../lib/review/placed-claims.ts'
import type { Scale } from '../../lib/review/scale.ts'
import type { ClaimSeen, RoundSeen } from '../../lib/review/seen.ts'
import { lookOfLabel, type Tone } from '../_parts/verdict-look.ts'

export type Line = 'dotted' | 'solid' | 'wavy' | 'dashed'

export type MarkStyle = {
  readonly line: Line
  readonly tone: Tone
  /** Have I judged it? */
  readonly mine: boolean
  readonly ruled: boolean
}

/** The style of a claim's marks; `scale` is that of its latest round. */
export function markStyleOf({ standing, label, own, mine }: ClaimLook, scale: Scale): MarkStyle {
  const ruled = standing === 'ruled'
  if (label !== null) return { line: 'solid', tone: lookOfLabel(scale, label).tone, mine, ruled }
  if (standing === 'contested' || ruled) return { line: 'wavy', tone: 'contested', mine, ruled }
  if (standing === 'too few') return { line: 'dashed', tone: 'open', mine, ruled }
  if (own !== null) return { line: 'solid', tone: lookOfLabel(scale, own).tone, mine, ruled }
  return { line: 'dotted', tone: 'open', mine, ruled }
}

/** How a claim stands, in short: the same that the server says of claims that are not read yet. */
export function lookOf(claim: ClaimSeen): ClaimLook {
  const { standing, scaleVersion } = claim
  const round = claim.rounds.at(-1)
  const answer = round === undefined ? null : liveAnswer(round)
  const open = standing === 'open' && round?.state === 'open'
  return {
    standing,
    label: outcomeOf(claim),
    own: answer?.label ?? null,
    judged: answer !== null,
    mine: claim.rounds.some((one) => liveAnswer(one) !== null),
    awaitsMe: open && round.awaitsMe && answer === null,
    scaleVersion,
  }
}

/** The label that a claim came to: ruled, else agreed, else null. */
export function outcomeOf(claim: ClaimSeen): string | null {
  if (claim.standing === 'ruled') return claim.ruling?.label ?? null
  const round = claim.rounds.at(-1)
  if (round?.state !== 'closed' || round.consensus.outcome !== 'agreed') return null
  return claim.standing === 'agreed' ? round.consensus.label : null
}

/** My answer in a round, unless I took it back. */
export function liveAnswer(round: RoundSeen): RoundSeen['mine'] {
  return round.mine === null || round.mine.withdrawn ? null : round.mine
}
