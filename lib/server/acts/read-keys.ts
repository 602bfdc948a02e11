/** What a person has made of the keys. */
import type { OwnKeys } from '../../review/shortcuts.ts'
import type { SignedIn } from '../auth/seat.ts'
import { database } from '../store/database.ts'
import { keysOf } from '../store/own-keys.ts'

/** Read my keys. */
export async function readKeys({ personId }: Pick<SignedIn, 'personId'>): Promise<OwnKeys> {
  return keysOf(database(), personId)
}
