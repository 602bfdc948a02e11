/**
 * Taking acts back. An act is taken back by another act that sets right what it did, and only while nobody
 * has built on it: no later act on the same mark or claim stands. Redoing is taking the taking-back back.
 *
 * The surprising decision: a later act that was itself taken back does not count, nor does the act that
 * took it back, so that one can go back step by step. And nobody builds on another's answer: answers
 * of a round are given independently.
 */
import { concernsOf } from './concerns.ts'
import type { Act, Event } from './history.ts'

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
  return later.filter(
    (event) =>
      event.undoes === undefined && builds(event.act, act) && !isUndone(event.number, later),
  )
}

/** Does an act rest on another one: on the same marks, or on the same claim as a whole? */
function builds(later: Act, on: Act): boolean {
  if (on.kind === 'answered' && later.kind === 'answered') {
    return later.answer.personId === on.answer.personId
  }
  const claims = claimsOf(on)
  if (!claimsOf(later).some((id) => claims.includes(id))) return false
  const [before, after] = [marksTouched(on), marksTouched(later)]
  if (before === null || after === null) return true
  return after.some((id) => before.includes(id))
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
