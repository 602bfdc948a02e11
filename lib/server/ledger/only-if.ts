/**
 * Every door asks the role in the same words. Reading needs a right as well: asked before anything
 * is read, so that the answer tells nothing.
 */
import { type Deed, may } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'

/** Go on only if the seat's role may do this. */
export function onlyIf({ role }: Pick<Seat, 'role'>, deed: Deed): void {
  if (may(role, deed)) return
  const sentence = `This is not for ${role}s: your role in this project does not include «${deed}». An owner of the project can change roles.`
  throw new Refusal('not yours', sentence, { role, deed })
}
