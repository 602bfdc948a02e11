/**
 * A source that a person brings: its bytes, its name, and what kind of text it is. A text is read here in
 * the browser with the same pure readers that the server uses, a document by the server, which keeps
 * nothing of it: so the preview is what will be kept.
 */
import { sha256Hex } from '../../../../../lib/edition/digest.ts'
import type { Fingerprint } from '../../../../../lib/review/same-text.ts'
import type { Reading, Refused } from '../../../../../lib/text/read/reading.ts'
import {
  type DocumentKind,
  isDocument,
  kindOf,
  mediaTypeOf,
  type SourceKind,
  type TextKind,
  textKinds,
  wrongFile,
  wrongSize,
} from '../../../../../lib/text/read/source-kind.ts'
import { blankDescription, type DescriptionTyped, typedIn } from '../description-typed.ts'

/** What is typed of a text that is brought in: the fields, and what kind of text it is. */
export type About = { readonly kind: TextKind; readonly typed: DescriptionTyped }

/** The kept fields of a text that is brought in; what does not fit begins anew. */
export function aboutIn(kept: unknown): About {
  const fresh: About = { kind: 'plain', typed: blankDescription }
  if (typeof kept !== 'object' || kept === null) return fresh
  const kind = 'kind' in kept ? textKinds.find((one) => one === kept.kind) : undefined
  const typed = 'typed' in kept ? typedIn(kept.typed) : null
  return { kind: kind ?? fresh.kind, typed: typed ?? fresh.typed }
}

/** What a source is told by: its file as it came, and its characters. */
export function fingerprint({ bytes }: Source, { characters }: Reading): Fingerprint {
  return { fileSha256: sha256Hex(bytes), sha256: sha256Hex(characters) }
}

export const kindInWords: Readonly<Record<SourceKind, string>> = {
  plain: 'Plain text',
  markdown: 'Markdown',
  html: 'HTML',
  docx: 'Word (DOCX)',
  pdf: 'PDF',
  epub: 'EPUB',
}

export type Source = {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** What it is by its content, where that is more than a text; no choice of a person's changes it. */
  readonly document: DocumentKind | null
}

/** What kind of text a file seems to be, by its name and by what the browser says. */
export function textKindOf(fileName: string, mediaType: string): TextKind {
  const kind = kindOf(fileName, mediaType)
  return kind === null || isDocument(kind) ? 'plain' : kind
}

/** A pasted text as a source; its file is what was pasted. */
export function pasted(words: string, kind: TextKind): Source {
  const ending = { plain: 'txt', markdown: 'md', html: 'html' }[kind]
  return {
    fileName: `pasted.${ending}`,
    mediaType: mediaTypeOf(kind),
    bytes: new TextEncoder().encode(words),
    document: null,
  }
}

/** What is said of a file that was changed or moved on the person's machine since it was chosen. */
const GONE = 'The file cannot be read any more: it was changed or moved. Choose it again.'

/** A chosen file as a source, or why it is not taken; a large file is refused before it is read. */
export async function sourceOf(file: File): Promise<Source | Refused> {
  const large = wrongSize(kindOf(file.name, file.type) ?? 'plain', file.size)
  if (large !== null) return { refused: large }
  const buffer = await file.arrayBuffer().catch(() => null)
  if (buffer === null) return { refused: GONE }
  const bytes = new Uint8Array(buffer)
  const kind = kindOf(file.name, file.type, bytes) ?? 'plain'
  const wrong = wrongFile({ kind, bytes })
  if (wrong !== null) return { refused: wrong }
  const mediaType = isDocument(kind) ? mediaTypeOf(kind) : file.type || mediaTypeOf(kind)
  return { fileName: file.name, mediaType, bytes, document: isDocument(kind) ? kind : null }
}

/** Read a text as a kind. The readers come when they are first needed. */
export async function readingOf({ bytes }: Source, kind: TextKind): Promise<Reading | Refused> {
  const { readSource } = await import('../../../../../lib/text/read/source.ts')
  return readSource({ kind, bytes })
}

/** Bytes as base64, in pieces, so that 2 MB do not overflow the call stack. */
export function base64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 32_768) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  }
  return btoa(letters)
}
