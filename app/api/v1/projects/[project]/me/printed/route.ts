import { PrintName, printName } from '../../../../../../../lib/server/acts/print-name.ts'
import { doors, write } from '../../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(PrintName, printName),
})
