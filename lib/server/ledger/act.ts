/**
 * How everything happens: one act is one transaction and one event. The project's row is locked
 * first, so acts on a project come one after the other, their events are numbered without gaps, and
 * whatever an act reads is still so when it commits. The seat is read again inside, so that a
 * removal or another role bites at once. Time is the database's.
 *
 * A request told twice (same key) is answered from what was kept and does nothing more.
 */
import type { Act, Through } from '../../review/history.ts'
import type { Deed } from '../../review/permissions.ts'
import { lifeOf, lifeRefuses } from '../../review/project-life.ts'
import { Refusal } from '../../review/refusal.ts'
import { type Seat, seatAndKept } from '../auth/seat.ts'
import { type Db, transaction } from '../store/database.ts'
import { databaseNow, lockedNow, type ProjectRow } from '../store/read-project.ts'
import { type Kept, keepAnswer, keptAnswer } from '../store/request-keys.ts'
import type { Cargo } from '../store/write-project.ts'
import { onlyIf } from './only-if.ts'
import { type Occasion, record } from './record.ts'
import { inTurn } from './turn.ts'
import { unlessBuiltOn } from './undone.ts'

/**
 * Idempotency-Key and keyed hash of method, path and body; null for the shell, the sample and tests.
 * `undoes` is the number of the event that the act takes back, if it takes one back.
 */
export type Once = {
  readonly key: string
  readonly fingerprint: string
  readonly undoes?: number
} | null

/**
 * What the work of an act comes to: its event, and the answer, or how to read it once all is written.
 * `act` is null where everything is already as it was asked to be: then nothing happened.
 */
export type Done<T> = { readonly act: Act | null; readonly cargo?: Cargo } & Answer<T>

type Happened<T> = Done<T> & { readonly act: Act }

type Answer<T> =
  | { readonly answer: T }
  | { readonly shows: (db: Db) => Promise<T> }
  /** The answer names the event by which it can be taken back; null where nothing happened. */
  | { readonly tells: (event: number | null) => T }

/** What an answer says of the event that it came from. */
export type Recorded = { readonly event: number | null }

/** Do an act from a seat. `work` decides and reads; what it returns is recorded and written. */
export async function act<T>(
  seat: Seat,
  deed: Deed,
  once: Once,
  work: (db: Db, seat: Seat, now: Date) => Promise<Done<T>>,
): Promise<T> {
  const { projectId, personId, through } = seat
  return seatedIn(seat, deed, once, async ({ db, here, now, project }) => {
    const undoes = once?.undoes ?? null
    if (undoes !== null) await unlessBuiltOn(db, projectId, here, undoes)
    const done = await work(db, here, now)
    const occasion = { projectId, by: personId, through, undoes, at: now, after: project }
    return answerOf(db, done, await keep(db, occasion, done))
  })
}

async function answerOf<T>(db: Db, done: Answer<T>, event: number | null): Promise<T> {
  if ('tells' in done) return done.tells(event)
  return 'shows' in done ? done.shows(db) : done.answer
}

/** Record what happened, if anything did and the project still takes it; the event's number. */
async function keep<T>(
  db: Db,
  occasion: Occasion & { readonly after: ProjectRow },
  { act, cargo }: Done<T>,
): Promise<number | null> {
  if (act === null) return null
  const no = lifeRefuses(lifeOf(occasion.after), act.kind)
  if (no !== null) throw no
  const { number } = await record(db, occasion, cargo === undefined ? { act } : { act, cargo })
  return number
}

/**
 * Do something in a project that is no fact of it and stands in no ledger, such as inviting: under
 * the same lock, with the same right and the same key as an act.
 */
export async function aside<T>(
  seat: Seat,
  deed: Deed,
  once: Once,
  work: (db: Db, seat: Seat, now: Date) => Promise<T>,
): Promise<T> {
  return seatedIn(seat, deed, once, ({ db, here, now }) => work(db, here, now))
}

/** The act by which somebody comes into a project who has no seat in it yet. */
export async function enter<T>(
  { personId }: { readonly personId: string },
  projectId: string,
  once: Once,
  work: (db: Db, now: Date) => Promise<Done<T>>,
): Promise<T> {
  return locked(projectId, async ({ db, now, project }) => {
    if (lifeOf(project) === 'deleted') throw notThere()
    const enters = async () => {
      const done = await work(db, now)
      const occasion = { projectId, by: personId, through: null, at: now, after: project }
      return answerOf(db, done, await keep(db, occasion, done))
    }
    return toldOnce(db, personId, once, enters, projectId)
  })
}

type Locked = { readonly db: Db; readonly now: Date; readonly project: ProjectRow }

function locked<T>(projectId: string, work: (locked: Locked) => Promise<T>): Promise<T> {
  return inTurn(projectId, () =>
    transaction(async (db) => {
      const found = await lockedNow(db, projectId)
      if (found === null) throw notThere()
      return work({ db, ...found })
    }),
  )
}

function seatedIn<T>(
  seat: Seat,
  deed: Deed,
  once: Once,
  work: (locked: Locked & { readonly here: Seat }) => Promise<T>,
): Promise<T> {
  const { projectId, personId } = seat
  return locked(projectId, async ({ db, now, project }) => {
    const found = await seatAndKept(db, personId, projectId, seat, once?.key ?? null)
    if (found === null) throw notThere()
    const { seat: here, kept } = found
    onlyIf(here, deed)
    const works = () => work({ db, now, project, here })
    return once === null ? works() : onceTold(db, personId, { ...once, kept }, works, projectId)
  })
}

function notThere(): Refusal {
  return new Refusal('not there', 'There is no such project, or you are not in it.')
}

/** The first act of a project: the work names its id, and the ledger begins. */
export async function found<T>(
  person: { readonly personId: string; readonly through?: Through | null },
  once: Once,
  work: (db: Db, now: Date) => Promise<Happened<T> & { readonly projectId: string }>,
): Promise<T> {
  const { personId, through = null } = person
  return inTurn(personId, () =>
    transaction(async (db) => {
      const now = await databaseNow(db)
      return toldOnce(db, personId, once, async () => {
        const done = await work(db, now)
        const { projectId } = done
        const occasion = { projectId, by: personId, through, at: now, after: null }
        return answerOf(db, done, (await record(db, occasion, done)).number)
      })
    }),
  )
}

/**
 * The kept answer to a known key, or the work's answer, kept under the key; name the project whose
 * words the answer may hold.
 */
export async function toldOnce<T>(
  db: Db,
  personId: string,
  once: Once,
  work: () => Promise<T>,
  projectId: string | null = null,
): Promise<T> {
  if (once === null) return work()
  const kept = await keptAnswer(db, personId, once.key)
  return onceTold(db, personId, { ...once, kept }, work, projectId)
}

async function onceTold<T>(
  db: Db,
  personId: string,
  { kept, ...once }: NonNullable<Once> & { readonly kept: Kept | null },
  work: () => Promise<T>,
  projectId: string | null,
): Promise<T> {
  if (kept !== null) {
    if (kept.fingerprint === once.fingerprint) return JSON.parse(kept.body)
    throw new Refusal(
      'said before otherwise',
      'This Idempotency-Key was used before for another request. Use a new key for a new act.',
    )
  }
  const answer = await work()
  await keepAnswer(db, personId, once, JSON.stringify(answer ?? null), projectId)
  return answer
}
