/**
 * Inviting somebody into a project by e-mail and role. An invitation is a token and no fact of the
 * project: it is not in the ledger; the seat is, once it is taken (accept-invitation). It works once,
 * for seven days, for this e-mail alone. One waits for a person at a time.
 *
 * Where there is mail, the link goes by mail and nobody else sees it. Where there is none, the owner
 * gets it here, once, to hand over. Either way the answer tells nothing of whether the e-mail has an
 * account.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  type InvitationSeen,
  invitationDays,
  invitationState,
  type MailSeen,
} from '../../review/invitation.ts'
import { type Role, roles } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import { Email } from '../auth/email.ts'
import { keyed } from '../auth/keyed.ts'
import { keptFor, linkPath } from '../auth/one-time.ts'
import type { Seat } from '../auth/seat.ts'
import { aside, type Once } from '../ledger/act.ts'
import { post } from '../mail/post.ts'
import { mailOn } from '../mail/settings.ts'
import type { Db } from '../store/database.ts'
import { invitationWaiting, keepInvitation, revokeInvitationRow } from '../store/invitations.ts'
import { keepNoticeAt } from '../store/notices.ts'
import { accountByEmail } from '../store/people.ts'
import { projectRow, seatsOf } from '../store/read-project.ts'
import { keepTry, lockSubject, wrongTries } from '../store/sign-in-attempts.ts'

export const RoleGiven = z.enum(roles)
export const Invite = z.strictObject({ email: Email, role: RoleGiven })

/** How many invitations one person may make or renew in an hour. */
const MOST = 100

/** An invitation just made: `link` is its path where the owner has to hand it over, else null. */
export type Invited = { readonly invitation: InvitationSeen; readonly link: string | null }

/** Invite somebody. */
export async function invite(
  seat: Seat,
  once: Once,
  asked: z.infer<typeof Invite>,
): Promise<Invited> {
  return inviteBy(mailOn() ? 'mail' : 'hand', seat, once, asked)
}

/** The same for the shell, the sample and tests: the link is answered, and nothing is mailed. */
export async function inviteByHand(
  seat: Seat,
  once: Once,
  asked: z.infer<typeof Invite>,
): Promise<Invited & { readonly link: string }> {
  const { invitation, link } = await inviteBy('hand', seat, once, asked)
  if (link === null) throw new RangeError('An invitation by hand has a link')
  return { invitation, link }
}

async function inviteBy(
  way: 'mail' | 'hand',
  seat: Seat,
  once: Once,
  { email, role }: z.infer<typeof Invite>,
): Promise<Invited> {
  const made = await aside(seat, 'seat people', once, async (db, here, now) => {
    const { projectId } = here
    await refuseSeated(db, projectId, email)
    await refuseFlood(db, here.personId)
    const before = await invitationWaiting(db, projectId, email)
    if (before !== null) {
      if (invitationState(before, now) === 'open') throw waitsAlready(email)
      await revokeInvitationRow(db, before.id, now)
    }
    const nonce = randomUUID()
    const row = { id: randomUUID(), projectId, email, role, invitedBy: here.personId }
    const times = { createdAt: now, expiresAt: weekAfter(now) }
    const kept = { byMail: way === 'mail', tokenSha256: keptFor('invitation', nonce) }
    await keepInvitation(db, { ...row, ...times, ...kept })
    await announce(db, way, { ...row, nonce, by: here.name })
    const seen = { id: row.id, email, role, invitedBy: here.name }
    return { invitation: fresh(seen, times, way), nonce }
  })
  return handed(way, made)
}

/** The link is made of the kept nonce only when it is answered: the kept answers hold no link. */
export function handed(
  way: 'mail' | 'hand',
  { invitation, nonce }: { readonly invitation: InvitationSeen; readonly nonce: string },
): Invited {
  return { invitation, link: way === 'mail' ? null : linkPath('invitation', nonce) }
}

/** A new invitation as its owner sees it. */
export function fresh(
  row: Pick<InvitationSeen, 'id' | 'email' | 'role' | 'invitedBy'>,
  { createdAt, expiresAt }: { readonly createdAt: Date; readonly expiresAt: Date },
  way: 'mail' | 'hand',
): InvitationSeen {
  const mail: MailSeen | null = way === 'mail' ? { state: 'waiting', failure: null } : null
  const times = { at: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }
  return { ...row, state: 'open', ...times, mail }
}

/** Tells the invited person: by mail, where there is mail, and on the account page of who has one. */
export async function announce(
  db: Db,
  way: 'mail' | 'hand',
  invitation: {
    readonly id: string
    readonly projectId: string
    readonly email: string
    readonly role: Role
    readonly nonce: string
    readonly by: string
  },
): Promise<void> {
  const { id, projectId, email, role, nonce, by } = invitation
  const project = (await projectRow(db, projectId))?.title ?? ''
  await keepNoticeAt(db, email, { kind: 'invited', project, by, role }, projectId)
  if (way === 'mail') {
    const about = { projectId, invitationId: id }
    await post(db, email, { kind: 'invitation', project, by, role, nonce }, about)
  }
}

/** When an invitation made now runs out. */
export function weekAfter(now: Date): Date {
  return new Date(now.getTime() + invitationDays * 86_400_000)
}

/** Counts one more invitation or renewal; refuses when it is more than anybody does by hand. */
export async function refuseFlood(db: Db, personId: string): Promise<void> {
  const subject = keyed('inviting', personId)
  await lockSubject(db, subject)
  if ((await wrongTries(db, subject, 60)).count >= MOST) {
    const sentence = `You have invited ${MOST} people within an hour. Wait a while before the next.`
    throw new Refusal('too often', sentence, { seconds: 600 })
  }
  await keepTry(db, subject)
}

async function refuseSeated(db: Db, projectId: string, email: string): Promise<void> {
  const account = await accountByEmail(db, email)
  const seats = await seatsOf(db, projectId)
  const sits = seats.find(({ personId, removed }) => personId === account?.id && !removed)
  if (sits === undefined) return
  const sentence = `${sits.name} sits in this project already, as ${sits.role}.`
  throw new Refusal('not now', sentence, { field: 'email' })
}

function waitsAlready(email: string): Refusal {
  const sentence = `An invitation of ${email} is open already. Renew it or take it back.`
  return new Refusal('not now', sentence, { field: 'email' })
}
