import { PartWorks, partWorks } from '../../../../../../../../lib/server/acts/part-works.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(PartWorks, partWorks, (path) => ({ workId: idIn(path, 'work') })),
})
