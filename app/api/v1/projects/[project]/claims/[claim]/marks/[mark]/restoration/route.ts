import {
  RestoreMark,
  restoreMark,
} from '../../../../../../../../../../lib/server/acts/restore-mark.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RestoreMark, restoreMark, (path) => ({
    claimNumber: numberIn(path, 'claim'),
    markId: idIn(path, 'mark'),
  })),
})
