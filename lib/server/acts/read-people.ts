/** Who sits in a project, in the order of seating. E-mails are for owners and for oneself. */
import { may } from '../../review/permissions.ts'
import type { PersonSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { snapshot } from '../store/database.ts'
import { accountsOf } from '../store/people.ts'
import { type Places, placesOf } from '../store/read-places.ts'
import { seatsOf } from '../store/read-project.ts'

export type Member = PersonSeen & {
  readonly email: string | null
  readonly printed: boolean
  /** For owners: in how many open rounds the person is a reviewer, and how many of them wait for one last answer. Else null. */
  readonly awaited: { readonly open: number; readonly last: number } | null
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
    const places = owner ? await placesOf(db, seat.projectId) : null
    const people = seats.map(({ personId, name, role, removed, printed }) => {
      const account = accounts.get(personId)
      const shown = owner || personId === seat.personId
      const email = shown ? (account?.email ?? null) : null
      return {
        personId,
        name,
        role,
        removed,
        printed,
        email,
        awaited: places === null ? null : awaitedAt(places.get(personId)),
      }
    })
    return { people }
  })
}

function awaitedAt(places: Places | undefined): Member['awaited'] {
  return { open: places?.open ?? 0, last: places?.last ?? 0 }
}
