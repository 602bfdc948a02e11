/**
 * Recovery codes, for who has lost the device: ten of them, `xxxx-xxxx-xxxx`, 60 random bits in
 * Crockford's base 32 (no i, l, o, u), each good once. The first group is a code's name, by which
 * its row is found; of the whole only the argon2id is kept, like a password's.
 *
 * They are made from a nonce that only this installation can turn into codes, so that a request
 * told twice can be answered alike without the codes ever being kept.
 */
import { randomBytes } from 'node:crypto'
import { keyed } from './keyed.ts'
import { hashPassword } from './password.ts'

const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'
const HOW_MANY = 10

/** A nonce for ten codes. */
export function freshNonce(): string {
  return randomBytes(16).toString('hex')
}

/** The ten codes of a nonce, no two with the same name. */
export function recoveryCodes(nonce: string): readonly string[] {
  const codes = new Map<string, string>()
  for (let at = 0; codes.size < HOW_MANY; at += 1) {
    const code = codeFrom(keyed('recovery code', `${nonce} ${at}`))
    if (!codes.has(nameOf(code))) codes.set(nameOf(code), code)
  }
  return [...codes.values()]
}

/** What is kept of codes. */
export async function keptOf(
  codes: readonly string[],
): Promise<readonly { readonly name: string; readonly hash: string }[]> {
  return Promise.all(
    codes.map(async (code) => ({ name: nameOf(code), hash: await hashPassword(code) })),
  )
}

/** A typed code as it was printed: capitals, spaces and missing hyphens forgiven; null when it is none. */
export function codeTyped(typed: string): string | null {
  const signs = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
  if (!/^[0-9a-hjkmnp-tv-z]{12}$/.test(signs)) return null
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`
}

/** The first group, by which a code's row is found. */
export function nameOf(code: string): string {
  return code.slice(0, 4)
}

/** 60 of the bits of a hash (hex) as a code. */
function codeFrom(hash: string): string {
  let bits = BigInt(`0x${hash.slice(0, 15)}`)
  let signs = ''
  for (let at = 0; at < 12; at += 1) {
    signs += SIGNS[Number(bits % 32n)]
    bits /= 32n
  }
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`
}
