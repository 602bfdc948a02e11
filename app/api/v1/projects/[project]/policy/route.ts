import { readSettings } from '../../../../../../lib/server/acts/read-settings.ts'
import { SetPolicy, setPolicy } from '../../../../../../lib/server/acts/set-policy.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(async (seat) => {
    const { policy, policyVersion } = await readSettings(seat)
    return { policy, policyVersion }
  }),
  POST: write(SetPolicy, setPolicy),
})
