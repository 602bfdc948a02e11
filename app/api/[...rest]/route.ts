/** Every other address under /api: nothing is there, said as the doors say it. */
import { Refusal } from '../../../lib/review/refusal.ts'
import { answering } from '../v1/door.ts'

const nothing = answering(async () => {
  throw new Refusal('not there', 'There is nothing at this address.')
})

export {
  nothing as DELETE,
  nothing as GET,
  nothing as HEAD,
  nothing as OPTIONS,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
}
