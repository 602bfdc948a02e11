import { readSettings } from '../../../../../../lib/server/acts/read-settings.ts'
import { SetScale, setScale } from '../../../../../../lib/server/acts/set-scale.ts'
import { ScaleVersion, ScaleVersioned } from '../../../answers/project.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(
    async (seat) => {
      const { scale, scaleVersion } = await readSettings(seat)
      return { scale, scaleVersion }
    },
    {
      says: 'The scale for rounds that begin now, with its version.',
      scope: 'read',
      answers: ScaleVersioned,
    },
  ),
  POST: write(SetScale, setScale, {
    says: 'Sets the scale for rounds that begin from now on.',
    scope: 'everything',
    answers: ScaleVersion,
  }),
})
