import { readSettings } from '../../../../../../lib/server/acts/read-settings.ts'
import { SetPolicy, setPolicy } from '../../../../../../lib/server/acts/set-policy.ts'
import { PolicyVersion, PolicyVersioned } from '../../../answers/project.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(
    async (seat) => {
      const { policy, policyVersion } = await readSettings(seat)
      return { policy, policyVersion }
    },
    {
      says: 'The policy for rounds that begin now, with its version.',
      scope: 'read',
      answers: PolicyVersioned,
    },
  ),
  POST: write(SetPolicy, setPolicy, {
    says: 'Sets the policy for rounds that begin from now on.',
    scope: 'everything',
    answers: PolicyVersion,
  }),
})
