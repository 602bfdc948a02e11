import { z } from 'zod'
import { wholeAsked } from '../../../../../../lib/review/paging.ts'
import { readGuideline } from '../../../../../../lib/server/acts/read-guideline.ts'
import { SetGuideline, setGuideline } from '../../../../../../lib/server/acts/set-guideline.ts'
import { GUIDELINE } from '../../../../../../lib/server/auth/body-limits.ts'
import { GuidelineAnswer, GuidelineVersion } from '../../../answers/project-life.ts'
import { doors, showAsked, write } from '../../../door.ts'

/** Which version; the latest where none is named. */
const Which = z.strictObject({ version: wholeAsked('version', 999_999_999).optional() })

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: showAsked((seat, _path, { version = null }) => readGuideline(seat, version), {
    says: 'The guideline, or one of its earlier versions.',
    scope: 'read',
    answers: GuidelineAnswer,
    query: Which,
  }),
  POST: write(SetGuideline, setGuideline, {
    says: 'Sets the guideline; told the kept one where it was written on an older version.',
    scope: 'everything',
    answers: GuidelineVersion,
    limit: GUIDELINE,
  }),
})
