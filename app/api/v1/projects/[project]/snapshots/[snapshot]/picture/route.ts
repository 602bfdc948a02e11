import { readCopyPicture } from '../../../../../../../../lib/server/acts/read-copy.ts'
import { doors, file } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: file((seat, path) => readCopyPicture(seat, idIn(path, 'snapshot')), {
    says: 'A stored picture to be looked at, without what it tells of place, time and camera.',
    scope: 'read',
  }),
})
