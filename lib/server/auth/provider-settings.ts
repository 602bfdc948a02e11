/**
 * The OpenID provider of an installation, as it is named by OIDC_ISSUER, OIDC_CLIENT_ID and
 * OIDC_CLIENT_SECRET (and OIDC_NAME, for the button). Asked at the start, so that a setting that is
 * half there or unsafe stops the product instead of the first who wants to sign in. An issuer on the
 * loopback may do without https: nobody listens in there.
 */

/** What the installation says of its provider. */
export type ProviderSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

/** The provider of this installation, or null. A setting that is half there or unsafe is a fault. */
export function providerSettings(): ProviderSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = process.env
  const given = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter(Boolean)
  if (given.length === 0) return null
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together; set all.')
  }
  const url = URL.parse(OIDC_ISSUER)
  const loopback = ['127.0.0.1', '[::1]', 'localhost'].includes(url?.hostname ?? '')
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))) {
    throw new Error(
      `OIDC_ISSUER is «${OIDC_ISSUER}»; it must be an address that begins with https://.`,
    )
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME || url.hostname,
  }
}

/** What is wrong with the settings, as a sentence, or null. */
export function providerTrouble(): string | null {
  try {
    providerSettings()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
