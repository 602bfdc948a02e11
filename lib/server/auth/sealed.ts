/**
 * What is kept sealed: AES-256-GCM under a key that is derived from the installation's secret (HKDF,
 * RFC 5869), bound to one purpose and one owner, so that a sealed value moved to another row opens
 * for nobody. Written as `1.nonce.tag.words`, base64url; the nonce is 96 random bits.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { secret } from './keyed.ts'

const ALGORITHM = 'aes-256-gcm'

/** Whose and what for. */
export type SealedFor = { readonly purpose: string; readonly owner: string }

/** Seals some words. */
export function seal(words: string, whose: SealedFor): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, keyFor(whose), nonce)
  cipher.setAAD(Buffer.from(whose.owner, 'utf8'))
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return [
    '1',
    ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')),
  ].join('.')
}

/** Opens what was sealed; null when it was sealed by another installation, for another, or changed. */
export function unseal(sealed: string, whose: SealedFor): string | null {
  const [version, nonce, tag, words, ...more] = sealed.split('.')
  if (version !== '1' || nonce === undefined || tag === undefined || words === undefined)
    return null
  if (more.length > 0) return null
  try {
    const decipher = createDecipheriv(ALGORITHM, keyFor(whose), Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    })
    decipher.setAAD(Buffer.from(whose.owner, 'utf8'))
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    const opened = [decipher.update(Buffer.from(words, 'base64url')), decipher.final()]
    return Buffer.concat(opened).toString('utf8')
  } catch {
    return null
  }
}

function keyFor({ purpose }: SealedFor): Buffer {
  return Buffer.from(hkdfSync('sha256', secret(), '', `variorum sealed ${purpose}`, 32))
}
