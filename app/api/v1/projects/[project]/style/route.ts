import { readSettings } from '../../../../../../lib/server/acts/read-settings.ts'
import { SetStyle, setStyle } from '../../../../../../lib/server/acts/set-style.ts'
import { StyleAnswer, StyleSetAnswer } from '../../../answers/works.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(async (seat) => ({ style: (await readSettings(seat)).style }), {
    says: 'The style in which citations are printed.',
    scope: 'read',
    answers: StyleAnswer,
  }),
  POST: write(SetStyle, setStyle, {
    says: 'Sets the style in which citations are printed from now on.',
    scope: 'everything',
    answers: StyleSetAnswer,
  }),
})
