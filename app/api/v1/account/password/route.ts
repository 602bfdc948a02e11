import { ChangePassword, changePassword } from '../../../../../lib/server/acts/change-password.ts'
import { doors, writePerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(ChangePassword, changePassword),
})
