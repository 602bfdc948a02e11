/**
 * Signing in. One answer for everybody who may not: a wrong password, an unknown e-mail and an
 * account that was never opened read the same, cost the same, and are slowed the same.
 *
 * Where a person has a second factor it is asked whatever came first, a password or a provider.
 * Between the two steps there is no session: only a token in the page, good for ten minutes and for
 * nothing but the second step.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { tell } from '../mail/post.ts'
import { database, transaction } from '../store/database.ts'
import {
  type HalfSignIn,
  halfSignInOf,
  keepHalfSignIn,
  spendHalfSignIn,
} from '../store/half-sign-ins.ts'
import { type Identity, tieIdentity } from '../store/identities.ts'
import { accountByEmail, proveEmail } from '../store/people.ts'
import { hasFactor } from '../store/second-factors.ts'
import { type Came, endSession, openSession } from '../store/sessions.ts'
import { foldedEmail } from './email.ts'
import { freshToken, tokenSha256 } from './keyed.ts'
import { passwordMatches, TypedPassword } from './password.ts'
import { type SignedIn, sessionLimits } from './seat.ts'
import { showFactor } from './second-factor.ts'
import { noteSecurity } from './security-log.ts'
import { beginTry, endTry } from './throttle.ts'

/** What is typed on the sign-in page. */
export const Typed = z.object({ email: z.string().min(1).max(254), password: TypedPassword })

/** What is sent with the second step. */
export const SecondStep = z.object({ half: z.string().max(100), code: z.string().max(200) })

/** From where a request comes, with which browser, and who is signed in there already. */
export type Whence = {
  readonly address: string
  readonly agent: string | null
  readonly here?: SignedIn | null
}

/** A session, or the token of the second step. */
export type Entered = { readonly personId: string } & (
  | { readonly sessionId: string }
  | { readonly half: string }
)

/** Lets in whoever has the right password, as far as the password goes; else refuses. */
export async function signIn(typed: unknown, whence: Whence): Promise<Entered> {
  const { address } = whence
  const parsed = Typed.safeParse(typed)
  if (!parsed.success) throw wrong()
  const email = foldedEmail(parsed.data.email)
  const trying = await beginTry(email, address)
  if ('waitSeconds' in trying) {
    await noteSecurity({ kind: 'sign-in slowed', personId: null, address, detail: {} })
    throw new Refusal('too often', `Too many tries. Wait ${trying.waitSeconds} s and try again.`, {
      seconds: trying.waitSeconds,
    })
  }
  const account = await accountByEmail(database(), email)
  const right = await passwordMatches(account?.passwordHash ?? null, parsed.data.password)
  if (account === null || !right) {
    await noteSecurity({ kind: 'sign-in wrong', personId: null, address, detail: {} })
    throw wrong()
  }
  await endTry(trying.pair, trying.others)
  return enter({ personId: account.id, how: 'password', tie: null }, whence)
}

/** Lets in a person whose first step is done: to the second where there is one. */
export async function enter(first: HalfSignIn, whence: Whence): Promise<Entered> {
  const { personId } = first
  if (!(await hasFactor(database(), personId))) {
    return { personId, sessionId: await opened(first, whence, false) }
  }
  const half = freshToken()
  await keepHalfSignIn(database(), tokenSha256(half), first)
  const { address } = whence
  await noteSecurity({ kind: 'second factor asked', personId, address, detail: { how: first.how } })
  return { personId, half }
}

/** The second step: a code of the app, or a recovery code. */
export async function finishSignIn(
  typed: unknown,
  whence: Whence,
): Promise<{ readonly personId: string; readonly sessionId: string }> {
  const parsed = SecondStep.safeParse(typed)
  const token = tokenSha256(parsed.data?.half ?? '')
  const first = await halfSignInOf(database(), token)
  if (!parsed.success || first === null) throw over()
  await showFactor(first.personId, parsed.data.code, whence.address)
  if (!(await spendHalfSignIn(database(), token))) throw over()
  return { personId: first.personId, sessionId: await opened(first, whence, true) }
}

/** Ends a session, as its owner asked. */
export async function signOut(sessionId: string): Promise<void> {
  await endSession(database(), sessionId)
  await noteSecurity({ kind: 'sign-out', personId: null, address: null, detail: {} })
}

async function opened(
  { personId, how, tie }: HalfSignIn,
  { address, agent }: Whence,
  factor: boolean,
): Promise<string> {
  if (tie !== null) await tied(personId, tie, address)
  const sessionId = freshToken()
  const came: Came = { address, agent, how, factor }
  await openSession(database(), sessionId, personId, sessionLimits, came)
  await noteSecurity({ kind: 'sign-in good', personId, address, detail: { how, factor } })
  return sessionId
}

/** Ties a provider's identity to the person, who is told of it. */
async function tied(personId: string, tie: Identity, address: string): Promise<void> {
  const own = await transaction(async (db) => {
    if (!(await tieIdentity(db, personId, tie))) return false
    await proveEmail(db, personId)
    await tell(db, personId, { kind: 'identity tied' })
    return true
  })
  const kind = own ? 'identity tied' : 'identity refused'
  await noteSecurity({ kind, personId, address, detail: { issuer: tie.issuer } })
  if (!own) throw new Refusal('not yours', 'This identity belongs to another account.')
}

function wrong(): Refusal {
  return new Refusal('not signed in', 'The e-mail or the password is not right.')
}

function over(): Refusal {
  return new Refusal('not now', 'This took too long. Sign in again from the beginning.')
}
