/**
 * The characters of revisions, ready for counting. What was read once is kept in memory while there is
 * room: a mark in a text of a megabyte does not read it anew. A revision never changes but by erasing,
 * in whichever process, so its hash is asked before what is kept is believed.
 */
import { type CodePointIndex, codePointIndex } from '../../text/units.ts'
import type { Db } from './database.ts'
import { bodiesOf } from './read-texts.ts'

export type RevisionText = {
  readonly index: CodePointIndex
  readonly blocks: string
  readonly sha256: string
}

/** How many UTF-16 units of text are kept in all. */
const room = 12_000_000

const kept = new Map<string, RevisionText>()

/** The characters and blocks of a revision of the project, or null. */
export async function revisionText(
  db: Db,
  projectId: string,
  revisionId: string,
): Promise<RevisionText | null> {
  const row = await db.revision.findUnique({
    where: { projectId_id: { projectId, id: revisionId } },
    select: { sha256: true },
  })
  return row === null ? null : charactersOf(db, projectId, { id: revisionId, ...row })
}

/** The same of a revision whose hash was read in this transaction already. */
export async function charactersOf(
  db: Db,
  projectId: string,
  { id: revisionId, sha256 }: { readonly id: string; readonly sha256: string },
): Promise<RevisionText | null> {
  const key = `${projectId} ${revisionId} ${sha256}`
  const known = kept.get(key)
  if (known !== undefined) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const [body] = await bodiesOf(db, projectId, [revisionId])
  if (body === undefined) return null
  for (const old of kept.keys()) {
    if (old.startsWith(`${projectId} ${revisionId} `)) kept.delete(old)
  }
  const text = { index: codePointIndex(body.characters), blocks: body.blocks, sha256 }
  kept.set(key, text)
  makeRoom()
  return text
}

function makeRoom(): void {
  let size = [...kept.values()].reduce((sum, { index }) => sum + index.text.length, 0)
  for (const [key, { index }] of kept) {
    if (size <= room || kept.size === 1) return
    kept.delete(key)
    size -= index.text.length
  }
}
