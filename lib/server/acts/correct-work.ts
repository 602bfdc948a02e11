/**
 * Correct what is known of a work: a new version of its data, from which it is printed everywhere but
 * in editions that are frozen. It names the version that it was made from. Only of works that every
 * member sees: the event says that the work is there.
 */
import { z } from 'zod'
import { id, number, WorkShape } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { versionsOf } from '../store/read-works.ts'
import { sharedWork } from './works-in-sight.ts'

export const CorrectWork = z.strictObject({ workId: id, fields: WorkShape, basedOn: number })

/** Correct a work; answers its new version. */
export async function correctWork(
  seat: Seat,
  once: Once,
  { workId, fields, basedOn }: z.infer<typeof CorrectWork>,
): Promise<Recorded & { readonly version: number }> {
  return act(seat, 'correct works', once, async (db, { projectId }) => {
    const work = await sharedWork(db, projectId, workId)
    if (work.textId !== null) {
      throw new Refusal(
        'not now',
        'This work is a text of the project. What is known of it is said where the text is described.',
      )
    }
    const latest = await versionsOf(db, workId)
    if (latest !== basedOn) {
      throw new Refusal(
        'changed meanwhile',
        'Somebody corrected this work meanwhile. Look at it again; then correct what is still wrong.',
        { version: latest },
      )
    }
    const { textId: _, ...rest } = fields
    const version = latest + 1
    return {
      act: { kind: 'work corrected', workId, version, fields: rest },
      tells: (event) => ({ version, event }),
    }
  })
}
