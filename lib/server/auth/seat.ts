/**
 * Who is asking, as a proof. A `SignedIn` is a person with a live session or a live token, a `Seat` is a person who
 * sits in a project. Both are classes whose constructors never leave this file, so that the only way
 * to hold one is to have had it read from the database here: forgetting to authorise is a type error.
 *
 * A seat is a fact of the moment it was read. Acts read it again inside their transaction
 * (`seatNow`), so that a removal or a changed role bites at once.
 *
 * A project can demand a second factor of its owners and editors. Then such a seat is there, but
 * nothing is done or read from it until the factor was shown: by the browser in this very session,
 * by a token when the session that made it had, and only while its holder has a factor. The shell
 * stands beside the machine and is not asked.
 */
import type { Through } from '../../review/history.ts'
import { needsFactor, type Role, roles } from '../../review/permissions.ts'
import { type Life, lifeOf } from '../../review/project-life.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Scope } from '../../review/scopes.ts'
import { noteAsker } from '../log/request.ts'
import { type Db, database } from '../store/database.ts'
import { type SeatFound, seatRow } from '../store/read-standing.ts'
import type { Kept } from '../store/request-keys.ts'
import { liveSession, type SessionLimits } from '../store/sessions.ts'
import { liveToken } from '../store/tokens.ts'

/** A live token, as far as it decides what its holder may. */
export type TokenHeld = {
  readonly id: string
  readonly projectId: string
  readonly scopes: readonly Scope[]
}

class SignedInProof {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly sessionId: string
  /** May this person found projects? */
  readonly mayFound: boolean
  /** The token by which a program came, with the one project it is for; null for a browser. */
  readonly token: TokenHeld | null
  /** When this session began. */
  readonly createdAt: Date
  /** Was a second factor shown in this session? */
  readonly factor: boolean
  readonly #proof = true

  constructor(row: Omit<SignedIn, 'proved'>) {
    this.personId = row.personId
    this.name = row.name
    this.email = row.email
    this.sessionId = row.sessionId
    this.mayFound = row.mayFound
    this.token = row.token
    this.createdAt = row.createdAt
    this.factor = row.factor
  }

  /** Nominal: only an object made here has the private field. */
  get proved(): boolean {
    return this.#proof
  }
}

class SeatProof {
  readonly projectId: string
  readonly personId: string
  /** The name as it was when seated. */
  readonly name: string
  readonly role: Role
  /** What the person acts through; null for the browser. */
  readonly through: Through | null
  /** What the token may at most; null where there is none, and the role alone decides. */
  readonly scopes: readonly Scope[] | null
  /** Was a second factor shown on the way here? */
  readonly factor: boolean
  /** How the project lives: one that is archived or deleted takes no work. */
  readonly life: Life
  readonly #proof = true

  constructor(row: Omit<Seat, 'proved'>) {
    this.projectId = row.projectId
    this.personId = row.personId
    this.name = row.name
    this.role = row.role
    this.through = row.through
    this.scopes = row.scopes
    this.factor = row.factor
    this.life = row.life
  }

  /** Nominal: only an object made here has the private field. */
  get proved(): boolean {
    return this.#proof
  }
}

/** A person with a live session. Only `signedIn` makes one. */
export type SignedIn = SignedInProof

/** A person in a project, with the role of this moment. Only this module makes one. */
export type Seat = SeatProof

/**
 * How long a session lives: one working day at most, and three hours without a request. An open
 * live stream is not a request: a tab left open is not a person.
 */
export const sessionLimits: SessionLimits = { hours: 12, idleHours: 3 }

/** The person of a session, or null when it was ended, ran out, or never was. */
export async function signedIn(db: Db, sessionId: string): Promise<SignedIn | null> {
  const row = await liveSession(db, sessionId, sessionLimits)
  if (row === null) return null
  noteAsker({ person: row.personId })
  return new SignedInProof({ ...row, token: null })
}

