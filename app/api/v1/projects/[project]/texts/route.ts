import { ImportText, importText } from '../../../../../../lib/server/acts/import-text.ts'
import { pageOfLibrary } from '../../../../../../lib/server/acts/read-library.ts'
import { IMPORT } from '../../../../../../lib/server/auth/body-limits.ts'
import { Imported, TextListedAnswer } from '../../../answers/project.ts'
import { doors, list, NoQuery } from '../../../door.ts'
import { writeLong } from '../../../long.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list((seat, _path, page) => pageOfLibrary(seat, page), {
    says: 'The texts by number, each with an entry for every claim that I may see in it.',
    scope: 'read',
    answers: TextListedAnswer,
    query: NoQuery,
  }),
  POST: writeLong(ImportText, importText, {
    says: 'Brings in a text as plain text, Markdown, HTML, DOCX, PDF or EPUB, in base64; tells which texts have the same file or characters.',
    scope: 'import',
    answers: Imported,
    limit: IMPORT,
  }),
})
