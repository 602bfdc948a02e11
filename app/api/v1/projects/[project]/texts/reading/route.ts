import { PreviewText, previewText } from '../../../../../../../lib/server/acts/preview-text.ts'
import { IMPORT } from '../../../../../../../lib/server/auth/body-limits.ts'
import { TextPreviewedAnswer } from '../../../../answers/text-previewed.ts'
import { doors } from '../../../../door.ts'
import { writeLong } from '../../../../long.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writeLong(PreviewText, previewText, {
    says: 'Reads a file as it would come in and keeps nothing: its blocks, what it says of itself, and what its reader was unsure of.',
    scope: 'import',
    answers: TextPreviewedAnswer,
    limit: IMPORT,
  }),
})
