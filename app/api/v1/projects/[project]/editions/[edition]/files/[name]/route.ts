import { readEditionFile } from '../../../../../../../../../lib/server/acts/read-edition-file.ts'
import { frozenFile } from '../../../../../../../../editions/frozen-file.ts'
import { doors, handing } from '../../../../../../door.ts'
import { nameIn, numberIn } from '../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: handing(
    async (seat, path) =>
      frozenFile(await readEditionFile(seat, numberIn(path, 'edition'), nameIn(path, 'name'))),
    {
      says: 'A file of the edition, as it was frozen; its ETag is its SHA-256.',
      scope: 'read',
    },
  ),
})
