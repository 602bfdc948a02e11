/**
 * One-time codes that an authenticator app shows: TOTP (RFC 6238) in the one form that every app
 * knows: SHA-1, six digits, 30 seconds. A code is taken within one step of our clock either way,
 * and a step is a number that only grows: whoever takes a code remembers its step, and takes no code
 * of that step or an earlier one again.
 */
import { Secret, TOTP } from 'otpauth'

const PERIOD = 30

/** A fresh key of 160 bits, in base 32. */
export function freshKey(): string {
  return new Secret({ size: 20 }).base32
}

/** The address by which an app takes the key over (the Key URI format), as a QR code says it. */
export function keyAddress(key: string, account: string, place: string): string {
  return totp(key, account, `Variorum (${place})`).toString()
}

/** The step whose code this is, later than `after` and near now; null when there is none. */
export function stepOf(key: string, code: string, now: Date, after: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const here = Math.floor(now.getTime() / 1_000 / PERIOD)
  for (const step of [here, here - 1, here + 1]) {
    const timestamp = step * PERIOD * 1_000
    if (step > after && totp(key).validate({ token: code, timestamp, window: 0 }) !== null) {
      return step
    }
  }
  return null
}

function totp(key: string, label = 'account', issuer = 'Variorum'): TOTP {
  const secret = Secret.fromBase32(key)
  return new TOTP({ issuer, label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD })
}
