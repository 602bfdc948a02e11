import { ImportText, importText } from '../../../../../../lib/server/acts/import-text.ts'
import { readLibrary } from '../../../../../../lib/server/acts/read-library.ts'
import { IMPORT } from '../../../body.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readLibrary),
  POST: write(ImportText, importText, () => ({}), IMPORT),
})
