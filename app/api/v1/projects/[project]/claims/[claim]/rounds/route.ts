import { OpenRound, openRound } from '../../../../../../../../lib/server/acts/open-round.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(OpenRound, openRound, (path) => ({ claimNumber: numberIn(path, 'claim') })),
})
