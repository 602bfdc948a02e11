/**
 * Every door asks the role in the same words. Reading needs a right as well: asked before anything
 * is read, so that the answer tells nothing.
 */
import { type Deed, may } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import { scopesAllow } from '../../review/scopes.ts'
import type { Seat } from '../auth/seat.ts'

/** Go on only if the seat's role may do this, and where it came by a token, the token too. */
export function onlyIf(
  { role, scopes = null }: Pick<Seat, 'role'> & Partial<Pick<Seat, 'scopes'>>,
  deed: Deed,
): void {
  if (may(role, deed)) {
    if (scopes === null || scopesAllow(scopes, deed)) return
    throw new Refusal(
      'not yours',
      `The scopes of this token (${scopes.join(', ')}) do not include «${deed}». Make a token that has it.`,
      { scopes, deed },
    )
  }
  const sentence = `This is not for ${role}s: your role in this project does not include «${deed}». An owner of the project can change roles.`
  throw new Refusal('not yours', sentence, { role, deed })
}
