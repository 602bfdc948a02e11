/**
 * Taking a seat by an invitation, signed in as the person who is invited. It is the person's own
 * act: the event says by whom they were invited. An invitation gives its role to who has no seat;
 * it never changes a seat that is there, so nobody rises by accepting (I15).
 */
import { z } from 'zod'
import { invitationState } from '../../review/invitation.ts'
import type { Role } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import { tokenSha256 } from '../auth/keyed.ts'
import { linkOver, noSuchLink, OneTimeToken } from '../auth/one-time.ts'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { type Done, enter, type Once } from '../ledger/act.ts'
import { type Db, database } from '../store/database.ts'
import { type InvitationRow, invitationByToken, spendInvitation } from '../store/invitations.ts'
import { lockPerson, proveEmail } from '../store/people.ts'
import { seatsOf } from '../store/read-project.ts'
import { RoleGiven } from './invite.ts'

export const AcceptInvitation = z.strictObject({ token: OneTimeToken })

/** Somebody with an account, as an acceptance needs them. */
export type Accepting = {
  readonly personId: string
  readonly name: string
  readonly email: string
}

export type Accepted = { readonly projectId: string; readonly role: Role }

/** Accept an invitation as the person who is signed in. */
export async function acceptInvitation(
  person: SignedIn,
  once: Once,
  { token }: z.infer<typeof AcceptInvitation>,
): Promise<Accepted> {
  return acceptFor(person, once, token)
}

/** The same for a person without a browser: the sample, the shell and tests. */
export async function acceptFor(person: Accepting, once: Once, token: string): Promise<Accepted> {
  const { projectId } = await invitationOf(database(), token)
  const accepted = await enter(person, projectId, once, (db, now) =>
    takeSeat(db, now, person, token),
  )
  await noteAccepted(person.personId, projectId)
  return accepted
}

/** Uses the invitation up and gives the seat; the project's lock is held. */
export async function takeSeat(
  db: Db,
  now: Date,
  { personId, name, email }: Accepting,
  token: string,
): Promise<Done<Accepted>> {
  const row = await invitationOf(db, token)
  const { projectId, invitedBy } = row
  if (row.email !== email) {
    throw new Refusal(
      'not yours',
      `This invitation is for ${row.email}, and you are signed in as ${email}. Sign out first. Nothing was changed.`,
    )
  }
  refuseOver(row, now)
  // A reset that an owner started asks where this person sits, under the same lock.
  await lockPerson(db, personId)
  const seats = await seatsOf(db, projectId)
  const mine = seats.find((seat) => seat.personId === personId && !seat.removed)
  if (mine !== undefined) {
    const sentence = `You sit in this project already, as ${mine.role}. Nothing was changed.`
    throw new Refusal('not now', sentence)
  }
  const inviter = seats.find((seat) => seat.personId === invitedBy && !seat.removed)
  if (inviter?.role !== 'owner') throw linkOver('revoked')
  await spendInvitation(db, row.id, { at: now, by: personId })
  if (row.byMail) await proveEmail(db, personId)
  const role = RoleGiven.parse(row.role)
  return {
    act: { kind: 'seat given', personId, name, role, invitedBy },
    answer: { projectId, role },
  }
}

/** The invitation that a token stands for; there may be none. */
export async function invitationOf(db: Db, token: string): Promise<InvitationRow> {
  const row = await invitationByToken(db, tokenSha256(token))
  if (row === null) throw noSuchLink()
  return row
}

/** Refuses an invitation that works no more. */
export function refuseOver(row: InvitationRow, now: Date): void {
  const state = invitationState(row, now)
  if (state !== 'open') throw linkOver(state)
}

/** Notes an acceptance in the security log. */
export async function noteAccepted(personId: string, projectId: string): Promise<void> {
  const detail = { projectId }
  await noteSecurity({ kind: 'invitation accepted', personId, address: null, detail })
}
