/**
 * A source that a person brings: its bytes, its name, and what kind of text it is. Read here in the
 * browser with the same pure readers that the server uses, so that the preview is what will be kept.
 */
import { sha256Hex } from '../../../../../lib/edition/digest.ts'
import type { Fingerprint } from '../../../../../lib/review/same-text.ts'
import { decode } from '../../../../../lib/text/characters.ts'
import {
  MOST_BYTES,
  type Reading,
  type Refused,
  tooLarge,
} from '../../../../../lib/text/read/reading.ts'
import { blankDescription, type DescriptionTyped, typedIn } from '../description-typed.ts'

export const kinds = ['plain', 'markdown', 'html'] as const
export type Kind = (typeof kinds)[number]

/** What is typed of a text that is brought in: the fields, and what kind of text it is. */
export type About = { readonly kind: Kind; readonly typed: DescriptionTyped }

/** The kept fields of a text that is brought in; what does not fit begins anew. */
export function aboutIn(kept: unknown): About {
  const fresh: About = { kind: 'plain', typed: blankDescription }
  if (typeof kept !== 'object' || kept === null) return fresh
  const kind = 'kind' in kept ? kinds.find((one) => one === kept.kind) : undefined
  const typed = 'typed' in kept ? typedIn(kept.typed) : null
  return { kind: kind ?? fresh.kind, typed: typed ?? fresh.typed }
}

/** What a source is told by: its file as it came, and its characters. */
export function fingerprint({ bytes }: Source, { characters }: Reading): Fingerprint {
  return { fileSha256: sha256Hex(bytes), sha256: sha256Hex(characters) }
}

export const kindInWords: Readonly<Record<Kind, string>> = {
  plain: 'Plain text',
  markdown: 'Markdown',
  html: 'HTML',
}

export type Source = {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

const mediaTypes: Readonly<Record<Kind, string>> = {
  plain: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
}

/** What kind a file seems to be, by its name and by what the browser says. */
export function kindOf(fileName: string, mediaType: string): Kind {
  if (/\.(html?|xhtml)$/iu.test(fileName) || /html/u.test(mediaType)) return 'html'
  if (/\.(md|markdown|mdown)$/iu.test(fileName) || /markdown/u.test(mediaType)) return 'markdown'
  return 'plain'
}

/** A pasted text as a source; its file is what was pasted. */
export function pasted(words: string, kind: Kind): Source {
  const ending = { plain: 'txt', markdown: 'md', html: 'html' }[kind]
  return {
    fileName: `pasted.${ending}`,
    mediaType: mediaTypes[kind],
    bytes: new TextEncoder().encode(words),
  }
}

/** A chosen file as a source, or why it is not taken; a large file is refused before it is read. */
export async function sourceOf(file: File): Promise<Source | Refused> {
  if (file.size > MOST_BYTES) return { refused: tooLarge(file.size) }
  const mediaType = file.type || mediaTypes[kindOf(file.name, '')]
  return { fileName: file.name, mediaType, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** Read a source as a kind. The readers come when they are first needed. */
export async function readingOf({ bytes }: Source, kind: Kind): Promise<Reading | Refused> {
  if (bytes.length > MOST_BYTES) return { refused: tooLarge(bytes.length) }
  const decoded = decode(bytes)
  if ('refused' in decoded) return decoded
  switch (kind) {
    case 'plain':
      return (await import('../../../../../lib/text/read/plain.ts')).readPlain(decoded.text)
    case 'markdown':
      return (await import('../../../../../lib/text/read/markdown.ts')).readMarkdown(decoded.text)
    case 'html':
      return (await import('../../../../../lib/text/read/html.ts')).readHtml(decoded.text)
  }
}

/** Bytes as base64, in pieces, so that 2 MB do not overflow the call stack. */
export function base64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 32_768) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  }
  return btoa(letters)
}
