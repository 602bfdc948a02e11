/**
 * How the first person gets in. An installation without people prints one setup link; who uses it
 * becomes the first person and may found projects. It carries 256 random bits, works once, for 72
 * hours, and only its SHA-256 is kept; a new one makes the older ones worthless. Everybody else
 * comes in by an invitation.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { type Db, database, transaction } from '../store/database.ts'
import { anybody, keepPerson } from '../store/people.ts'
import { keepSetupLink, useSetupLink } from '../store/setup-links.ts'
import { Email, PersonName } from './email.ts'
import { freshToken, tokenSha256 } from './keyed.ts'
import { OneTimeToken } from './one-time.ts'
import { ChosenPassword, hashPassword, weakness } from './password.ts'
import { noteSecurity } from './security-log.ts'

const HOURS = 72

/** What the setup page sends. */
export const SetUp = z.strictObject({
  token: OneTimeToken,
  name: PersonName,
  email: Email,
  password: ChosenPassword,
})

/** Makes the one-time link (its path) by which the first owner sets up an empty installation. */
export async function makeSetupLink(db: Db): Promise<string> {
  const token = freshToken()
  await keepSetupLink(db, tokenSha256(token), HOURS)
  return `/setup#${token}`
}

/** Does an installation still wait for its first person? */
export async function waitsForFirst(): Promise<boolean> {
  return !(await anybody(database()))
}

/** Makes the first person of an installation. Refused once there is anybody. */
export async function setUp(input: z.infer<typeof SetUp>): Promise<{ readonly email: string }> {
  const { token, name, email, password } = input
  refuseWeak(password, email)
  const passwordHash = await hashPassword(password)
  const id = randomUUID()
  await transaction(async (db) => {
    const usable = await useSetupLink(db, tokenSha256(token))
    if (!usable || (await anybody(db))) throw worthless()
    await keepPerson(db, { id, name, email, passwordHash, mayFound: true })
  })
  await noteSecurity({ kind: 'set up', personId: id, address: null, detail: {} })
  return { email }
}

/** Refuses a password that guessers try first. */
export function refuseWeak(password: string, email: string, field = 'password'): void {
  const why = weakness(password, email)
  if (why !== null) throw new Refusal('not understood', why, { field })
}

function worthless(): Refusal {
  return new Refusal(
    'not now',
    'This link was used already, or is older than three days. Ask for a new one.',
  )
}
