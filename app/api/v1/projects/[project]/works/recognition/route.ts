import {
  RecogniseWork,
  recogniseWork,
} from '../../../../../../../lib/server/acts/recognise-works.ts'
import { doors, write } from '../../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RecogniseWork, recogniseWork),
})
