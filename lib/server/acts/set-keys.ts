/**
 * Changing my keys: single keys on or off, whole words or characters in selections, and the key of any shortcut; null takes its key away, the usual one
 * makes it usual again. All that is asked is done or nothing, so two keys can change places in one act.
 * It is mine alone and in no ledger.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { keyFrom, type OwnKeys, shortcutIds, whyNotKey, withKeys } from '../../review/shortcuts.ts'
import type { SignedIn } from '../auth/seat.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { transaction } from '../store/database.ts'
import { keepKeys, keysOf } from '../store/own-keys.ts'
import { lockPerson } from '../store/people.ts'

const Key = z
  .string()
  .max(8)
  .refine(
    (key) => keyFrom(key) === key,
    'A key is one letter, digit or sign, small where it can be.',
  )

export const SetKeys = z.strictObject({
  singles: z.boolean().optional(),
  wholeWords: z.boolean().optional(),
  keys: z.partialRecord(z.enum(shortcutIds), Key.nullable()).optional(),
})

/** Change my keys. Answers how they now are. */
export async function setKeys(
  { personId }: Pick<SignedIn, 'personId'>,
  once: Once,
  { singles, wholeWords, keys = {} }: z.infer<typeof SetKeys>,
): Promise<OwnKeys> {
  return transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      const before = await keysOf(db, personId)
      const switched = {
        ...before,
        singles: singles ?? before.singles,
        wholeWords: wholeWords ?? before.wholeWords,
      }
      const after = withKeys(switched, keys)
      for (const id of shortcutIds) {
        const why = keys[id] === undefined ? null : whyNotKey(after, id, keys[id])
        if (why !== null) throw new Refusal('not now', why, { field: id })
      }
      await keepKeys(db, personId, after)
      return after
    })
  })
}
