import { RemoveSeat, removeSeat } from '../../../../../../../../lib/server/acts/remove-seat.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RemoveSeat, removeSeat, (path) => ({ personId: idIn(path, 'person') })),
})
