import { exportWorks } from '../../../../../../../../lib/server/acts/export-works.ts'
import { doors, file } from '../../../../../door.ts'
import { nameIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: file((seat, path) => exportWorks(seat, nameIn(path, 'name')), {
    says: 'The library of works as works.bib (BibTeX), works.ris (RIS) or works.json (CSL-JSON).',
    scope: 'read',
  }),
})
