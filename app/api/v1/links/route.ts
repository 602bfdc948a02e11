import { LookAtLink, lookAtLink } from '../../../../lib/server/acts/look-at-link.ts'
import { LinkSeenAnswer } from '../answers/account.ts'
import { doors, writeStranger } from '../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writeStranger(LookAtLink, lookAtLink, {
    says: 'Says what a one-time link is good for; it uses nothing up.',
    answers: LinkSeenAnswer,
  }),
})
