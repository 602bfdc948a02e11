/** People with a session, for tests of what belongs to a browser. */
import { randomUUID } from 'node:crypto'
import { hashPassword } from '../../lib/server/auth/password.ts'
import { type SignedIn, sessionLimits, signedIn } from '../../lib/server/auth/seat.ts'
import { database } from '../../lib/server/store/database.ts'
import { keepPerson } from '../../lib/server/store/people.ts'
import { type Came, openSession } from '../../lib/server/store/sessions.ts'

/** A fresh session of somebody who has an account. */
export async function session(personId: string, came: Partial<Came> = {}): Promise<SignedIn> {
  const id = `test-${randomUUID()}`
  const usual: Came = { address: null, agent: null, how: 'password', factor: false }
  await openSession(database(), id, personId, sessionLimits, { ...usual, ...came })
  const person = await signedIn(database(), id)
  if (person === null) throw new Error('The session does not live')
  return person
}

/** A new account with a password, and a session of it. */
export async function newcomer(
  name: string,
  { password = 'so many long words', mayFound = false } = {},
): Promise<SignedIn> {
  const id = randomUUID()
  const email = `${name.toLowerCase()}.${id}@example.org`
  const passwordHash = await hashPassword(password)
  await keepPerson(database(), { id, name, email, passwordHash, mayFound })
  return session(id)
}
