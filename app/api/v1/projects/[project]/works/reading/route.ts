import {
  ReadReference,
  readReference,
} from '../../../../../../../lib/server/acts/recognise-works.ts'
import { ReferencesAnswer } from '../../../../answers/works.ts'
import { doors, write } from '../../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(ReadReference, readReference, {
    says: 'Reads a pasted reference (BibTeX, RIS, CSL-JSON, a DOI, an address); it keeps nothing.',
    scope: 'write',
    answers: ReferencesAnswer,
  }),
})
