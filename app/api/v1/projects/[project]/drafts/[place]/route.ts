import { DropDraft, dropDraft } from '../../../../../../../lib/server/acts/drop-draft.ts'
import { SaveDraft, saveDraft } from '../../../../../../../lib/server/acts/save-draft.ts'
import { doors, write } from '../../../../door.ts'
import { nameIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  PUT: write(SaveDraft, saveDraft, (path) => ({ place: nameIn(path, 'place') })),
  DELETE: write(DropDraft, dropDraft, (path) => ({ place: nameIn(path, 'place') })),
})
