/**
 * Bring in a text: its characters and blocks are read from the file as it came, which is kept. This
 * is revision 1; it never changes. The file is read before the act takes the project's lock; who may
 * not import has nothing read. A text that is there already comes in all the same; the answer says
 * which it is the same as.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DescriptionShape } from '../../review/asked.ts'
import { may } from '../../review/permissions.ts'
import { sameTexts } from '../../review/same-text.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { nextNumber } from '../store/read-project.ts'
import { knownTextsOf } from '../store/read-texts.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { revisionRead, SourceShape } from './read-source.ts'
import { TidiedShape } from './tidied-text.ts'

export const ImportText = z.strictObject({
  description: DescriptionShape,
  source: SourceShape,
  /** What a person made of the reading of the file; without it the reading stands as it is. */
  tidied: TidiedShape.optional(),
})
export type ImportText = z.output<typeof ImportText>

/** Bring in a text and answer with its number, and those of the texts that are the same. */
export async function importText(
  seat: Seat,
  once: Once,
  { description, source, tidied }: ImportText,
  following: Following = unfollowed,
): Promise<{ readonly number: number; readonly same: readonly number[] }> {
  const id = randomUUID()
  const reads = () => revisionRead({ textId: id, number: 1 }, source, following, tidied)
  const first = may(seat.role, 'import texts') ? await reads() : null
  return act(seat, 'import texts', once, async (db, { projectId }) => {
    const { revision, characters, blocks, ...made } = first ?? (await reads())
    const { sha256, file } = revision
    const known = await knownTextsOf(db, projectId)
    const same = sameTexts(known, { sha256, fileSha256: file.sha256 })
    const number = await nextNumber(db, projectId, 'text')
    const text = { id, number, ...description }
    return {
      act: { kind: 'text imported', text, revision, ...made },
      cargo: { revision: { characters, blocks }, file: source.bytes },
      answer: { number, same: same.map((one) => one.number) },
    }
  })
}
