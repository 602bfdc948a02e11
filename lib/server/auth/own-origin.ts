/**
 * The origin that people use. It needs no database, so that what stands before the framework can ask it
 * on a fresh clone, where the database's client is still to be made.
 */

/** The origin that people use, from `NEXTAUTH_URL`. */
export function ownOrigin(): string {
  return new URL(process.env.NEXTAUTH_URL ?? 'http://127.0.0.1:3000').origin
}

/** Is the product served by https? */
export function isSecure(): boolean {
  return ownOrigin().startsWith('https:')
}
