/**
 * What a text may hold. Every text that comes in can be stored by Postgres and written as XML 1.0
 * (W3C, 2.2), so a few characters are refused: NUL and the other controls save tab and line feed,
 * halves of surrogate pairs, U+FFFE and U+FFFF. Two things only are ever changed: line ends become
 * U+000A and one leading byte order mark goes, and both are counted. Nothing is trimmed and nothing
 * normalised. Look for what is forbidden after the line ends are read: no carriage return is left.
 *
 * Places are given as people count (line and column from 1, columns in code points) and in code
 * points from the start of the text.
 */
import { otherKind } from './other-kind.ts'
import type { Span } from './span.ts'

/** A character that no text may hold, and where it stands. */
export type Forbidden = {
  readonly line: number
  readonly column: number
  /** Code points before it. */
  readonly at: number
  /** Its name, as in U+0000. */
  readonly name: string
}

/** What was changed at the ends of lines and at the start. */
export type LineEnds = { readonly crlf: number; readonly cr: number; readonly bom: boolean }

/** A character that is not seen, or turns the direction of those that are. */
export type Unseen = Span & { readonly name: string; readonly kind: 'direction' | 'invisible' }

/** Bytes read as characters, or a sentence that says why not. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly refused: string }

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

const FORBIDDEN = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const UNSEEN = new RegExp(
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    /[\u00ad\u115f\u1160\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/,
    /\u034f|\u17b4|\u17b5|[\u180b-\u180f]|[\u{e0000}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/u,
    /(?<![\p{Extended_Pictographic}\p{M}\p{Lo}\p{Emoji_Modifier}])(?:\u200c|\u200d)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** The first characters that no text may hold, at most `most` of them. */
export function findForbidden(text: string, most = 20): Forbidden[] {
  const found: Forbidden[] = []
  let from = 0
  let points = 0
  let line = 1
  let column = 1
  for (const { index, 0: character } of text.matchAll(FORBIDDEN)) {
    if (found.length >= most) break
    for (const passed of text.slice(from, index)) {
      points++
      line += passed === '\n' ? 1 : 0
      column = passed === '\n' ? 1 : column + 1
    }
    from = index
    found.push({ line, column, at: points, name: nameOf(character) })
  }
  return found
}

/** A text with U+FFFD in the place of what none may hold, as a reader of entities like &#1; needs. */
export function replaceForbidden(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd')
}

/** A sentence about forbidden characters: what, where, and what would be right; null for none. */
export function saysForbidden(found: readonly Forbidden[]): string | null {
  const [first, ...others] = found
  if (first === undefined) return null
  const more = others.length === 0 ? '' : ` (and ${others.length} or more such places after it)`
  return (
    `Line ${first.line}, column ${first.column} holds ${first.name}, a character that no text may ` +
    `hold${more}. Take it out and bring the text in again.`
  )
}

/** A text with U+000A at its line ends and no leading byte order mark, and what that changed. */
export function readLineEnds(source: string): { readonly text: string } & LineEnds {
  const bom = source.startsWith('\ufeff')
  const body = bom ? source.slice(1) : source
  let crlf = 0
  let cr = 0
  const text = body.replace(/\r\n?/g, (end) => {
    if (end === '\r') cr++
    else crlf++
    return '\n'
  })
  return { text, crlf, cr, bom }
}

/**
 * The characters of a text that deceive the eye. Joiners are named only where they join nothing:
 * between the letters of Persian or Hindi, or inside an emoji, they do their work.
 */
export function invisible(text: string): Unseen[] {
  return [...text.matchAll(UNSEEN)].map(({ index, 0: character }) => ({
    start: index,
    end: index + character.length,
    name: nameOf(character),
    kind: TURNS.test(character) ? 'direction' : 'invisible',
  }))
}

/** Read bytes as UTF-8, or as UTF-16 where a byte order mark says so. A leading mark is kept. */
export function decode(bytes: Uint8Array): Decoded {
  const other = otherKind(bytes)
  if (other !== null) return { refused: `This file is ${other}, not a text. ${instead}` }
  const encoding = encodingOf(bytes)
  try {
    const text = decoder(encoding).decode(bytes)
    if (encoding === 'utf-8' && looksLikeUtf16(text)) return { refused: unmarked }
    return { text, encoding }
  } catch {
    return { refused: undecodable(bytes, encoding) }
  }
}

const instead = 'Save its words as plain text, Markdown or HTML and bring that in.'

const unmarked =
  'Every second byte of this file is zero: it looks like UTF-16 without a byte order mark. Save it as UTF-8 and bring it in again.'

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function decoder(encoding: Encoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
}

/** Is a quarter or more of the beginning made of NULs? */
function looksLikeUtf16(text: string): boolean {
  const beginning = text.slice(0, 400)
  return beginning.length > 3 && beginning.split('\0').length - 1 >= beginning.length / 4
}

/** A sentence about the first byte that cannot be read. */
function undecodable(bytes: Uint8Array, encoding: Encoding): string {
  const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'
  const at = firstBadByte(bytes, encoding)
  const byte = bytes[at]
  const right = 'Save it as UTF-8 and bring it in again.'
  if (byte === undefined) return `The file ends in the middle of a ${name} character. ${right}`
  const hex = byte.toString(16).toUpperCase().padStart(2, '0')
  const guess = encoding === 'utf-8' ? '; it may have been saved as Windows-1252 or Latin-1' : ''
  return `Byte ${at} of the file (0x${hex}, counted from 0) is not ${name}${guess}. ${right}`
}

/** How many bytes can be read before the first that cannot; all of them if the end is missing. */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (reads(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  return bad - 1
}

function reads(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    decoder(encoding).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
