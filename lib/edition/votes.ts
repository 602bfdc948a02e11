/**
 * How a round went, in words: «three of four; one misleading», «two true, two false». Only live
 * answers are here; abstentions are said, and are no votes.
 */
import { numberWord } from '../review/number-words.ts'
import { labelOf, type Scale } from '../review/scale.ts'
import type { RoundFrozen } from './edition.ts'
import { listed } from './prose.ts'

/** How the votes of a round fell, for readers. */
export function votesInWords(round: RoundFrozen, scale: Scale): string {
  const counts = countLabels(round, scale)
  const votes = counts.reduce((sum, { n }) => sum + n, 0)
  return [fell(round, counts, votes), abstained(round)].filter((part) => part !== '').join('; ')
}

type Count = { readonly key: string; readonly word: string; readonly n: number }

/** Votes for each label that has any, in the order of the scale. */
export function countLabels(round: RoundFrozen, scale: Scale): readonly Count[] {
  const counts = new Map<string, number>()
  for (const { label } of round.answers) {
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const place = (key: string) => scale.labels.findIndex((label) => label.key === key)
  return [...counts]
    .map(([key, n]) => ({ key, n, word: labelOf(scale, key)?.word ?? key }))
    .toSorted((a, b) => place(a.key) - place(b.key))
}

function fell(round: RoundFrozen, counts: readonly Count[], votes: number): string {
  if (votes === 0) return 'no votes'
  const { consensus } = round
  if (consensus.outcome !== 'agreed')
    return listed(counts.map(({ n, word }) => `${numberWord(n)} ${word}`))
  const others = counts.filter(({ key }) => key !== consensus.label)
  const agreed = `${numberWord(consensus.for)} of ${numberWord(votes)}`
  if (others.length === 0) return agreed
  return `${agreed}; ${listed(others.map(({ n, word }) => `${numberWord(n)} ${word}`))}`
}

function abstained({ answers }: RoundFrozen): string {
  const n = answers.filter(({ kind }) => kind === 'abstention').length
  return n === 0 ? '' : `${numberWord(n)} abstained`
}

/** The three steps of confidence in words. */
export function confidenceInWords(confidence: 1 | 2 | 3): string {
  return confidence === 1 ? 'not sure' : confidence === 2 ? 'fairly sure' : 'very sure'
}
