/**
 * A scale is the set of labels that a verdict may have. Some stand in an order, best first (true …
 * false); some are off the scale (unverifiable, opinion). A state (open, contested) is never a label.
 *
 * Every label says how it is written in other vocabularies, or says `null` for «none» on purpose:
 * its number in schema.org's ClaimReview, its name in AVeriTeC and in FEVER.
 */

/** A label of AVeriTeC (Schlichtkrull et al. 2023), to the letter. */
export type AveritecLabel =
  | 'Supported'
  | 'Refuted'
  | 'Not Enough Evidence'
  | 'Conflicting Evidence/Cherrypicking'

/** A label of FEVER (Thorne et al. 2018), to the letter. */
export type FeverLabel = 'SUPPORTS' | 'REFUTES' | 'NOT ENOUGH INFO'

export type Label = {
  /** Lasting name inside the scale, lower case words joined by `-`; what a verdict stores. */
  readonly key: string
  /** How people read it. */
  readonly word: string
  /** Its place from best (0) to worst, or null off the scale. */
  readonly order: number | null
  readonly claimReview: number | null
  readonly averitec: AveritecLabel | null
  readonly fever: FeverLabel | null
}

export type Scale = { readonly labels: readonly Label[] }

/** The scale a project begins with (product.md). */
export const defaultScale: Scale = {
  labels: [
    {
      key: 'true',
      word: 'true',
      order: 0,
      claimReview: 4,
      averitec: 'Supported',
      fever: 'SUPPORTS',
    },
    {
      key: 'mostly-true',
      word: 'mostly true',
      order: 1,
      claimReview: 3,
      averitec: 'Supported',
      fever: 'SUPPORTS',
    },
    {
      key: 'misleading',
      word: 'misleading',
      order: 2,
      claimReview: 2,
      averitec: 'Conflicting Evidence/Cherrypicking',
      fever: null,
    },
    {
      key: 'false',
      word: 'false',
      order: 3,
      claimReview: 1,
      averitec: 'Refuted',
      fever: 'REFUTES',
    },
    {
      key: 'unverifiable',
      word: 'unverifiable',
      order: null,
      claimReview: null,
      averitec: 'Not Enough Evidence',
      fever: 'NOT ENOUGH INFO',
    },
    {
      key: 'opinion',
      word: 'opinion',
      order: null,
      claimReview: null,
      averitec: null,
      fever: null,
    },
  ],
}

/** The label of a scale with this key, or null. */
export function labelOf(scale: Scale, key: string): Label | null {
  return scale.labels.find((label) => label.key === key) ?? null
}
