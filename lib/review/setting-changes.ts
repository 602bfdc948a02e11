/**
 * What a change of the scale or the policy says and touches, in sentences: for the list of versions,
 * and for whoever is about to make one. A running round keeps what it began with and what was ruled
 * stays, so most of what is said here is what is *not* touched.
 *
 * Counts are of rounds, rulings and verdicts of closed rounds. Of an open round nothing but that it is open
 * is counted: a label's use in it would tell of sealed verdicts.
 */
import { figures, numberWord } from './number-words.ts'
import type { Fraction, Policy } from './policy.ts'
import type { Label, Scale } from './scale.ts'

/** How much of the project stands on what: everything that a change may be said to touch. */
export type InUse = {
  /** Open rounds, by the version that they keep. */
  readonly openByPolicy: Readonly<Record<string, number>>
  readonly openByScale: Readonly<Record<string, number>>
  /** Claims whose ruling stands. */
  readonly ruled: number
  /** Of these, how many carry each label. */
  readonly ruledByLabel: Readonly<Record<string, number>>
  /** Claims whose round is closed and that wait for a ruling. */
  readonly waiting: number
}

/** From one policy to the next, a sentence for each thing that differs. */
export function policyChanges(before: Policy, after: Policy): readonly string[] {
  return [
    moved('Votes needed', before.quorum, after.quorum),
    before.threshold.numerator * after.threshold.denominator ===
    after.threshold.numerator * before.threshold.denominator
      ? null
      : `Share needed: ${share(after.threshold)} instead of ${share(before.threshold)}.`,
    moved('Citations that a verdict needs', before.citationsNeeded, after.citationsNeeded),
    before.answeredMayRule === after.answeredMayRule
      ? null
      : after.answeredMayRule
        ? 'Somebody who answered may rule, where there are fewer than two editors.'
        : 'Nobody who answered on a claim may rule on it any more.',
  ].filter((sentence) => sentence !== null)
}

function moved(what: string, before: number, after: number): string | null {
  return before === after ? null : `${what}: ${figures(after)} instead of ${figures(before)}.`
}

function share({ numerator, denominator }: Fraction): string {
  return `${numerator} of ${denominator}`
}

/** From one scale to the next, a sentence for each thing that differs. Labels are known by their keys. */
export function scaleChanges(before: Scale, after: Scale): readonly string[] {
  const was = new Map(before.labels.map((label) => [label.key, label]))
  const is = new Map(after.labels.map((label) => [label.key, label]))
  const gone = before.labels.filter(({ key }) => !is.has(key))
  const came = after.labels.filter(({ key }) => !was.has(key))
  const stayed = after.labels.flatMap((label) => {
    const old = was.get(label.key)
    return old === undefined ? [] : [[old, label] as const]
  })
  return [
    ...gone.map(({ word }) => `«${word}» is no longer there.`),
    ...came.map(
      ({ word, order }) =>
        `«${word}» is new${order === null ? ', off the scale' : `, in place ${order + 1}`}.`,
    ),
    ...stayed.flatMap(([old, label]) => labelChanges(old, label)),
    ...orderChange(stayed),
  ]
}

function labelChanges(old: Label, label: Label): readonly string[] {
  const { word } = label
  const onScale = label.order !== null
  return [
    old.word === word ? null : `«${old.word}» is called «${word}».`,
    (old.order !== null) === onScale
      ? null
      : `«${word}» stands ${onScale ? 'in the order' : 'off the scale'} now.`,
    renamed(word, 'ClaimReview', old.claimReview, label.claimReview),
    renamed(word, 'AVeriTeC', old.averitec, label.averitec),
    renamed(word, 'FEVER', old.fever, label.fever),
  ].filter((sentence) => sentence !== null)
}

function renamed(
  word: string,
  where: string,
  before: string | number | null,
  after: string | number | null,
): string | null {
  if (before === after) return null
  return `«${word}» is ${after ?? 'none'} in ${where}, instead of ${before ?? 'none'}.`
}

/** Whether labels that stayed in the order stand in another one now. */
function orderChange(stayed: readonly (readonly [Label, Label])[]): readonly string[] {
  const ordered = stayed.filter(([old, label]) => old.order !== null && label.order !== null)
  const before = ordered.toSorted(([a], [b]) => (a.order ?? 0) - (b.order ?? 0))
  const after = ordered.toSorted(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0))
  if (before.every((pair, at) => pair === after[at])) return []
  return [`The order is now: ${after.map(([, { word }]) => word).join(', ')}.`]
}

/** What a change of the policy will touch, said before it is made. */
export function policyTouches(inUse: InUse): readonly string[] {
  return ['It counts for rounds that begin from now on.', ...whatStays(inUse.openByPolicy, inUse)]
}

/** What a change of the scale will touch, said before it is made. */
export function scaleTouches(before: Scale, after: Scale, inUse: InUse): readonly string[] {
  const gone = before.labels.filter(({ key }) => !after.labels.some((label) => label.key === key))
  const lost = gone.map(({ key, word }) => {
    const ruled = inUse.ruledByLabel[key] ?? 0
    const carrying =
      ruled === 0
        ? 'no ruled claim carries it'
        : `${claims(ruled)} ruled «${word}» ${ruled === 1 ? 'keeps' : 'keep'} it, with its colour and its moon`
    return `«${word}» cannot be chosen in rounds that begin from now on; ${carrying}.`
  })
  return [
    'It counts for rounds that begin from now on.',
    ...lost,
    ...whatStays(inUse.openByScale, inUse),
  ]
}

function whatStays(open: Readonly<Record<string, number>>, inUse: InUse): readonly string[] {
  const rounds = Object.entries(open)
    .filter(([, count]) => count > 0)
    .map(
      ([version, count]) =>
        `${capital(counted(count, 'open round'))} ${count === 1 ? 'keeps' : 'keep'} version ${version}, also when ${count === 1 ? 'it closes' : 'they close'}.`,
    )
  return [
    ...(rounds.length === 0 ? ['No round is open.'] : rounds),
    ...(inUse.waiting === 0
      ? []
      : [
          `${capital(claims(inUse.waiting))} whose round is closed ${inUse.waiting === 1 ? 'is' : 'are'} ruled by the version of that round.`,
        ]),
    ...(inUse.ruled === 0
      ? []
      : [
          `${capital(counted(inUse.ruled, 'ruled claim'))} ${inUse.ruled === 1 ? 'stays as it is' : 'stay as they are'}.`,
        ]),
  ]
}

function claims(count: number): string {
  return counted(count, 'claim')
}

function counted(count: number, noun: string): string {
  return `${count <= 12 ? numberWord(count) : figures(count)} ${noun}${count === 1 ? '' : 's'}`
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}
