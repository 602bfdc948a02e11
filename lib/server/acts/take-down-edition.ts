/** Taking an edition down: its address answers as if nothing had ever been there. The edition itself is kept. */
import { z } from 'zod'
import type { EditionSeen } from '../../edition/seen.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { editionSeen } from './read-edition.ts'

export const TakeDownEdition = z.strictObject({ number: z.int().min(1) })

/** Take a published edition down. */
export async function takeDownEdition(
  seat: Seat,
  once: Once,
  { number }: z.infer<typeof TakeDownEdition>,
): Promise<EditionSeen> {
  return act(seat, 'publish editions', once, async (db, here) => {
    const edition = await editionSeen(db, here, number)
    if (edition.publication === null || edition.publication.takenDownAt !== null) {
      throw new Refusal(
        'not now',
        `Edition ${number} is not published, so there is nothing to take down.`,
      )
    }
    return {
      act: { kind: 'edition taken down', editionId: edition.id },
      shows: (after) => editionSeen(after, here, number),
    }
  })
}
