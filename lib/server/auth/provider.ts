/**
 * Signing in at an OpenID provider, where the installation names one (provider-settings.ts).
 * next-auth does the protocol: discovery, the code flow with PKCE, `state` and `nonce`.
 *
 * Who comes is known by issuer and subject, never by e-mail. The first time, an identity is tied to
 * the account of the same e-mail, and only if the provider says that it has verified the address;
 * the account must be there already, for the provider alone makes nobody a member of this place. One
 * account has one identity at an issuer: the same e-mail under another subject is refused. An account
 * whose own address nobody proved (a link handed over by hand made it) may be in other hands than the
 * address: its person signs in with the password first, and comes here from that session. The
 * provider's own second factor stands for nothing here: where a person has one, ours is asked.
 */
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { database } from '../store/database.ts'
import { type Identity, identityAt, personOfIdentity } from '../store/identities.ts'
import { accountByEmail, isEmailProved } from '../store/people.ts'
import { foldedEmail } from './email.ts'
import { cameJustNow } from './prove-self.ts'
import type { ProviderSettings } from './provider-settings.ts'
import { noteSecurity } from './security-log.ts'
import { type Entered, enter, type Whence } from './sign-in.ts'

/** The provider's name in our addresses: `/api/auth/callback/provider`. */
export const providerId = 'provider'

/** What is read of the provider's claims; next-auth and openid-client have checked the token before. */
const Claims = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional(),
  /** Some providers write it as a word. */
  email_verified: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
    .optional(),
})
type Claims = z.infer<typeof Claims>

/** The provider as next-auth wants it. */
export function oauthProvider(settings: ProviderSettings): OAuthConfig<Record<string, unknown>> {
  const { issuer, clientId, clientSecret, name } = settings
  return {
    id: providerId,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email' } },
    userinfo: {
      // Many providers say the e-mail only here. An e-mail and its being verified come from one mouth.
      request: async ({ tokens, client }) => {
        const signed = signedClaims(tokens)
        const asked = client.issuer.metadata.userinfo_endpoint !== undefined
        const told = asked ? await client.userinfo(tokens.access_token ?? '') : null
        if (told !== null && told.sub !== signed.sub) throw new Error('another subject')
        const { email, email_verified } =
          signed.email_verified === undefined && told !== null ? told : signed
        const said = { iss: signed.iss, sub: signed.sub, email, email_verified }
        return { sub: String(signed.sub), said }
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  }
}

/** The claims of a checked ID token. */
function signedClaims(tokens: object): Record<string, unknown> {
  const claims: unknown = Reflect.get(tokens, 'claims')
  if (typeof claims !== 'function') throw new Error('no ID token')
  return z.record(z.string(), z.unknown()).parse(claims.call(tokens))
}

/**
 * Lets in whoever the provider says is here, to the second step where there is one; else refuses.
 * `profile` is what the provider's `userinfo` above made.
 */
export async function enterByProvider(
  profile: object | undefined,
  settings: ProviderSettings,
  whence: Whence,
): Promise<Entered> {
  const parsed = Claims.safeParse(profile === undefined ? null : Reflect.get(profile, 'said'))
  const claims = parsed.success ? parsed.data : null
  const sameIssuer = claims !== null && bare(claims.iss) === bare(settings.issuer)
  if (claims === null || !sameIssuer) return refused('claims', null, whence)
  const identity = { issuer: bare(claims.iss), subject: claims.sub }
  const known = await personOfIdentity(database(), identity)
  if (known !== null) return enter({ personId: known, how: 'provider', tie: null }, whence)
  const personId = await personByEmail(claims, identity, whence)
  return enter({ personId, how: 'provider', tie: identity }, whence)
}

/** The account to which an identity that comes for the first time may be tied. */
async function personByEmail(
  { email, email_verified }: Claims,
  { issuer }: Identity,
  whence: Whence,
): Promise<string> {
  if (email === undefined || email_verified !== true) return refused('not verified', null, whence)
  const account = await accountByEmail(database(), foldedEmail(email))
  if (account === null) return refused('no account', null, whence)
  if ((await identityAt(database(), account.id, issuer)) !== null) {
    return refused('another subject', account.id, whence)
  }
  if (await isEmailProved(database(), account.id)) return account.id
  const { here = null } = whence
  if (here?.personId === account.id && (await cameJustNow(here))) return account.id
  return refused('not proved', account.id, whence)
}

async function refused(why: string, personId: string | null, { address }: Whence): Promise<never> {
  await noteSecurity({ kind: 'provider refused', personId, address, detail: { why } })
  throw new Refusal('not signed in', 'There is no account here for you.', { why })
}

function bare(issuer: string): string {
  return issuer.replace(/\/$/, '')
}
