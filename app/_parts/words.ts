/** Small words that several pages say alike: roles, numbers of things, lists. */

import { figures, numberWord } from '../../lib/review/number-words.ts'
import type { Role } from '../../lib/review/permissions.ts'
import type { Policy } from '../../lib/review/policy.ts'

/** What each role is called beside a name. */
export const roleInWords: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  editor: 'Editor',
  reviewer: 'Reviewer',
  reader: 'Reader',
}

/** What each role does, in a sentence. */
export const roleExplained: Readonly<Record<Role, string>> = {
  owner: 'Everything an editor does, and people, scale and policy.',
  editor: 'Brings in texts, closes rounds, rules on claims, freezes and publishes editions.',
  reviewer: 'Marks claims, judges them with citations, and sees closed rounds.',
  reader: 'Reads texts, ruled claims and published editions.',
}

/** A number as a sentence has it: in words up to twelve, then in figures. */
export function numberInWords(number: number): string {
  return number <= 12 ? numberWord(number) : figures(number)
}

/** «one claim», «twelve claims», «no claims», «1,204 claims». */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${numberInWords(number)} ${number === 1 ? one : many}`
}

/** The first letter as a capital. */
export function capital(sentence: string): string {
  const [first = ''] = sentence
  return first.toLocaleUpperCase('en') + sentence.slice(first.length)
}

/** «a», «a and b», «a, b and c». */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

const wholes: Readonly<Record<string, string>> = {
  '1/1': 'all',
  '1/2': 'half',
  '2/3': 'two thirds',
  '3/4': 'three quarters',
  '3/5': 'three fifths',
  '4/5': 'four fifths',
}

/** A fraction as people say it: «two thirds», else «7 of 9». */
export function fractionInWords({ numerator, denominator }: Policy['threshold']): string {
  if (numerator === denominator) return 'all'
  return wholes[`${numerator}/${denominator}`] ?? `${numerator} in ${denominator}`
}

/** A policy in a sentence: when verdicts agree, and what a verdict needs. */
export function policyInWords(policy: Policy): string {
  const votes = count(policy.quorum, 'vote')
  const share = `${fractionInWords(policy.threshold)} of at least ${votes} for one label`
  const cites =
    policy.citationsNeeded === 0
      ? 'a verdict needs no citation'
      : `a verdict needs ${count(policy.citationsNeeded, 'citation')}`
  return `Agreed is ${share}; ${cites}.`
}

/** Bytes, as people read them. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
