/**
 * Every way to be told no. A refusal is thrown by an act, rolls its transaction back, and is
 * translated once at the edge (`app/refusals.ts`). Its sentence says what happened, why, and what
 * to do now; it carries nothing that the person may not know.
 */

export const refusalKinds = [
  'not signed in',
  'not there',
  'not yours',
  'second factor',
  'not now',
  'changed meanwhile',
  'not understood',
  'too much',
  'too often',
  'said before otherwise',
] as const

export type RefusalKind = (typeof refusalKinds)[number]

export class Refusal extends Error {
  readonly kind: RefusalKind
  /** Plain facts for the page: which field, what changed, when to try again (seconds). */
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[]>>

  constructor(kind: RefusalKind, sentence: string, facts: Refusal['facts'] = {}) {
    super(sentence)
    this.name = 'Refusal'
    this.kind = kind
    this.facts = facts
  }
}
