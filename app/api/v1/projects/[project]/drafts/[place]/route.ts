import { DropDraft, dropDraft } from '../../../../../../../lib/server/acts/drop-draft.ts'
import { SaveDraft, saveDraft } from '../../../../../../../lib/server/acts/save-draft.ts'
import { DRAFT } from '../../../../../../../lib/server/auth/body-limits.ts'
import { Nothing, Versioned } from '../../../../answers/project.ts'
import { doors, write } from '../../../../door.ts'
import { nameIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  PUT: write(SaveDraft, saveDraft, {
    says: 'Keeps a draft of mine.',
    scope: 'write',
    answers: Versioned,
    place: (path) => ({ place: nameIn(path, 'place') }),
    limit: DRAFT,
  }),
  DELETE: write(DropDraft, dropDraft, {
    says: 'Drops a draft of mine.',
    scope: 'write',
    answers: Nothing,
    place: (path) => ({ place: nameIn(path, 'place') }),
  }),
})
