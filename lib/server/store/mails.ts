/**
 * The outbox. A mail is posted in the transaction of what promises it, taken by one process at a
 * time (the others skip it until its lease ends), and kept until it was sent or has failed for good.
 */
import type { Db } from './database.ts'

/** A mail that is due, as it was taken for this try. */
export type MailDue = {
  readonly id: string
  readonly address: string
  readonly letter: unknown
  readonly invitationId: string | null
  readonly projectId: string | null
  readonly createdAt: Date
  readonly uselessAt: Date
  /** This one counted. */
  readonly tries: number
}

export type NewMail = {
  readonly id: string
  readonly address: string
  readonly letter: object
  readonly invitationId: string | null
  /** The project that it names: the mail goes when that is erased. */
  readonly projectId: string | null
  /** After so many hours it is not tried any more. */
  readonly usefulHours: number
}

/** Posts a mail. */
export async function postMail(db: Db, mail: NewMail): Promise<void> {
  const { id, address, letter, invitationId, projectId, usefulHours } = mail
  await db.$executeRaw`
    insert into mail (id, address, letter, invitation_id, project_id, created_at, next_try_at, useless_at)
    select ${id}::uuid, ${address}, ${JSON.stringify(letter)}::jsonb, ${invitationId}::uuid,
           ${projectId}::uuid, now, now,
           now + make_interval(hours => ${usefulHours}::int)
      from clock_timestamp() as now`
}

/** Takes up to so many mails that are due; for the lease nobody else gets them. */
export async function takeMails(
  db: Db,
  most: number,
  leaseSeconds: number,
): Promise<readonly MailDue[]> {
  return db.$queryRaw<MailDue[]>`
    update mail set tries = tries + 1,
           next_try_at = clock_timestamp() + make_interval(secs => ${leaseSeconds}::int)
     where id in (select id from mail
                   where sent_at is null and failed_at is null and next_try_at <= clock_timestamp()
                   order by next_try_at limit ${most}::int for update skip locked)
    returning id::text, address, letter, invitation_id::text as "invitationId",
              project_id::text as "projectId",
              created_at as "createdAt", useless_at as "uselessAt", tries`
}

/** The mail was handed to the mail server. */
export async function markSent(db: Db, id: string): Promise<void> {
  await db.$executeRaw`
    update mail set sent_at = clock_timestamp(), failure = null where id = ${id}::uuid`
}

/**
 * The mail could not be sent: it is tried again after some seconds, unless that would be too late
 * (or `forGood`). Answers whether it has failed for good.
 */
export async function markFailed(
  db: Db,
  id: string,
  { failure, seconds, forGood }: { failure: string; seconds: number; forGood: boolean },
): Promise<boolean> {
  const rows = await db.$queryRaw<{ failed: boolean }[]>`
    update mail set failure = ${failure},
           next_try_at = clock_timestamp() + make_interval(secs => ${seconds}::int),
           failed_at = case when ${forGood} or useless_at
                       <= clock_timestamp() + make_interval(secs => ${seconds}::int)
                       then clock_timestamp() end
     where id = ${id}::uuid
    returning failed_at is not null as failed`
  return rows[0]?.failed ?? false
}

/** Takes a mail out of the outbox: it is not wanted any more. */
export async function dropMail(db: Db, id: string): Promise<void> {
  await db.$executeRaw`delete from mail where id = ${id}::uuid`
}

/** Forgets mails that were sent or failed some days ago. */
export async function forgetMails(db: Db, days: number): Promise<void> {
  await db.$executeRaw`
    delete from mail where coalesce(sent_at, failed_at)
           < clock_timestamp() - make_interval(days => ${days}::int)`
}
