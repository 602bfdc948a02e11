import { readSettings } from '../../../../../../lib/server/acts/read-settings.ts'
import { SetScale, setScale } from '../../../../../../lib/server/acts/set-scale.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(async (seat) => {
    const { scale, scaleVersion } = await readSettings(seat)
    return { scale, scaleVersion }
  }),
  POST: write(SetScale, setScale),
})
