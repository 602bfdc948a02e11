import { readHistory } from '../../../../../../lib/server/acts/read-history.ts'
import { doors, show } from '../../../door.ts'
import { numberAsked } from '../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, _path, query) => {
    const claimNumber = numberAsked(query, 'claim')
    const before = numberAsked(query, 'before')
    return readHistory(seat, {
      ...(claimNumber === null ? {} : { claimNumber }),
      ...(before === null ? {} : { before }),
    })
  }),
})
