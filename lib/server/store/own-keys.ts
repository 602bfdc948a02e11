/** What people have changed of the keys; see review/shortcuts.ts. An id that this version does not know is left out. */
import { isShortcut, keyFrom, type OwnKeys, usualKeys, withKeys } from '../../review/shortcuts.ts'
import type { Db } from './database.ts'

/** The keys of a person. */
export async function keysOf(db: Db, personId: string): Promise<OwnKeys> {
  const row = await db.ownKeys.findUnique({ where: { personId } })
  if (row === null) return usualKeys
  return withKeys(
    { singles: row.singles, wholeWords: row.wholeWords, changed: {} },
    known(row.changed),
  )
}

function known(kept: unknown): OwnKeys['changed'] {
  const entries = Object.entries(kept ?? {}).filter(
    ([id, key]) =>
      isShortcut(id) && (key === null || (typeof key === 'string' && keyFrom(key) === key)),
  )
  return Object.fromEntries(entries)
}

/** Keep them. */
export async function keepKeys(
  db: Db,
  personId: string,
  { singles, wholeWords, changed }: OwnKeys,
): Promise<void> {
  const row = { singles, wholeWords, changed: { ...changed } }
  await db.ownKeys.upsert({ where: { personId }, create: { personId, ...row }, update: row })
}
