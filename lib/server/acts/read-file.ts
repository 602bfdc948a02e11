/** The file that a text came from, byte for byte. */
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { fileBytes, latestRevision, revisionsOf } from '../store/read-texts.ts'

export type FileRead = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The file as it came; whoever serves it says «attachment» and sniffs nothing. */
export async function readFile(seat: Seat, textNumber: number): Promise<FileRead> {
  return snapshot(async (db) => {
    const text = await latestRevision(db, seat.projectId, textNumber)
    const revisions = await revisionsOf(db, seat.projectId)
    const file = revisions.find(({ id }) => id === text?.revisionId)?.file
    const bytes = file === undefined ? null : await fileBytes(db, seat.projectId, file.sha256)
    if (file === undefined || bytes === null) {
      throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
    }
    return { name: file.name, mediaType: file.mediaType, bytes }
  })
}
