import { readSettings } from '../../../../../../lib/server/acts/read-settings.ts'
import { SetStyle, setStyle } from '../../../../../../lib/server/acts/set-style.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(async (seat) => ({ style: (await readSettings(seat)).style })),
  POST: write(SetStyle, setStyle),
})
