/** The app on a person's phone: the code (TOTP, RFC 6238) that it shows for a key at a moment. */
import { Secret, TOTP } from 'otpauth'

export function codeAt(key: string, now: Date): string {
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: now.getTime() })
}
