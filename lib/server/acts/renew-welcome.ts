/**
 * A new welcome link for a member who never opened the account, because the first was lost or ran
 * out. Links are not in the ledger, so this is no act of the project; the older link dies. Whether
 * there may be one is decided as for the first (see seat-person): once the projects that seated the
 * person earlier have removed them, the next one's owners can make a link.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { seatNow } from '../auth/seat.ts'
import { welcomePath } from '../auth/setup.ts'
import type { Once } from '../ledger/act.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { transaction } from '../store/database.ts'
import { accountOf } from '../store/people.ts'
import { welcomeNonce } from './seat-person.ts'

export const RenewWelcome = z.strictObject({ personId: z.uuid() })

/** Make the link anew. Told twice it is made twice; the latest one works. */
export async function renewWelcome(
  seat: Seat,
  _once: Once,
  { personId }: z.infer<typeof RenewWelcome>,
): Promise<{ readonly welcomeLink: string }> {
  const { nonce, opened } = await transaction(async (db) => {
    const here = await seatNow(db, seat.personId, seat.projectId)
    if (here === null) {
      throw new Refusal('not there', 'There is no such project, or you are not in it.')
    }
    onlyIf(here, 'seat people')
    const account = await accountOf(db, personId)
    if (account === null || (await seatNow(db, personId, seat.projectId)) === null) {
      throw new Refusal('not there', 'This person does not sit in this project.')
    }
    const nonce = await welcomeNonce(db, personId, seat.projectId)
    return { nonce, opened: account.passwordHash !== null }
  })
  if (nonce !== null) return { welcomeLink: welcomePath(nonce) }
  throw new Refusal(
    'not now',
    opened
      ? 'This person has an account already and signs in with it.'
      : 'They get their link from whoever invited them first.',
  )
}
