import { AddMark, addMark } from '../../../../../../../../lib/server/acts/add-mark.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(AddMark, addMark, (path) => ({ claimNumber: numberIn(path, 'claim') })),
})