/** The holder of a live token, by the token's hash; null when it was revoked, ran out, or never was. */
export async function signedInByToken(db: Db, sha256: string): Promise<SignedIn | null> {
  const row = await liveToken(db, { sha256 })
  if (row === null) return null
  const { id, projectId, scopes, personId, name, email, factor, createdAt } = row
  const token = { id, projectId, scopes }
  noteAsker({ person: personId })
  return new SignedInProof({
    personId,
    name,
    email,
    sessionId: `token:${id}`,
    mayFound: false,
    createdAt,
    factor,
    token,
  })
}

/** How a person comes to a seat; a seat says it of itself. */
export type Means = Pick<Seat, 'through' | 'factor'>

/** As who has nothing to show for it: for looking up the seat of somebody who does not act. */
export const lookingUp: Means = { through: { kind: 'shell' }, factor: false }

/**
 * The seat of a person in a project now, inside a running transaction; null when there is none. A
 * deleted project is there for its owners alone, who can call it back.
 * Refuses where the project demands a second factor that was not shown.
 */
export async function seatNow(
  db: Db,
  personId: string,
  projectId: string,
  means: Means,
): Promise<Seat | null> {
  return (await seatAndKept(db, personId, projectId, means, null))?.seat ?? null
}

/** The same, with what was answered to a key of the person's before. */
export async function seatAndKept(
  db: Db,
  personId: string,
  projectId: string,
  means: Means,
  key: string | null,
): Promise<{ readonly seat: Seat; readonly kept: Kept | null } | null> {
  if (!uuid.test(personId) || !uuid.test(projectId)) return null
  const found = await seatRow(db, personId, projectId, key)
  const seat = found === null ? null : await seatOf(db, personId, projectId, means, found.seat)
  return found === null || seat === null ? null : { seat, kept: found.kept }
}

async function seatOf(
  db: Db,
  personId: string,
  projectId: string,
  { through, factor }: Means,
  row: SeatFound,
): Promise<Seat | null> {
  const role = roles.find((one) => one === row.role)
  if (row.removed || role === undefined) return null
  const life = lifeOf(row)
  if (life === 'deleted' && role !== 'owner') return null
  const short = row.demandsFactor && needsFactor(role)
  const seat = { projectId, personId, name: row.name, role, life, through }
  if (through?.kind !== 'token') {
    if (short && through === null && !factor) throw factorDemanded()
    return new SeatProof({ ...seat, factor, scopes: null })
  }
  const token = await liveToken(db, { id: through.id })
  if (token?.projectId !== projectId || token.personId !== personId) return null
  if (short && !token.factor) throw factorDemanded()
  return new SeatProof({ ...seat, factor: token.factor, scopes: token.scopes })
}

function factorDemanded(): Refusal {
  const sentence =
    'This project asks its editors and owners for a second factor. Set one up on your account page.'
  return new Refusal('second factor', sentence)
}

/** The seat of a signed-in person. What you may not see is not there: one answer for all cases. */
export async function seatIn(person: SignedIn, projectId: string): Promise<Seat> {
  const { token, personId, factor } = person
  const elsewhere = token !== null && token.projectId !== projectId
  const seat =
    token === null
      ? present(await seatNow(database(), personId, projectId, { through: null, factor }))
      : await seatForPerson(personId, elsewhere ? '' : projectId, { kind: 'token', id: token.id })
  noteAsker({ project: seat.projectId })
  return seat
}

/** The seat of a person who acts without a browser: the shell (which says so), the sample, tests. */
export async function seatForPerson(
  personId: string,
  projectId: string,
  through: Through | null = null,
): Promise<Seat> {
  return present(await seatNow(database(), personId, projectId, { through, factor: true }))
}

function present(seat: Seat | null): Seat {
  if (seat !== null) return seat
  throw new Refusal('not there', 'There is no such project, or you are not in it.')
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
