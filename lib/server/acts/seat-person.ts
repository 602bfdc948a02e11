/**
 * Giving a person a seat. Who has no account yet gets one, and the owner gets a welcome link to hand
 * over: it is shown once and kept only as its SHA-256. Whoever holds a link holds the account, so
 * there is none for an account with a password, and else only from owners of the project in which
 * the person has sat longest (removed seats do not count): an owner who seats somebody later could
 * otherwise take over a seat elsewhere. Everybody else hands over nothing.
 *
 * An e-mail tells an owner nothing about whose it is: the seat has the name that the owner typed, and
 * no link means either an account that is open already or one that others invited first.
 *
 * The surprising decision: the link is derived from a kept nonce and the installation's secret, so
 * that a retry shows the same link although the database never holds it.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { roles } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import type { PersonSeen } from '../../review/seen.ts'
import { Email, PersonName } from '../auth/email.ts'
import type { Seat } from '../auth/seat.ts'
import { keepWelcome, welcomePath } from '../auth/setup.ts'
import { act, type Once } from '../ledger/act.ts'
import type { Db } from '../store/database.ts'
import {
  accountByEmail,
  accountOf,
  keepPerson,
  lockPerson,
  longestSeated,
} from '../store/people.ts'
import { seatsOf } from '../store/read-project.ts'

export const RoleGiven = z.enum(roles)
export const SeatPerson = z.strictObject({ name: PersonName, email: Email, role: RoleGiven })

export type Seated = { readonly person: PersonSeen; readonly welcomeLink: string | null }

/** Seat a person. Answers the person and, for a new account, the path of the welcome link. */
export async function seatPerson(
  seat: Seat,
  once: Once,
  { name, email, role }: z.infer<typeof SeatPerson>,
): Promise<Seated> {
  const done = await act(seat, 'seat people', once, async (db, { projectId }) => {
    const account = await accountFor(db, name, email)
    const seats = await seatsOf(db, projectId)
    const sits = seats.find(({ personId, removed }) => personId === account.id && !removed)
    if (sits !== undefined) {
      throw new Refusal('not now', `${sits.name} sits in this project already.`, { field: 'email' })
    }
    const nonce = await welcomeNonce(db, account.id, projectId)
    const person = { personId: account.id, name, role }
    return {
      act: { kind: 'seat given', ...person },
      answer: { person: { ...person, removed: false }, nonce },
    }
  })
  const welcomeLink = done.nonce === null ? null : welcomePath(done.nonce)
  return { person: done.person, welcomeLink }
}

/** A nonce for a welcome link, kept as the link's SHA-256; null for whom there may be none. */
export async function welcomeNonce(
  db: Db,
  personId: string,
  projectId: string,
): Promise<string | null> {
  await lockPerson(db, personId)
  const account = await accountOf(db, personId)
  const first = await longestSeated(db, personId)
  if (account?.passwordHash !== null || (first ?? projectId) !== projectId) return null
  const nonce = randomUUID()
  await keepWelcome(db, personId, nonce)
  return nonce
}

async function accountFor(db: Db, name: string, email: string) {
  const known = await accountByEmail(db, email)
  if (known !== null) return known
  const person = { id: randomUUID(), name, email, passwordHash: null }
  await keepPerson(db, { ...person, mayFound: false })
  return person
}
