import { readDrafts } from '../../../../../../lib/server/acts/read-drafts.ts'
import { doors, show } from '../../../door.ts'
import { wordsAsked } from '../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, _path, query) => readDrafts(seat, wordsAsked(query, 'prefix'))),
})
