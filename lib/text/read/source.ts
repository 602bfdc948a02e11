/**
 * A text of any kind that this house reads, from its bytes or from pasted characters. Bytes are
 * counted before they are decoded, so that a file that is too large is never read. What a scanner would
 * take for harmful is refused as in a copy (file-kind.ts): the file as it came is kept and handed out.
 */
import { decode, type Encoding } from '../characters.ts'
import { isKnownHarm } from './file-kind.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { markersDoubted, withNotesBySign } from './note-markers.ts'
import { readPlain } from './plain.ts'
import { MOST_BYTES, type Reading, type Refused, tooLarge } from './reading.ts'
import type { TextKind } from './source-kind.ts'

/** A text as it came: a file's bytes, or what was pasted. */
export type Source =
  | { readonly kind: TextKind; readonly bytes: Uint8Array }
  | { readonly kind: TextKind; readonly text: string }

/** A reading, and how its bytes were encoded if it came in bytes. */
export type SourceReading = Reading & { readonly encoding?: Encoding }

const READERS: Readonly<Record<TextKind, (source: string) => Reading | Refused>> = {
  plain: readPlain,
  markdown: readMarkdown,
  html: readHtml,
}

/** Why a text that scanners stop at is not read. */
export const HARMFUL = 'This text holds what virus scanners take for harmful; it is not kept.'

/** Read a source, or say in a sentence why not. */
export function readSource(source: Source): SourceReading | Refused {
  const bytes = 'text' in source ? new TextEncoder().encode(source.text) : source.bytes
  if (bytes.length > MOST_BYTES) return { refused: tooLarge(bytes.length) }
  if (isKnownHarm(bytes)) return { refused: HARMFUL }
  if ('text' in source) return doubted(READERS[source.kind](source.text))
  const decoded = decode(source.bytes)
  if ('refused' in decoded) return decoded
  const reading = doubted(READERS[source.kind](decoded.text))
  return 'refused' in reading ? reading : { ...reading, encoding: decoded.encoding }
}

/** A reading with its notes as such, and the markers that nothing ties to them. */
export function doubted(reading: Reading | Refused): Reading | Refused {
  if ('refused' in reading) return reading
  const { doubts, characters } = reading
  const blocks = withNotesBySign(characters, reading.blocks)
  const more = markersDoubted(characters, blocks)
  const all = [...doubts, ...more].sort((a, b) => a.at.start - b.at.start)
  return { ...reading, blocks, doubts: all }
}
