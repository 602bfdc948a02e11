/**
 * Taking acts back. An act is taken back by another act that sets right what it did, and only while nobody
 * has built on it: no later act on the same mark, claim, sentence, work or setting stands. Redoing is taking the taking-back back.
 *
 * The surprising decision: a later act that was itself taken back does not count, nor does the act that
 * took it back, so that one can go back step by step. And nobody builds on another's answer: answers
 * of a round are given independently.
 */
import { concernsOf } from './concerns.ts'
import type { Act, ActKind, Event } from './history.ts'

/** What taking an act back came to. */
export type UndoneSeen = {
  /** The event that took it back; taking that one back is redoing. */
  readonly event: number
  /** What was done, as the history says it: «withdrew claim 4». */
  readonly sentence: string
  /** The claims that it touched. */
  readonly claims: readonly number[]
}

/** As much of an event as says whether it stands. */
type Step = Pick<Event, 'number' | 'act' | 'undoes'>

/** Was this event taken back by one of the later ones? A taking-back that was taken back itself counts no more. */
export function isUndone(number: number, later: readonly Step[]): boolean {
  return later.some((event) => event.undoes === number && !isUndone(event.number, later))
}

/** The later events that build on one and stand, in order. */
export function builtOn<S extends Step>({ act }: Step, later: readonly S[]): readonly S[] {
  const marks = marksTouched(act)?.flatMap((id) => [id, heirOf(id, later)]) ?? null
  return later.filter(
    (event) =>
      event.undoes === undefined && builds(event.act, act, marks) && !isUndone(event.number, later),
  )
}

/** The mark that stands for one that was joined or put under another claim, once that was taken back: it was made anew then. */
export function heirOf(markId: string, later: readonly Step[]): string {
  let heir = markId
  for (const { undoes, act } of later) {
    if (act.kind !== 'mark put under' && act.kind !== 'mark split') continue
    const taken = later.find(({ number }) => number === undoes)?.act
    if (taken !== undefined && markLost(taken) === heir) heir = act.mark.id
  }
  return heir
}

function markLost(act: Act): string | null {
  if (act.kind === 'marks joined') return act.joined
  return act.kind === 'mark put under' ? act.markId : null
}

/** Does an act rest on another one: on the same marks, the same claim as a whole, or the same thing elsewhere? */
function builds(later: Act, on: Act, marks: readonly string[] | null): boolean {
  if (on.kind === 'answered' && later.kind === 'answered') {
    return later.answer.personId === on.answer.personId
  }
  const subjects = subjectsOf(on)
  if (subjects.length > 0) return subjectsOf(later).some((one) => subjects.includes(one))
  const claims = claimsOf(on)
  if (!claimsOf(later).some((id) => claims.includes(id))) return false
  const after = marksTouched(later)
  if (marks === null || after === null) return true
  return after.some((id) => marks.includes(id))
}

/** The kinds of acts that are on no claim and can be taken back. */
export const elsewhere: readonly ActKind[] = [
  'project renamed',
  'style set',
  'project archived',
  'project reopened',
  'project deleted',
  'project called back',
  'text described',
  'work corrected',
  'works joined',
  'works parted',
  'sentences set aside',
  'sentences taken up',
  'sentence bounds set',
  'suggestions refused',
  'refusals taken back',
]

/** What an act elsewhere than on claims is on; nothing for other acts. */
function subjectsOf(act: Act): readonly string[] {
  switch (act.kind) {
    case 'project renamed':
      return ['title']
    case 'style set':
      return ['style']
    case 'project archived':
    case 'project reopened':
    case 'project deleted':
    case 'project called back':
      return ['life']
    case 'text described':
      return [act.textId]
    case 'work corrected':
      return [`what is known of ${act.workId}`]
    case 'works joined':
    case 'works parted':
      return [`what ${act.workId} is shown as`]
    case 'sentences set aside':
      return [...act.sentences.map(({ id }) => id), ...(act.instead ?? [])]
    case 'sentences taken up':
    case 'refusals taken back':
      return act.ids
    case 'sentence bounds set':
      return act.bounds.map(({ at }) => `${act.revisionId} ${at}`)
    case 'suggestions refused':
      return act.suggestions.map(({ id }) => id)
    default:
      return []
  }
}

/** The claims that an act is on. */
export function claimsOf(act: Act): readonly string[] {
  const { claimId, otherClaimId } = concernsOf(act)
  return [claimId ?? [], otherClaimId ?? []].flat()
}

/** The marks that an act touches, where it touches nothing else; null for an act on a claim as a whole. */
function marksTouched(act: Act): readonly string[] | null {
  switch (act.kind) {
    case 'mark added':
      return act.round === null ? [act.mark.id] : null
    case 'mark put under':
      return act.round === null ? [act.markId, act.mark.id] : null
    case 'mark split':
      return [act.markId, act.mark.id]
    case 'marks joined':
      return [act.markId, act.joined]
    case 'mark changed':
    case 'mark placed':
    case 'mark let go':
    case 'placing taken back':
    case 'letting go taken back':
    case 'mark withdrawn':
    case 'mark restored':
      return [act.markId]
    default:
      return null
  }
}
