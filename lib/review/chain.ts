/**
 * The chain of a project's ledger. Line n holds a commitment to the body of event n, the hash of
 * line n-1, and its own hash; the bodies and salts lie beside it.
 *
 *   commitment = HMAC-SHA-256(key: salt, message: the body's canonical JSON in UTF-8)
 *   hash       = SHA-256(canonical JSON of {commitment, number, previous, project})
 *   genesis    = SHA-256(canonical JSON of {ledger: "variorum", project, v: 1}), before line 1
 *
 * Everything is lower-case hex. The salt (32 random bytes) is the point: verdicts are a handful of
 * values, and the plain hash of one can be guessed; without its salt a commitment says nothing, and
 * erasing the salt erases what it was about (commitment by HMAC as in RFC 2104; linking as in Haber
 * and Stornetta 1991). A chain shows what was changed, not what was cut off at its end; for that
 * `findBreak` takes a head kept elsewhere.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from './canonical.ts'

/** One line of the chain. */
export type Line = {
  readonly number: number
  readonly commitment: string
  readonly previous: string
  readonly hash: string
}

const SALT = /^[0-9a-f]{64}$/

/** The commitment to a body under a salt of 32 bytes in lower-case hex. */
export function commitmentOf(saltHex: string, body: string): string {
  if (!SALT.test(saltHex)) throw new RangeError('A salt is 64 lower-case hex digits')
  if (!body.isWellFormed()) throw new RangeError('A body holds no half characters')
  return bytesToHex(hmac(sha256, hexToBytes(saltHex), utf8ToBytes(body)))
}

/** The hash of a line. */
export function hashOf(line: Omit<Line, 'hash'> & { readonly project: string }): string {
  const { project, number, commitment, previous } = line
  return digest(canonical({ project, number, commitment, previous }))
}

/** What stands before the first line of a project. */
export function genesis(projectId: string): string {
  return digest(canonical({ ledger: 'variorum', project: projectId, v: 1 }))
}

/** Where a chain breaks: the number of the first line that does not follow, and how; null if it holds. */
export type Break = { readonly number: number; readonly what: string }

/**
 * Find the first line that does not follow from the one before. `head`, kept elsewhere, is a number
 * and a hash that the chain must contain.
 */
export function findBreak(
  project: string,
  lines: Iterable<Line>,
  head: { readonly number: number; readonly hash: string } | null = null,
): Break | null {
  let last = { number: 0, hash: genesis(project) }
  let met = head === null || (head.number === 0 && head.hash === last.hash)
  for (const line of lines) {
    const wrong = mismatch(project, last, line)
    if (wrong !== null) return { number: last.number + 1, what: wrong }
    if (line.number === head?.number) {
      met = line.hash === head.hash
      if (!met) return { number: line.number, what: 'it is not the line that was known here' }
    }
    last = line
  }
  if (met || head === null) return null
  return { number: last.number + 1, what: `the ledger ends before number ${head.number}` }
}

function mismatch(project: string, last: Pick<Line, 'number' | 'hash'>, line: Line): string | null {
  if (line.number !== last.number + 1) return `number ${line.number} stands in its place`
  if (line.previous !== last.hash) return 'it does not name the hash of the line before'
  return hashOf({ ...line, project }) === line.hash ? null : 'its hash is not that of what it says'
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
