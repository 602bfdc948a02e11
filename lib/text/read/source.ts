/**
 * A source of any kind that this house reads, from its bytes or from pasted characters. Bytes are
 * counted before they are decoded, so that a file that is too large is never read. What a scanner would
 * take for harmful is refused as in a copy (file-kind.ts): the file as it came is kept and handed out.
 */
import { decode, type Encoding } from '../characters.ts'
import { isKnownHarm } from './file-kind.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'
import { MOST_BYTES, type Reading, type Refused, tooLarge } from './reading.ts'

export type SourceKind = 'plain' | 'markdown' | 'html'

/** A source as it came: a file's bytes, or what was pasted. */
export type Source =
  | { readonly kind: SourceKind; readonly bytes: Uint8Array }
  | { readonly kind: SourceKind; readonly text: string }

/** A reading, and how its bytes were encoded if it came in bytes. */
export type SourceReading = Reading & { readonly encoding?: Encoding }

const READERS: Readonly<Record<SourceKind, (source: string) => Reading | Refused>> = {
  plain: readPlain,
  markdown: readMarkdown,
  html: readHtml,
}

const ENDINGS: readonly (readonly [RegExp, SourceKind])[] = [
  [/\.(?:txt|text|asc|log)$/i, 'plain'],
  [/\.(?:md|markdown|mdown|mkd)$/i, 'markdown'],
  [/\.(?:html?|xhtml)$/i, 'html'],
]

const MEDIA_TYPES = new Map<string, SourceKind>([
  ['text/plain', 'plain'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
])

const HARMFUL = 'This text holds what virus scanners take for harmful; it is not kept.'

/** Read a source, or say in a sentence why not. */
export function readSource(source: Source): SourceReading | Refused {
  const bytes = 'text' in source ? new TextEncoder().encode(source.text) : source.bytes
  if (bytes.length > MOST_BYTES) return { refused: tooLarge(bytes.length) }
  if (isKnownHarm(bytes)) return { refused: HARMFUL }
  if ('text' in source) return READERS[source.kind](source.text)
  const decoded = decode(source.bytes)
  if ('refused' in decoded) return decoded
  const reading = READERS[source.kind](decoded.text)
  return 'refused' in reading ? reading : { ...reading, encoding: decoded.encoding }
}

/** The kind of a file by the end of its name, else by its media type; null if we read no such. */
export function kindOf(fileName: string, mediaType = ''): SourceKind | null {
  const [, named] = ENDINGS.find(([ending]) => ending.test(fileName)) ?? []
  const [essence = ''] = mediaType.split(';')
  return named ?? MEDIA_TYPES.get(essence.trim().toLowerCase()) ?? null
}
