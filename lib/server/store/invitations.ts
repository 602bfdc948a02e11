/**
 * Invitations: single-use links by which a person takes a seat, bound to a folded e-mail, a project
 * and a role. Only the SHA-256 of a token is kept. Whoever changes one holds the project's lock.
 * Times are the database's.
 */
import type { Db } from './database.ts'

export type InvitationRow = {
  readonly id: string
  readonly projectId: string
  readonly email: string
  readonly role: string
  readonly invitedBy: string
  /** Did its present link go by mail? */
  readonly byMail: boolean
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly usedBy: string | null
  readonly revokedAt: Date | null
}

/** An invitation in the owner's list: who invited, and what became of its last mail. */
export type InvitationListed = InvitationRow & {
  readonly inviter: string
  readonly mailed: boolean
  readonly sentAt: Date | null
  readonly failedAt: Date | null
  readonly failure: string | null
}

const columns = {
  id: true,
  projectId: true,
  email: true,
  role: true,
  invitedBy: true,
  byMail: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
  usedBy: true,
  revokedAt: true,
} as const

type NewInvitation = Pick<
  InvitationRow,
  'id' | 'projectId' | 'email' | 'role' | 'invitedBy' | 'byMail' | 'createdAt' | 'expiresAt'
> & { readonly tokenSha256: string }

/** Keeps a new invitation. */
export async function keepInvitation(db: Db, invitation: NewInvitation): Promise<void> {
  await db.invitation.create({ data: { ...invitation } })
}

/** The invitation that a token stands for, or null. */
export async function invitationByToken(
  db: Db,
  tokenSha256: string,
): Promise<InvitationRow | null> {
  return db.invitation.findUnique({ where: { tokenSha256 }, select: columns })
}

/** An invitation of a project by its id, or null. */
export async function invitationIn(
  db: Db,
  projectId: string,
  id: string,
): Promise<InvitationRow | null> {
  return db.invitation.findFirst({ where: { projectId, id }, select: columns })
}

/** The invitation of this e-mail that was neither used nor revoked, or null. */
export async function invitationWaiting(
  db: Db,
  projectId: string,
  email: string,
): Promise<InvitationRow | null> {
  const where = { projectId, email, usedAt: null, revokedAt: null }
  return db.invitation.findFirst({ where, select: columns })
}

/** Gives an invitation another token and more time; the link before is worthless from now on. */
export async function renewInvitationRow(
  db: Db,
  id: string,
  data: Pick<InvitationRow, 'invitedBy' | 'byMail' | 'expiresAt'> & {
    readonly tokenSha256: string
  },
): Promise<void> {
  await db.invitation.update({ where: { id }, data })
}

/** Revokes an invitation. */
export async function revokeInvitationRow(db: Db, id: string, at: Date): Promise<void> {
  await db.invitation.update({ where: { id }, data: { revokedAt: at } })
}

/** Revokes what a person who is no owner any more has invited, and what invites that person. */
export async function revokeInvitationsOf(
  db: Db,
  { projectId, personId, at }: { projectId: string; personId: string; at: Date },
): Promise<void> {
  await db.$executeRaw`
    update invitation set revoked_at = ${at}
     where project_id = ${projectId}::uuid and used_at is null and revoked_at is null
       and (invited_by = ${personId}::uuid
         or email = (select email from person where id = ${personId}::uuid))`
}

/** Uses an invitation up. */
export async function spendInvitation(
  db: Db,
  id: string,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  await db.invitation.update({ where: { id }, data: { usedAt: at, usedBy: by } })
}

/** Every invitation of a project with its last mail, the newest first. */
export async function invitationsOf(
  db: Db,
  projectId: string,
): Promise<readonly InvitationListed[]> {
  return db.$queryRaw<InvitationListed[]>`
    select i.id::text, i.project_id::text as "projectId", i.email, i.role,
           i.invited_by::text as "invitedBy", i.by_mail as "byMail", s.name as inviter, i.created_at as "createdAt",
           i.expires_at as "expiresAt", i.used_at as "usedAt", i.used_by::text as "usedBy",
           i.revoked_at as "revokedAt", m.id is not null as mailed, m.sent_at as "sentAt",
           m.failed_at as "failedAt", m.failure
      from invitation i
      join seat s on s.project_id = i.project_id and s.person_id = i.invited_by
      left join lateral (
        select id, sent_at, failed_at, failure from mail
         where invitation_id = i.id order by created_at desc, id limit 1) m on true
     where i.project_id = ${projectId}::uuid
     order by i.created_at desc, i.id desc`
}
