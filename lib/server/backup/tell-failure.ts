/**
 * A failed nightly backup is told to those who may found projects: on their account page and, where
 * there is mail, by mail. Once, not every hour: the note on the pages stays until one succeeds.
 */
import { tell } from '../mail/post.ts'
import { toTellOfFailure } from '../store/backups.ts'
import { transaction } from '../store/database.ts'

/** Tell of a failure, if it is the first since the last good backup; how many were told. */
export async function tellFailure(): Promise<number> {
  return transaction(async (db) => {
    const people = await toTellOfFailure(db)
    for (const id of people) await tell(db, id, { kind: 'backup failed' })
    return people.length
  })
}
