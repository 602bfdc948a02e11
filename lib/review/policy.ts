/**
 * A policy says when verdicts agree: how many votes a round needs (quorum), which share of them one
 * label must have (threshold, an exact fraction), how many citations a verdict needs, and whether a
 * person who answered may rule (only for teams with fewer than two editors). It is data, versioned;
 * a running round keeps the policy that it began with.
 */

/** An exact fraction, 0 < numerator / denominator ≤ 1. */
export type Fraction = { readonly numerator: number; readonly denominator: number }

export type Policy = {
  /** Votes (not abstentions) needed at the close, 1 or more. */
  readonly quorum: number
  /** Share of the votes that the one label at the top must reach. */
  readonly threshold: Fraction
  /** Citations that each verdict needs, 0 or more. */
  readonly citationsNeeded: number
  /** May one who answered on a claim rule on it? The edition says so where it was allowed. */
  readonly answeredMayRule: boolean
}

/** The policy a project begins with: three votes, two thirds, one citation. */
export const defaultPolicy: Policy = {
  quorum: 3,
  threshold: { numerator: 2, denominator: 3 },
  citationsNeeded: 1,
  answeredMayRule: false,
}
