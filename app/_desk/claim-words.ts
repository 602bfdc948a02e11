/**
 * What is said of a claim in a line: aloud to a screen reader, beside its card, in the foot of its
 * round. One place, so that the same state has the same words everywhere on the desk.
 */
import { figures } from '../../lib/review/number-words.ts'
import type { ClaimSeen, ConsensusSeen, RoundSeen } from '../../lib/review/seen.ts'
import { lookOfLabel, lookOfStanding } from '../_parts/verdict-look.ts'
import { liveAnswer, outcomeOf } from './mark-style.ts'

/** «Claim 14, contested, 3 citations: “the highest level since …”». */
export function heardAs(claim: ClaimSeen, quotation: string): string {
  const { word } = lookOfStanding(claim.scale, claim.standing, outcomeOf(claim))
  const ruled = claim.standing === 'ruled' ? ', ruled' : ''
  const own = ownWord(claim)
  const mine = claim.standing === 'open' && own !== null ? `, you said ${own}` : ''
  const cited = citationCount(claim)
  const citations = cited === 0 ? '' : `, ${counted(cited, 'citation')}`
  return `Claim ${claim.number}, ${word}${ruled}${mine}${citations}: “${shortened(quotation, 90)}”`
}

/** The small words at the end of a small card: «you · 2 of 3 in», «2 true · 2 false». */
export function besideCard(claim: ClaimSeen): string {
  const round = claim.rounds.at(-1)
  if (round === undefined) return ''
  const mine = liveAnswer(round) === null ? [] : ['you']
  if (round.state === 'open') return [...mine, `${round.answered} of ${round.of} in`].join(' · ')
  if (round.consensus.outcome === 'contested') {
    return countsOf(round).join(' · ')
  }
  return [...mine, `${round.answered} of ${round.of} in`, round.consensus.outcome].join(' · ')
}

/** What a closed round came to, as a sentence. */
export function consensusSentence(consensus: ConsensusSeen, round: RoundSeen): string {
  switch (consensus.outcome) {
    case 'too few':
      return `Too few: ${counted(consensus.votes, 'vote')}, and the policy asks for ${consensus.quorum}.`
    case 'agreed': {
      const { word } = lookOfLabel(round.scale, consensus.label)
      return `Agreed on “${word}”: ${consensus.for} of ${counted(consensus.votes, 'vote')}.`
    }
    case 'contested':
      return `Contested: ${countsOf(round).join(', ')}.`
  }
}

/** «sealed until the round closes», with how many have answered. */
export function sealedSentence(round: RoundSeen): string {
  return `${round.answered} of ${round.of} have answered · sealed until the round closes`
}

/** How many of a thing, in words that agree. */
export function counted(count: number, thing: string): string {
  return `${figures(count)} ${thing}${count === 1 ? '' : 's'}`
}

/** Words cut at a gap near a length, with «…». */
export function shortened(words: string, length: number): string {
  const flat = words.replace(/\s+/gu, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length)
  const gap = cut.lastIndexOf(' ')
  return `${(gap > length / 2 ? cut.slice(0, gap) : cut).trimEnd()}…`
}

/** The word of my own live verdict in the latest round, or null. */
export function ownWord(claim: ClaimSeen): string | null {
  const round = claim.rounds.at(-1)
  const mine = round === undefined ? null : liveAnswer(round)
  if (round === undefined || mine === null) return null
  return mine.label === null ? 'nothing (you abstained)' : lookOfLabel(round.scale, mine.label).word
}

/** How many citations a viewer can see on a claim: the printed ones, else those of the last round. */
function citationCount(claim: ClaimSeen): number {
  if (claim.ruling !== null) return claim.ruling.printed.length
  const round = claim.rounds.at(-1)
  if (round === undefined) return 0
  if (round.state === 'open') return liveAnswer(round)?.citations.length ?? 0
  return round.answers.reduce((sum, { citations }) => sum + citations.length, 0)
}

function countsOf(round: RoundSeen): string[] {
  if (round.state !== 'closed' || round.consensus.outcome !== 'contested') return []
  const { counts } = round.consensus
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => `${count} ${lookOfLabel(round.scale, key).word}`)
}
