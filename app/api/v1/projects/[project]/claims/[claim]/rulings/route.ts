import { GiveRuling, giveRuling } from '../../../../../../../../lib/server/acts/give-ruling.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(GiveRuling, giveRuling, (path) => ({ claimNumber: numberIn(path, 'claim') })),
})
