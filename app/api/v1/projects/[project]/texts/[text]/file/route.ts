import { readFile } from '../../../../../../../../lib/server/acts/read-file.ts'
import { doors, file } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: file((seat, path) => readFile(seat, numberIn(path, 'text')), {
    says: 'The file that the text came from, byte for byte.',
    scope: 'read',
  }),
})
