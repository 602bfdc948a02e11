/** Publishing an edition: from now on everybody who has its address can read it. Its bytes do not change. */
import { z } from 'zod'
import type { EditionSeen } from '../../edition/seen.ts'
import { isErased } from '../../review/erasure.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { editionSeen } from './read-edition.ts'

export const PublishEdition = z.strictObject({ number: z.int().min(1) })

/** Publish an edition, or publish it again at the same address after it was taken down. */
export async function publishEdition(
  seat: Seat,
  once: Once,
  { number }: z.infer<typeof PublishEdition>,
): Promise<EditionSeen> {
  return act(seat, 'publish editions', once, async (db, here) => {
    const edition = await editionSeen(db, here, number)
    if (edition.publication !== null && edition.publication.takenDownAt === null) {
      throw new Refusal(
        'not now',
        `Edition ${number} is published already, at ${edition.publicAddress}.`,
      )
    }
    if (isErased(edition)) {
      throw new Refusal(
        'not now',
        `The words of edition ${number} were erased, so there is nothing to publish.`,
      )
    }
    return {
      act: { kind: 'edition published', editionId: edition.id },
      shows: (after) => editionSeen(after, here, number),
    }
  })
}
