/** The bytes of a file of an edition, as they were frozen, for a seat that may see the edition. */
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { editionFile, type FileKept } from '../store/editions.ts'
import { editionSeen } from './read-edition.ts'

export type { FileKept } from '../store/editions.ts'

/** The file with this name. */
export async function readEditionFile(seat: Seat, number: number, name: string): Promise<FileKept> {
  return snapshot(async (db) => {
    await editionSeen(db, seat, number)
    const file = await editionFile(db, seat.projectId, number, name)
    if (file === null) throw new Refusal('not there', 'This edition has no such file.')
    return file
  })
}
