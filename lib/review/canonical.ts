/**
 * Canonical JSON (RFC 8785): one value, one string, whatever order its keys were set in. What is
 * hashed is written so, and only values that come back from JSON as they went in are written at all:
 * no undefined, no NaN, no lone surrogates (Postgres and UTF-8 would change them to U+FFFD), no -0,
 * no `__proto__`, nothing that is more than plain arrays and objects, nothing nested too deeply.
 *
 * The surprising decision: what would be dropped or changed in silence is a RangeError that names
 * the place, because an honest row that comes back otherwise looks tampered with (trust.md 1.9).
 */
import canonicalize from 'canonicalize'

/** How deeply arrays and objects may nest; a reason, the deepest thing we keep, has 20 levels of nodes. */
const DEPTH = 100

/** The canonical JSON of a value that survives it. */
export function canonical(value: unknown): string {
  checkSurvives(value, '$', DEPTH)
  const json = canonicalize(value)
  if (json === undefined) throw new RangeError('$ cannot be written as JSON')
  return json
}

/** The value of a string that is canonical JSON to the character; anything else is a RangeError. */
export function readCanonical(json: string): unknown {
  const value: unknown = parsed(json)
  if (canonical(value) !== json) throw new RangeError('This JSON is not in its canonical form')
  return value
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new RangeError('This is no JSON')
  }
}

function checkSurvives(value: unknown, place: string, depth: number): void {
  if (depth < 0) throw new RangeError(`${place.slice(0, 80)}… is nested too deeply`)
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') checkString(value, place)
  else if (typeof value === 'number') checkNumber(value, place)
  else if (Array.isArray(value)) checkArray(value, place, depth)
  else if (typeof value === 'object') checkObject(value, place, depth)
  else throw new RangeError(`${place} is ${typeof value}, which JSON does not have`)
}

function checkString(value: string, place: string): void {
  if (!value.isWellFormed())
    throw new RangeError(`${place} holds half a character (a lone surrogate)`)
}

function checkNumber(value: number, place: string): void {
  if (Number.isFinite(value) && !Object.is(value, -0)) return
  throw new RangeError(
    `${place} is ${Object.is(value, -0) ? '-0' : value}, which JSON does not keep`,
  )
}

function checkArray(value: readonly unknown[], place: string, depth: number): void {
  for (let at = 0; at < value.length; at++) checkSurvives(value[at], `${place}[${at}]`, depth - 1)
}

function checkObject(value: object, place: string, depth: number): void {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new RangeError(`${place} is not a plain object`)
  }
  for (const [key, part] of Object.entries(value)) {
    checkString(key, `A key of ${place}`)
    if (key === '__proto__' || key === 'toJSON') throw new RangeError(`${place} has a key ${key}`)
    checkSurvives(part, `${place}.${key}`, depth - 1)
  }
}
