import { readViews } from '../../../../../../lib/server/acts/read-views.ts'
import { SaveView, saveView } from '../../../../../../lib/server/acts/save-view.ts'
import { ViewKept, ViewsAnswer } from '../../../answers/found.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(async (seat) => ({ views: await readViews(seat) }), {
    says: 'The saved views of the list of claims: my own, and those shared with the project.',
    scope: 'read',
    answers: ViewsAnswer,
  }),
  POST: write(SaveView, saveView, {
    says: 'Keeps a list of claims under a name; the same name is the same view.',
    scope: 'write',
    answers: ViewKept,
  }),
})
