/** The editions of a project that a seat may see, latest first. */
import type { EditionSeen } from '../../edition/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { editionsSeen } from './read-edition.ts'

/** Editors see every frozen edition, others those that are published. */
export async function readEditions(seat: Seat): Promise<readonly EditionSeen[]> {
  return snapshot((db) => editionsSeen(db, seat))
}
