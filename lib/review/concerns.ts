/**
 * What an act is about, by ids: whose history it belongs to and what must be looked up before the
 * live stream can tell of it (`Concern` of sight.ts). Total over the kinds of acts.
 */
import type { Act } from './history.ts'

export type Concerns = {
  /** The claim it is an act on, or null. */
  readonly claimId: string | null
  /** The claim into which it puts a mark or another claim, or null. */
  readonly otherClaimId: string | null
  /** The round that seals it while open, or null. */
  readonly roundId: string | null
  /** Further rounds whose claims it moves: where the place of a member fell away. */
  readonly rounds: readonly string[]
  readonly textId: string | null
  /** The revision that a mark of it stands in, or null. */
  readonly revisionId: string | null
  /** The person whose seat it gives, changes or takes, or null. */
  readonly personId: string | null
}

const nothing: Concerns = {
  claimId: null,
  otherClaimId: null,
  roundId: null,
  rounds: [],
  textId: null,
  revisionId: null,
  personId: null,
}

/** The ids that an act is about. */
export function concernsOf(act: Act): Concerns {
  switch (act.kind) {
    case 'project founded':
    case 'project renamed':
    case 'project archived':
    case 'project reopened':
    case 'project deleted':
    case 'project called back':
    case 'guideline set':
    case 'scale set':
    case 'policy set':
    case 'work corrected':
    case 'works joined':
    case 'works parted':
    case 'style set':
    case 'second factor demanded':
    case 'edition frozen':
    case 'edition published':
    case 'edition taken down':
    case 'erased':
      return nothing
    case 'seat given':
    case 'name printed':
      return { ...nothing, personId: act.personId }
    case 'seat changed':
      return { ...nothing, personId: act.personId, rounds: act.fellAway ?? [] }
    case 'seat removed':
      return { ...nothing, personId: act.personId, rounds: act.fellAway }
    case 'text imported':
      return { ...nothing, textId: act.text.id }
    case 'text revised':
      return { ...nothing, textId: act.revision.textId }
    case 'text described':
      return { ...nothing, textId: act.textId }
    case 'sentences set aside':
    case 'sentences taken up':
    case 'sentence bounds set':
    case 'suggestions refused':
    case 'refusals taken back':
      return { ...nothing, revisionId: act.revisionId }
    case 'claim marked':
      return { ...nothing, claimId: act.claim.id, revisionId: act.mark.revisionId }
    case 'mark added':
      return { ...nothing, claimId: act.claimId, revisionId: act.mark.revisionId }
    case 'answered':
      return { ...nothing, claimId: act.answer.claimId, roundId: act.answer.roundId }
    case 'answer withdrawn':
      return { ...nothing, claimId: act.claimId, roundId: act.roundId }
    case 'snapshot kept':
      return { ...nothing, claimId: act.snapshot.claimId, roundId: act.snapshot.roundId }
    case 'ruled':
      return { ...nothing, claimId: act.ruling.claimId }
    case 'mark placed':
    case 'mark changed':
    case 'mark split':
    case 'marks joined':
    case 'mark let go':
    case 'placing taken back':
    case 'letting go taken back':
      return { ...nothing, claimId: act.claimId, revisionId: act.revisionId }
    case 'mark put under': {
      const { claimId, into: otherClaimId, mark } = act
      return { ...nothing, claimId, otherClaimId, revisionId: mark.revisionId }
    }
    case 'claims merged':
    case 'claims parted':
      return { ...nothing, claimId: act.claimId, otherClaimId: act.into }
    case 'mark withdrawn':
    case 'mark restored':
    case 'claim reworded':
    case 'claim withdrawn':
    case 'claim restored':
    case 'round closed':
    case 'round opened':
      return { ...nothing, claimId: act.claimId }
  }
}
