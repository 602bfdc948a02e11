import { GiveAnswer, giveAnswer } from '../../../../../../../../lib/server/acts/give-answer.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(GiveAnswer, giveAnswer, (path) => ({ claimNumber: numberIn(path, 'claim') })),
})
