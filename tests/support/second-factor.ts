/** Somebody with a second factor, and the codes that the app would show. */
import { beginSecondFactor } from '../../lib/server/acts/begin-second-factor.ts'
import { confirmSecondFactor } from '../../lib/server/acts/confirm-second-factor.ts'
import { type SignedIn, signedIn } from '../../lib/server/auth/seat.ts'
import { database } from '../../lib/server/store/database.ts'
import { databaseNow } from '../../lib/server/store/read-project.ts'
import { codeAt } from './authenticator.ts'
import { newcomer } from './signed-in.ts'

export const password = 'so many long words'

export type Armed = {
  readonly person: SignedIn
  readonly key: string
  readonly codes: readonly string[]
}

/** Milliseconds for which an app shows the same code (RFC 6238, 4.1). */
const STEP = 30_000

/** The code of this key so many steps of 30 s from now. */
export async function codeNow(key: string, steps = 0): Promise<string> {
  const now = await databaseNow(database())
  return codeAt(key, new Date(now.getTime() + steps * STEP))
}

/**
 * A newcomer who has set up a second factor; the code of the step before now was the first, so that
 * the one of now is still to be used. At the end of a step the next is awaited: the code of the step
 * before would be two old by the time it is looked at.
 */
export async function armed(name: string, person?: SignedIn): Promise<Armed> {
  const somebody = person ?? (await newcomer(name, { password }))
  const { key } = await beginSecondFactor(somebody, null, { current: password })
  await betweenSteps()
  const code = await codeNow(key, -1)
  const { codes } = await confirmSecondFactor(somebody, null, { code })
  return { person: await again(somebody), key, codes }
}

async function betweenSteps(): Promise<void> {
  const left = STEP - ((await databaseNow(database())).getTime() % STEP)
  if (left < 4000) await new Promise((resolve) => setTimeout(resolve, left))
}

/** The same session, read anew. */
export async function again({ sessionId }: SignedIn): Promise<SignedIn> {
  const person = await signedIn(database(), sessionId)
  if (person === null) throw new Error('The session does not live')
  return person
}
