/** The texts of the project, each with its strip of claims. */
import { textsListed } from '../../review/listing.ts'
import type { TextListed } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { outlined } from '../store/outlines.ts'

/** The library, by number. */
export async function readLibrary(seat: Seat): Promise<readonly TextListed[]> {
  return snapshot(async (db) => textsListed(seat, await outlined(db, seat.projectId)))
}
