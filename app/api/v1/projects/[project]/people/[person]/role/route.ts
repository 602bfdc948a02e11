import { ChangeSeat, changeSeat } from '../../../../../../../../lib/server/acts/change-seat.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(ChangeSeat, changeSeat, (path) => ({ personId: idIn(path, 'person') })),
})
