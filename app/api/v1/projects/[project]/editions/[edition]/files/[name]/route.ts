import { readEditionFile } from '../../../../../../../../../lib/server/acts/read-edition-file.ts'
import { seatIn } from '../../../../../../../../../lib/server/auth/seat.ts'
import { frozenFile } from '../../../../../../../../editions/frozen-file.ts'
import { answering, asker, doors } from '../../../../../../door.ts'
import { nameIn, numberIn } from '../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: answering(async (request, path, asking) => {
    const seat = await seatIn(await asker(request, asking), path.project ?? '')
    return frozenFile(await readEditionFile(seat, numberIn(path, 'edition'), nameIn(path, 'name')))
  }),
})
