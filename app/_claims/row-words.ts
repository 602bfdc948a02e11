/** What a row of the list says of a claim, in a few words. */
import type { ClaimSeen, MarkSeen } from '../../lib/review/seen.ts'

/** Where it stands; of an open round how many of how many have answered. */
export function stateWords(claim: ClaimSeen): string {
  const round = claim.rounds.at(-1)
  if (claim.standing === 'open' && round?.state === 'open') {
    return `open, ${round.answered} of ${round.of}`
  }
  return claim.standing === 'too few' ? 'too few votes' : claim.standing
}

/** My own part in its latest round. */
export function partWords(claim: ClaimSeen): string {
  const round = claim.rounds.at(-1)
  if (round === undefined) return ''
  if (claim.standing === 'open' && round.awaitsMe) return 'awaits me'
  if (round.mine === null) return ''
  return round.mine.withdrawn ? 'I took mine back' : 'I answered'
}

/** The texts where it stands, each once, the first mark's first. */
export function placesOf({
  marks,
}: Pick<ClaimSeen, 'marks'>): readonly Pick<MarkSeen, 'textNumber' | 'textTitle'>[] {
  return [...new Map(marks.map((mark) => [mark.textNumber, mark])).values()]
}
