import {
  SignMemberOut,
  signMemberOut,
} from '../../../../../../../../lib/server/acts/sign-member-out.ts'
import { Nothing } from '../../../../../answers/project.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(SignMemberOut, signMemberOut, {
    says: 'Ends every session of a member who sits in no project but this owner’s own.',
    scope: null,
    answers: Nothing,
    place: (path) => ({ personId: idIn(path, 'person') }),
  }),
})
