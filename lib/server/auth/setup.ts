/**
 * How people get in for the first time. An installation without people prints one setup link; who
 * uses it becomes the first person and may found projects. Everybody else is seated by an owner and
 * gets a welcome link. Both carry 256 random bits, work once, for 72 hours, and only their SHA-256
 * is kept; a new link makes the older ones of the same person worthless.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { type Db, transaction } from '../store/database.ts'
import { accountOf, anybody, keepPasswordHash, keepPerson } from '../store/people.ts'
import { keepWelcomeLink, useWelcomeLink } from '../store/welcome-links.ts'
import { Email, PersonName } from './email.ts'
import { freshToken, keyed, tokenSha256 } from './keyed.ts'
import { ChosenPassword, hashPassword, weakness } from './password.ts'
import { noteSecurity } from './security-log.ts'

const HOURS = 72

const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not complete. Copy all of it.')

/** What the setup page sends. */
export const SetUp = z.strictObject({
  token: Token,
  name: PersonName,
  email: Email,
  password: ChosenPassword,
})

/** What the welcome page sends. */
export const Welcome = z.strictObject({ token: Token, password: ChosenPassword })

/** Makes the one-time link (its path) by which the first owner sets up an empty installation. */
export async function makeSetupLink(db: Db): Promise<string> {
  const token = freshToken()
  await keepWelcomeLink(db, tokenSha256(token), null, HOURS)
  return `/setup#${token}`
}

/** Makes a nonce into a one-time link by which a person sets a first password (see seat-person). */
export async function keepWelcome(db: Db, personId: string, nonce: string): Promise<void> {
  await keepWelcomeLink(db, tokenSha256(welcomeToken(nonce)), personId, HOURS)
}

/** The path of the link that a nonce stands for. Only this installation can tell it. */
export function welcomePath(nonce: string): string {
  return `/welcome#${welcomeToken(nonce)}`
}

/** Makes the first person of an installation. Refused once there is anybody. */
export async function setUp(input: z.infer<typeof SetUp>): Promise<{ readonly email: string }> {
  const { token, name, email, password } = input
  refuseWeak(password, email)
  const passwordHash = await hashPassword(password)
  const id = randomUUID()
  await transaction(async (db) => {
    const link = await useWelcomeLink(db, tokenSha256(token))
    if (link === null || link.personId !== null || (await anybody(db))) throw worthless()
    await keepPerson(db, { id, name, email, passwordHash, mayFound: true })
  })
  await noteSecurity({ kind: 'set up', personId: id, address: null, detail: {} })
  return { email }
}

/** Sets the first password of a person who was seated. */
export async function welcome(input: z.infer<typeof Welcome>): Promise<{ readonly email: string }> {
  const passwordHash = await hashPassword(input.password)
  const account = await transaction(async (db) => {
    const link = await useWelcomeLink(db, tokenSha256(input.token))
    const found = link?.personId == null ? null : await accountOf(db, link.personId)
    if (found === null) throw worthless()
    refuseWeak(input.password, found.email)
    await keepPasswordHash(db, found.id, passwordHash)
    return found
  })
  await noteSecurity({ kind: 'welcome', personId: account.id, address: null, detail: {} })
  return { email: account.email }
}

/** Refuses a password that guessers try first. */
export function refuseWeak(password: string, email: string, field = 'password'): void {
  const why = weakness(password, email)
  if (why !== null) throw new Refusal('not understood', why, { field })
}

function welcomeToken(nonce: string): string {
  return Buffer.from(keyed('welcome link', nonce), 'hex').toString('base64url')
}

function worthless(): Refusal {
  return new Refusal(
    'not now',
    'This link was used already, or is older than three days. Ask for a new one.',
  )
}
