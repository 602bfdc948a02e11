import { readFrontPage } from '../../../../../../lib/server/acts/read-front-page.ts'
import { FrontPageAnswer } from '../../../answers/project.ts'
import { doors, show } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readFrontPage, {
    says: 'The front page: how far the project is, what awaits me, what is disputed.',
    scope: 'read',
    answers: FrontPageAnswer,
  }),
})
