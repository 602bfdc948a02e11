/**
 * JSON with one reading only (RFC 8259 leaves several open). Refused besides what is broken: keys
 * that come twice, `__proto__`, more than 100 levels, numbers that no number holds, minus zero (which
 * canonical JSON cannot say), lone surrogates and U+0000, which Postgres cannot keep. Depth is counted before anything is parsed.
 */
import { Refusal } from '../../../lib/review/refusal.ts'

const DEEPEST = 100

/** Reads UTF-8 bytes as JSON, or refuses with what is wrong and where. */
export function readJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes)
  checkKeys(text)
  const value = parsed(text)
  checkValue(value, '')
  return value
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw no('The request is not well-formed UTF-8.')
  }
}

function parsed(text: string): unknown {
  if (text === '') throw no('The request is empty; it must be a JSON object.')
  try {
    return JSON.parse(text)
  } catch {
    throw no('The request is not JSON that can be read.')
  }
}

/** One level of nesting: the keys of an object so far, or null for a list. */
type Level = Set<string> | null

/**
 * Walks over the brackets and strings. The text may still be broken, which `JSON.parse` says
 * afterwards; every string that is followed by a colon inside an object is a key.
 */
function checkKeys(text: string): void {
  const levels: Level[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '{' || sign === '[') {
      levels.push(sign === '{' ? new Set() : null)
      if (levels.length > DEEPEST)
        throw no(`The request is nested more than ${DEEPEST} levels deep.`)
    } else if (sign === '}' || sign === ']') levels.pop()
    else if (sign === '"') {
      const end = endOfString(text, at)
      const keys = levels.at(-1)
      if (keys && isKey(text, end)) addKey(keys, text.slice(at, end))
      at = end - 1
    }
  }
}

/** Where the string that begins at `from` is over (after its closing quote). */
function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return Math.min(at + 1, text.length)
}

function isKey(text: string, end: number): boolean {
  let at = end
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  return text[at] === ':'
}

function addKey(keys: Set<string>, quoted: string): void {
  const key = String(parsed(quoted))
  if (key === '__proto__') throw no('A field may not be called __proto__.')
  if (keys.has(key)) throw no(`The field «${shown(key)}» comes twice.`, key)
  keys.add(key)
}

function checkValue(value: unknown, place: string): void {
  if (typeof value === 'string') checkWords(value, place)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw no('A number is too large.', place)
  if (Object.is(value, -0)) throw no('Minus zero is no number here; write 0.', place)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    checkWords(key, place)
    checkValue(inner, place === '' ? key : `${place}.${key}`)
  }
}

function checkWords(words: string, place: string): void {
  if (!words.isWellFormed()) throw no('Half of a surrogate pair is not a character.', place)
  const at = words.indexOf('\0')
  if (at !== -1) throw no(`The character U+0000 cannot be kept (at ${at}).`, place)
}

function no(sentence: string, field = ''): Refusal {
  return new Refusal('not understood', sentence, field === '' ? {} : { field: shown(field) })
}

function shown(words: string): string {
  return words.replace(/[\p{C}]/gu, '·').slice(0, 80)
}
