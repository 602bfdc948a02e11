/**
 * Setting the policy: a new version, for rounds that begin from now on; a running round keeps its
 * own. It names the version that it was made from; when another was set meanwhile it is refused.
 */
import { z } from 'zod'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { policiesOf } from '../store/read-project.ts'
import { nextVersion } from './set-scale.ts'

const PolicyGiven = z.strictObject({
  quorum: z.int().min(1, 'The quorum is 1 or more.').max(99, 'The quorum is at most 99.'),
  threshold: z
    .strictObject({ numerator: z.int().min(1).max(1_000), denominator: z.int().min(1).max(1_000) })
    .refine(({ numerator, denominator }) => numerator <= denominator, {
      message: 'The threshold is a fraction of at most 1.',
    }),
  citationsNeeded: z.int().min(0).max(20, 'A verdict can need at most 20 citations.'),
  answeredMayRule: z.boolean(),
})

export const SetPolicy = z.strictObject({ policy: PolicyGiven, basedOn: z.int().min(1) })

/** Set the policy for coming rounds. */
export async function setPolicy(
  seat: Seat,
  once: Once,
  { policy, basedOn }: z.infer<typeof SetPolicy>,
): Promise<{ readonly policyVersion: number }> {
  return act(seat, 'set the policy', once, async (db, { projectId }) => {
    const version = nextVersion(await policiesOf(db, projectId), basedOn, 'policy')
    return { act: { kind: 'policy set', version, policy }, answer: { policyVersion: version } }
  })
}
