import { JoinWorks, joinWorks } from '../../../../../../../../lib/server/acts/join-works.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(JoinWorks, joinWorks, (path) => ({ workId: idIn(path, 'work') })),
})
