/**
 * A scale while it is typed: labels as a list, each in order or off the scale, and what would be
 * wrong with it. Pure, so that a test can try it.
 */
import type { AveritecLabel, FeverLabel, Scale } from '../../../../lib/review/scale.ts'

export type LabelTyped = {
  /** Stable while the form lives. */
  readonly id: number
  /** The lasting key; null for a new label, whose key is made of its word. */
  readonly key: string | null
  readonly word: string
  readonly inOrder: boolean
  readonly claimReview: string
  readonly averitec: AveritecLabel | null
  readonly fever: FeverLabel | null
}

/** A scale as it is first shown. */
export function typedFrom({ labels }: Scale): readonly LabelTyped[] {
  return labels
    .toSorted((a, b) => (a.order ?? 99) - (b.order ?? 99))
    .map(({ key, word, order, claimReview, averitec, fever }, id) => ({
      id,
      key,
      word,
      inOrder: order !== null,
      claimReview: claimReview === null ? '' : String(claimReview),
      averitec,
      fever,
    }))
}

/** The scale that is meant: those in order first, numbered from the best. */
export function scaleFrom(typed: readonly LabelTyped[]): Scale {
  const inOrder = typed.filter((label) => label.inOrder)
  const off = typed.filter((label) => !label.inOrder)
  return {
    labels: [...inOrder, ...off].map((label, at) => ({
      key: label.key ?? keyOf(label.word),
      word: label.word.trim().replace(/\s+/gu, ' '),
      order: label.inOrder ? at : null,
      claimReview: label.claimReview.trim() === '' ? null : Number(label.claimReview),
      averitec: label.averitec,
      fever: label.fever,
    })),
  }
}

/** What is wrong with it, in a sentence; null when it can be sent. */
export function wrongWith(typed: readonly LabelTyped[]): string | null {
  const { labels } = scaleFrom(typed)
  if (labels.length < 2) return 'A scale has two labels or more.'
  if (labels.some(({ word }) => word === '')) return 'Every label needs a word.'
  if (labels.some(({ key }) => key === ''))
    return 'A new label needs at least one letter of a to z or a figure in its word, for its lasting key.'
  if (new Set(labels.map(({ word }) => word.toLowerCase())).size < labels.length)
    return 'Two labels have the same word.'
  if (new Set(labels.map(({ key }) => key)).size < labels.length)
    return 'Two labels would have the same lasting key. Give the new one another word.'
  if (labels.some(({ claimReview }) => claimReview !== null && !Number.isSafeInteger(claimReview)))
    return 'A number for ClaimReview is a whole number, or empty for none.'
  return null
}

/** The list with one label changed. */
export function changed(
  typed: readonly LabelTyped[],
  id: number,
  change: Partial<LabelTyped>,
): readonly LabelTyped[] {
  return typed.map((label) => (label.id === id ? { ...label, ...change } : label))
}

/** The list with one label moved among those of its group. */
export function moved(typed: readonly LabelTyped[], id: number, by: 1 | -1): readonly LabelTyped[] {
  const label = typed.find((one) => one.id === id)
  const group = typed.filter((one) => one.inOrder === label?.inOrder)
  const rest = typed.filter((one) => one.inOrder !== label?.inOrder)
  const at = group.findIndex((one) => one.id === id)
  const other = group[at + by]
  if (label === undefined || other === undefined) return typed
  const swapped = group.with(at, other).with(at + by, label)
  return label.inOrder ? [...swapped, ...rest] : [...rest, ...swapped]
}

/** The list without one label. */
export function removed(typed: readonly LabelTyped[], id: number): readonly LabelTyped[] {
  return typed.filter((label) => label.id !== id)
}

/** The list with a new, empty label at the end of its group. */
export function added(typed: readonly LabelTyped[], inOrder: boolean): readonly LabelTyped[] {
  const id = Math.max(-1, ...typed.map((label) => label.id)) + 1
  const blank = { id, key: null, word: '', inOrder, claimReview: '', averitec: null, fever: null }
  return [...typed, blank]
}

/** A key from a word: lower case words joined by `-`. */
export function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 40)
}
