/** What the lists of a project are made from: every claim in outline, the texts, the policies. */
import type { Outlines } from '../../review/listing.ts'
import type { Db } from './database.ts'
import { outlinesOf } from './dossiers.ts'
import { policiesOf } from './read-project.ts'
import { revisionsOf, textsOf } from './read-texts.ts'

/** Read them all, in a handful of queries. */
export async function outlined(db: Db, projectId: string): Promise<Outlines> {
  return {
    dossiers: await outlinesOf(db, projectId),
    texts: await textsOf(db, projectId),
    revisions: await revisionsOf(db, projectId),
    policies: await policiesOf(db, projectId),
  }
}
