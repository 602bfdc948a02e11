import { CorrectWork, correctWork } from '../../../../../../../../lib/server/acts/correct-work.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(CorrectWork, correctWork, (path) => ({ workId: idIn(path, 'work') })),
})
