/**
 * That a project demands a second factor of its owners and editors, or no longer does. Only an owner
 * who has shown one can demand it, so that a project is never locked by somebody who then stands
 * outside. It bites at once: seats whose session has shown none are closed, streams within seconds.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { projectRow } from '../store/read-project.ts'

export const DemandSecondFactor = z.strictObject({ demanded: z.boolean() })

/** Demand a second factor of owners and editors, or stop demanding it. */
export async function demandSecondFactor(
  seat: Seat,
  once: Once,
  { demanded }: z.infer<typeof DemandSecondFactor>,
): Promise<{ readonly demanded: boolean }> {
  return act(seat, 'demand a second factor', once, async (db, { projectId, factor }) => {
    const project = await projectRow(db, projectId)
    if (project?.demandsFactor === demanded) {
      const sentence = demanded ? 'It is demanded already.' : 'It is not demanded.'
      throw new Refusal('not now', sentence)
    }
    if (demanded && !factor) {
      const sentence =
        'Set up a second factor for yourself first, on your account page: otherwise you would lock yourself out.'
      throw new Refusal('not now', sentence)
    }
    return { act: { kind: 'second factor demanded', demanded }, answer: { demanded } }
  })
}
