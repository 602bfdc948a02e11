import {
  TakeDownEdition,
  takeDownEdition,
} from '../../../../../../../../lib/server/acts/take-down-edition.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(TakeDownEdition, takeDownEdition, (path) => ({ number: numberIn(path, 'edition') })),
})
