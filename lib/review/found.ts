/**
 * What is asked for and what is found, as pages and the API have it. What was found is plain segments
 * of text, never markup; each hit says where it leads by numbers and a place.
 *
 * Units: `from` is code points.
 */
import type { Segment } from '../text/found-words.ts'
import { type FoundKind, foundKinds } from './findable.ts'
import type { Scale } from './scale.ts'
import type { Standing } from './seen.ts'

/** Filters beside the words; null is any. Those of claims leave only what belongs to claims. */
export type FindFilter = {
  readonly kind: FoundKind | null
  readonly text: number | null
  readonly standing: Standing | null
  /** What a claim has come to, by the label's key. */
  readonly label: string | null
  readonly saidBy: string | null
  /** When it was said: not before, not after; as exact as known. */
  readonly since: string | null
  readonly until: string | null
}

export type FindAsked = FindFilter & { readonly words: string }

/** Where a hit leads. */
export type FoundPlace = {
  readonly textNumber: number | null
  readonly textTitle: string | null
  readonly from: number | null
  readonly claimNumber: number | null
  readonly editionNumber: number | null
}

export type Hit = {
  readonly kind: FoundKind
  readonly ref: string
  readonly part: number
  readonly words: readonly Segment[]
  readonly beside: readonly Segment[]
  readonly place: FoundPlace
  /** Of what belongs to a claim. */
  readonly standing: Standing | null
  readonly label: string | null
  readonly scale: Scale | null
}

export type FoundOfKind = {
  readonly kind: FoundKind
  readonly hits: readonly Hit[]
  /** How many there are; `more` where counting stopped there. */
  readonly count: number
  readonly more: boolean
}

export type Found = {
  /** The kinds in which something was found, that with the best hit first. */
  readonly kinds: readonly FoundOfKind[]
  /** The words that were looked for instead of slips: «brigde» for «bridge». */
  readonly instead: readonly { readonly typed: string; readonly meant: readonly string[] }[]
}

export const standings = [
  'open',
  'too few',
  'agreed',
  'contested',
  'ruled',
  'withdrawn',
] as const satisfies readonly Standing[]

/** Nothing is filtered. */
export const unfiltered: FindFilter = {
  kind: null,
  text: null,
  standing: null,
  label: null,
  saidBy: null,
  since: null,
  until: null,
}

/** The query of an address for what is asked. */
export function findQuery(asked: FindAsked): string {
  const said = new URLSearchParams()
  if (asked.words !== '') said.set('q', asked.words)
  for (const name of ['kind', 'text', 'standing', 'label', 'saidBy', 'since', 'until'] as const) {
    const value = asked[name]
    if (value !== null) said.set(name, String(value))
  }
  return said.toString()
}

/** A kind of thing by its name, or null. */
export function kindNamed(name: string): FoundKind | null {
  return foundKinds.find((kind) => kind === name) ?? null
}
