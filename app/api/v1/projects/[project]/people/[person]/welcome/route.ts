import {
  RenewWelcome,
  renewWelcome,
} from '../../../../../../../../lib/server/acts/renew-welcome.ts'
import { WelcomeLinkAnswer } from '../../../../../answers/project.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RenewWelcome, renewWelcome, {
    says: 'Makes a new welcome link for somebody who has not opened their account.',
    scope: 'everything',
    answers: WelcomeLinkAnswer,
    place: (path) => ({ personId: idIn(path, 'person') }),
  }),
})
