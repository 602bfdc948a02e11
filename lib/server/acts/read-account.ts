/** What a person sees of the own account: where they are signed in, and by what they can sign in. */
import { agentInWords } from '../auth/agent-words.ts'
import { providerSettings } from '../auth/provider-settings.ts'
import { type SignedIn, sessionLimits } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { identitiesOf } from '../store/identities.ts'
import { accountOf } from '../store/people.ts'
import { codesLeft, factorOf } from '../store/second-factors.ts'
import { type SessionListed, sessionsOf } from '../store/sessions.ts'

export type SessionSeen = {
  readonly session: string
  /** Is it the one that asks? */
  readonly here: boolean
  readonly browser: string
  readonly address: string | null
  readonly how: 'password' | 'provider'
  readonly factor: boolean
  readonly begun: string
  readonly lastSeen: string
}

export type AccountSeen = {
  readonly name: string
  readonly email: string
  readonly hasPassword: boolean
  /** The second factor, once it counts. */
  readonly factor: { readonly since: string; readonly codesLeft: number } | null
  readonly sessions: readonly SessionSeen[]
  /** The identities tied to the account; `name` is what the sign-in page calls the provider. */
  readonly identities: readonly {
    readonly issuer: string
    readonly name: string
    readonly since: string
  }[]
  /** What the provider of the installation is called, where the account has no identity there yet; else null. */
  readonly untied: string | null
}

/** Read my account. */
export async function readAccount(person: SignedIn): Promise<AccountSeen> {
  const { personId, name, email, sessionId } = person
  const provider = providerSettings()
  const ours = provider?.issuer.replace(/\/$/, '')
  return snapshot(async (db) => {
    const since = (await factorOf(db, personId))?.confirmedAt ?? null
    const identities = await identitiesOf(db, personId)
    return {
      name,
      email,
      hasPassword: (await accountOf(db, personId))?.passwordHash != null,
      factor:
        since === null
          ? null
          : { since: since.toISOString(), codesLeft: await codesLeft(db, personId) },
      sessions: (await sessionsOf(db, personId, sessionLimits)).map(seenFrom(sessionId)),
      identities: identities.map(({ issuer, createdAt }) => ({
        issuer,
        name: provider !== null && issuer === ours ? provider.name : issuer,
        since: createdAt.toISOString(),
      })),
      untied:
        provider === null || identities.some(({ issuer }) => issuer === ours)
          ? null
          : provider.name,
    }
  })
}

const seenFrom =
  (mine: string) =>
  ({
    handle,
    sessionId,
    agent,
    address,
    how,
    factor,
    createdAt,
    lastSeenAt,
  }: SessionListed): SessionSeen => ({
    session: handle,
    here: sessionId === mine,
    browser: agentInWords(agent),
    address: address === null || address === '' ? null : address,
    how,
    factor,
    begun: createdAt.toISOString(),
    lastSeen: lastSeenAt.toISOString(),
  })
