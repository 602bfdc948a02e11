/** By what the texts of the project are told from each other, for whoever is about to bring in another. */
import { may } from '../../review/permissions.ts'
import type { KnownText } from '../../review/same-text.ts'
import type { Seat } from '../auth/seat.ts'
import { database } from '../store/database.ts'
import { knownTextsOf } from '../store/read-texts.ts'

/** The texts with the hashes of their files and characters; none for who may not import. */
export async function knownTexts({ projectId, role }: Seat): Promise<readonly KnownText[]> {
  return may(role, 'import texts') ? knownTextsOf(database(), projectId) : []
}
