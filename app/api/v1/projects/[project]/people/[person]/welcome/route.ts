import {
  RenewWelcome,
  renewWelcome,
} from '../../../../../../../../lib/server/acts/renew-welcome.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RenewWelcome, renewWelcome, (path) => ({ personId: idIn(path, 'person') })),
})
