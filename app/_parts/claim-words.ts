/** What a list says of a claim in a few words: its outcome, and how its latest round stands. */
import { labelOf } from '../../lib/review/scale.ts'
import type { ClaimSeen, ConsensusSeen, RoundSeen } from '../../lib/review/seen.ts'

/** The label that a claim has come to: that of its ruling, else what was agreed; null when none. */
export function labelOfClaim(claim: ClaimSeen): string | null {
  if (claim.standing === 'ruled') return claim.ruling?.label ?? null
  const round = claim.rounds.at(-1)
  if (claim.standing !== 'agreed' || round?.state !== 'closed') return null
  return round.consensus.outcome === 'agreed' ? round.consensus.label : null
}

/** What a closed round came to, in words: «2 of 3 for false», «2 true · 2 false». */
export function consensusInWords(
  consensus: ConsensusSeen,
  round: Pick<RoundSeen, 'scale'>,
): string {
  const word = (key: string) => labelOf(round.scale, key)?.word ?? key
  switch (consensus.outcome) {
    case 'too few':
      return `${consensus.votes} of the ${consensus.quorum} votes needed`
    case 'agreed':
      return `${consensus.for} of ${consensus.votes} for ${word(consensus.label)}`
    case 'contested':
      return round.scale.labels
        .filter(({ key }) => (consensus.counts[key] ?? 0) > 0)
        .map(({ key }) => `${consensus.counts[key]} ${word(key)}`)
        .join(' · ')
  }
}

/** «3 of 4 votes», where the label stands beside it. */
export function votesFor({
  for: all,
  votes,
}: {
  readonly for: number
  readonly votes: number
}): string {
  return `${all} of ${votes} ${votes === 1 ? 'vote' : 'votes'}`
}

/** How a claim's latest round stands, and in how many places the claim was said. */
export function roundWords(claim: ClaimSeen): string {
  const round = claim.rounds.at(-1)
  const places = claim.marks.length > 1 ? `said in ${claim.marks.length} places` : ''
  return [round === undefined ? '' : stateOf(round, labelOfClaim(claim)), mineOf(round), places]
    .filter(Boolean)
    .join(' · ')
}

function stateOf(round: RoundSeen, label: string | null): string {
  if (round.state === 'closed') {
    const { consensus } = round
    if (consensus.outcome === 'agreed' && consensus.label === label) return votesFor(consensus)
    return consensusInWords(consensus, round)
  }
  return `${round.answered} of ${round.of} have answered`
}

function mineOf(round: RoundSeen | undefined): string {
  if (round?.state !== 'open') return ''
  if (round.awaitsMe) return 'awaits you'
  return round.mine === null ? '' : 'you answered'
}
