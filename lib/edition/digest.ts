/** Names of bytes: SHA-256 in lower-case hex, as `sha256sum` prints it. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of bytes, or of characters in UTF-8. */
export function sha256Hex(of: Uint8Array | string): string {
  return bytesToHex(sha256(typeof of === 'string' ? utf8ToBytes(of) : of))
}

/** SHA-256 of bytes in base 64, as a Content-Security-Policy names a style sheet. */
export function sha256Base64(of: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(of))))
}
