/**
 * Every door asks the role in the same words. Reading needs a right as well: asked before anything
 * is read, so that the answer tells nothing.
 */
import { type Deed, may } from '../../review/permissions.ts'
import { atRest, lifeAllows } from '../../review/project-life.ts'
import { Refusal } from '../../review/refusal.ts'
import { type Scope, scopesAllow } from '../../review/scopes.ts'
import type { Seat } from '../auth/seat.ts'

type Asked = Pick<Seat, 'role'> & Partial<Pick<Seat, 'scopes' | 'life'>>

/** Go on only if the seat's role may do this, where it came by a token the token too, and the project still takes it. */
export function onlyIf({ role, scopes = null, life = 'working' }: Asked, deed: Deed): void {
  if (may(role, deed)) {
    if (scopes !== null && !scopesAllow(scopes, deed)) throw beyond(scopes, deed)
    if (life !== 'working' && !lifeAllows(life, deed)) throw atRest(life)
    return
  }
  const sentence = `This is not for ${role}s: your role in this project does not include «${deed}». An owner of the project can change roles.`
  throw new Refusal('not yours', sentence, { role, deed })
}

function beyond(scopes: readonly Scope[], deed: Deed): Refusal {
  const sentence = `The scopes of this token (${scopes.join(', ')}) do not include «${deed}». Make a token that has it.`
  return new Refusal('not yours', sentence, { scopes, deed })
}
