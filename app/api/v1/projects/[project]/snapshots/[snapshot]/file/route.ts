import { readCopyFile } from '../../../../../../../../lib/server/acts/read-copy.ts'
import { doors, file } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: file((seat, path) => readCopyFile(seat, idIn(path, 'snapshot')), {
    says: 'The file of a stored copy, byte for byte, to be kept.',
    scope: 'read',
  }),
})
