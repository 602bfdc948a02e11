/**
 * Setting the policy: a new version, for rounds that begin from now on; a running round keeps its
 * own. It names the version that it was made from; when another was set meanwhile it is refused.
 * One that says the same is no new version.
 */
import { z } from 'zod'
import { PolicyShape } from '../../review/asked.ts'
import { canonical } from '../../review/canonical.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { policiesOf } from '../store/read-project.ts'
import { nextVersion } from './set-scale.ts'

export const SetPolicy = z.strictObject({ policy: PolicyShape, basedOn: z.int().min(1) })

/** Set the policy for coming rounds. */
export async function setPolicy(
  seat: Seat,
  once: Once,
  { policy, basedOn }: z.infer<typeof SetPolicy>,
): Promise<{ readonly policyVersion: number }> {
  return act(seat, 'set the policy', once, async (db, { projectId }) => {
    const policies = await policiesOf(db, projectId)
    const version = nextVersion(policies, basedOn, 'policy')
    if (canonical(policy) === canonical(policies[basedOn])) {
      return { act: null, answer: { policyVersion: basedOn } }
    }
    return { act: { kind: 'policy set', version, policy }, answer: { policyVersion: version } }
  })
}
