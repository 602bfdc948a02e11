/**
 * How the line under a claim's words looks: dotted while open, solid in a verdict's colour, wavy
 * where contested, dashed where a round ended with too few votes. Its colour is my own verdict
 * while the round is open, the outcome afterwards (product.md). It is tinted when I have judged it,
 * and has a ✓ when it is ruled.
 */
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

/** The style of a claim's marks. */
export function markStyleOf(claim: ClaimSeen): MarkStyle {
  const round = claim.rounds.at(-1)
  const mine = claim.rounds.some((one) => liveAnswer(one) !== null)
  const ruled = claim.standing === 'ruled'
  const label = outcomeOf(claim)
  if (label !== null) {
    return { line: 'solid', tone: lookOfLabel(claim.scale, label).tone, mine, ruled }
  }
  if (claim.standing === 'contested' || ruled)
    return { line: 'wavy', tone: 'contested', mine, ruled }
  if (claim.standing === 'too few') return { line: 'dashed', tone: 'open', mine, ruled }
  const own = round === undefined ? null : (liveAnswer(round)?.label ?? null)
  if (own !== null && round !== undefined) {
    return { line: 'solid', tone: lookOfLabel(round.scale, own).tone, mine, ruled }
  }
  return { line: 'dotted', tone: 'open', mine, ruled }
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
