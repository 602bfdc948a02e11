/**
 * A round is a time in which answers on a claim are given. It keeps the policy and the scale that
 * it began with and its assigned reviewers. While it is open it is sealed (see sight.ts).
 */

export type Assignment = {
  readonly personId: string
  /** True once the person left the project without having answered: the place falls away. */
  readonly fellAway: boolean
}

export type Round = {
  readonly id: string
  readonly claimId: string
  readonly number: number
  readonly policyVersion: number
  readonly scaleVersion: number
  readonly assigned: readonly Assignment[]
  readonly openedAt: string
  readonly closed: {
    readonly at: string
    readonly how: 'all answered' | 'by an editor' | 'claim changed'
  } | null
}

/** A round as an act opens it. */
export type Opening = Pick<Round, 'id' | 'number' | 'policyVersion' | 'scaleVersion'> & {
  readonly assigned: readonly string[]
}
