/**
 * What was answered to requests with an Idempotency-Key, kept in the transaction of the act, so
 * that a retry after any failure finds either nothing or the whole act with its answer.
 */
import { type Db, often } from './database.ts'

/** An Idempotency-Key and the SHA-256 of method, path and body. */
export type Key = { readonly key: string; readonly fingerprint: string }

/** What was answered, as JSON, and to which request. */
export type Kept = { readonly fingerprint: string; readonly body: string }

/** The kept answer to a person's key, or null. */
export async function keptAnswer(db: Db, personId: string, key: string): Promise<Kept | null> {
  return db.requestKey.findUnique({
    where: { personId_key: { personId, key } },
    select: { fingerprint: true, body: true },
  })
}

/** Keep the answer to a person's key; with the project that it tells of, so that words can be taken out of it. */
export async function keepAnswer(
  db: Db,
  personId: string,
  { key, fingerprint }: Key,
  body: string,
  projectId: string | null,
): Promise<void> {
  await db.$executeRaw`${often}
    insert into request_key (person_id, key, fingerprint, status, body, project_id)
    values (${personId}::uuid, ${key}, ${fingerprint}, 200, ${body}, ${projectId}::uuid)`
}

/** Forget what was answered more than some hours ago; the sample may be finished on another day. */
export async function forgetAnswers(db: Db, hours: number): Promise<number> {
  return db.$executeRaw`
    delete from request_key where at < clock_timestamp() - make_interval(hours => ${hours}::int)
       and key not like 'sample %'`
}
