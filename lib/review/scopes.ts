/**
 * What a token may do, as a few scopes over the table of permissions. The role of the person at the
 * moment is always the ceiling; a scope only takes away. Every token reads. A deed that no row here
 * names is for «everything» alone, so that what is new is closed to narrow tokens until somebody says otherwise.
 */
import type { Deed } from './permissions.ts'

export const scopes = ['read', 'write', 'import', 'everything'] as const
export type Scope = (typeof scopes)[number]

/** What each scope means, for the person who chooses. */
export const scopeMeans: Readonly<Record<Scope, string>> = {
  read: 'read what I may read',
  write: 'mark claims, word them, answer, attach copies and set sentences aside as me',
  import: 'bring in texts and describe them',
  everything: 'everything that my role may',
}

const reading: readonly Deed[] = [
  'read texts',
  'read ruled claims',
  'read published editions',
  'read the guideline',
  'read all claims',
  'read closed rounds',
  'read the history',
  'verify the ledger',
  'see the queue',
  'read frozen editions',
  'see people',
]

const deeds: Readonly<Record<Exclude<Scope, 'everything'>, readonly Deed[]>> = {
  read: reading,
  write: [
    ...reading,
    'mark claims',
    'reword claims',
    'set sentences aside',
    'answer suggestions',
    'answer',
    'attach copies',
  ],
  import: [...reading, 'import texts', 'revise texts', 'describe texts'],
}

/** May a token with these scopes do this deed, as far as the scopes go? */
export function scopesAllow(given: readonly Scope[], deed: Deed): boolean {
  return given.some((scope) => scope === 'everything' || deeds[scope].includes(deed))
}

/** May a token with these scopes come through a door that asks for one? */
export function scopesInclude(given: readonly Scope[], asked: Scope): boolean {
  return (
    given.length > 0 && (asked === 'read' || given.includes(asked) || given.includes('everything'))
  )
}
