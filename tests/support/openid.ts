/**
 * An OpenID provider for the tests: the real oidc-provider on a free port of this machine. Who signs
 * in there is said beforehand; its own page of e-mail and password is skipped, because that is its
 * business and not ours. It can be stopped and its people changed while it runs.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type AccountClaims } from 'oidc-provider'

export type Somebody = {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
}

export type OpenId = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who signs in there from now on. */
  signsIn(somebody: Somebody): void
  stop(): Promise<void>
}

/** Start one; `back` is the address at which Variorum will be. */
export async function startOpenId(back: () => string): Promise<OpenId> {
  const server = createServer()
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const [clientId, clientSecret] = ['variorum', 'a secret between the two of them']
  let here: Somebody = { sub: 'nobody' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${back()}/api/auth/callback/provider`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/enter/${uid}` },
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => claimsOf(sub, here) }),
  })
  const answer = provider.callback()
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/enter/')) return answer(request, response)
    const { params, grantId } = await provider.interactionDetails(request, response)
    const grant =
      grantId === undefined
        ? new provider.Grant({ accountId: here.sub, clientId: String(params.client_id) })
        : await provider.Grant.find(grantId)
    grant?.addOIDCScope('openid email')
    const saved = (await grant?.save()) ?? ''
    const result = { login: { accountId: here.sub, remember: false }, consent: { grantId: saved } }
    await provider.interactionFinished(request, response, result)
  })
  return {
    issuer,
    clientId,
    clientSecret,
    signsIn: (somebody) => {
      here = somebody
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function claimsOf(sub: string, here: Somebody): AccountClaims {
  return here.sub === sub ? { ...here } : { sub }
}
