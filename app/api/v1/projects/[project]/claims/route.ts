import { z } from 'zod'
import { numbersAsked, wholeAsked } from '../../../../../../lib/review/paging.ts'
import { listClaims } from '../../../../../../lib/server/acts/list-claims.ts'
import { MarkClaim, markClaim } from '../../../../../../lib/server/acts/mark-claim.ts'
import { ClaimAnswer, standings } from '../../../answers/claim.ts'
import { doors, list, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list((seat, _path, page, query) => listClaims(seat, page, query), {
    says: 'The claims that I may see, by number; of one standing, one text or some numbers where that is asked.',
    scope: 'read',
    answers: ClaimAnswer,
    query: z.strictObject({
      standing: z.enum(standings, `A standing is one of ${standings.join(', ')}.`).optional(),
      text: wholeAsked('text', 999_999_999).optional(),
      numbers: numbersAsked.optional(),
    }),
  }),
  POST: write(MarkClaim, markClaim, {
    says: 'Marks a claim: its sentence, its first mark, and with them its first round.',
    scope: 'write',
    answers: ClaimAnswer,
  }),
})
