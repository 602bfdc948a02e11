/** Who sits in a project, in the order of seating. E-mails are for owners and for oneself. */
import { may } from '../../review/permissions.ts'
import type { PersonSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { snapshot } from '../store/database.ts'
import { accountsOf } from '../store/people.ts'
import { seatsOf } from '../store/read-project.ts'

export type Member = PersonSeen & {
  readonly email: string | null
  readonly printed: boolean
  /** For owners: has this person not opened the account yet? Else null. */
  readonly invited: boolean | null
}

/** The people of the project, those removed too. */
export async function readPeople(seat: Seat): Promise<{ readonly people: readonly Member[] }> {
  onlyIf(seat, 'see people')
  const owner = may(seat.role, 'seat people')
  return snapshot(async (db) => {
    const seats = await seatsOf(db, seat.projectId)
    const accounts = await accountsOf(
      db,
      seats.map(({ personId }) => personId),
    )
    const people = seats.map(({ personId, name, role, removed, printed }) => {
      const account = accounts.get(personId)
      const shown = owner || personId === seat.personId
      const email = shown ? (account?.email ?? null) : null
      const invited = owner ? account?.opened === false : null
      return { personId, name, role, removed, printed, email, invited }
    })
    return { people }
  })
}
