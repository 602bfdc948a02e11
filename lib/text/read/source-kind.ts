/**
 * The kinds of files that come in as texts, and how one is told: a document (DOCX, PDF, EPUB) by its
 * first bytes, whatever its name says; a text by the end of its name, for texts look alike. No reader is
 * named here, so that a page can ask before it needs one.
 */
import { otherKind } from '../other-kind.ts'
import { MOST_BYTES, tooLarge } from './reading.ts'

/** The kinds whose file is the text, and those whose file is a document with a text in it. */
export const textKinds = ['plain', 'markdown', 'html'] as const
export const documentKinds = ['docx', 'pdf', 'epub'] as const
export const sourceKinds = [...textKinds, ...documentKinds] as const
export type TextKind = (typeof textKinds)[number]
export type DocumentKind = (typeof documentKinds)[number]
export type SourceKind = TextKind | DocumentKind

/** The size of the largest document that is read, in bytes as it comes: 20 MB. */
export const MOST_FILE_BYTES = 20_000_000

/** A file as it came. */
export type FileSource = { readonly kind: SourceKind; readonly bytes: Uint8Array }

const ENDINGS: readonly (readonly [RegExp, SourceKind])[] = [
  [/\.(?:txt|text|asc|log)$/i, 'plain'],
  [/\.(?:md|markdown|mdown|mkd)$/i, 'markdown'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.docx$/i, 'docx'],
  [/\.pdf$/i, 'pdf'],
  [/\.epub$/i, 'epub'],
]

/** The usual endings, as a sentence names them. */
export const ENDINGS_IN_WORDS = '.txt, .md, .html, .docx, .pdf, .epub'

const MEDIA_TYPES = new Map<string, SourceKind>([
  ['text/plain', 'plain'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/pdf', 'pdf'],
  ['application/epub+zip', 'epub'],
])

/** Why a file of this kind and size is not opened; null if it may be. */
export function wrongSize(kind: SourceKind, size: number): string | null {
  if (!isDocument(kind)) return size > MOST_BYTES ? tooLarge(size) : null
  if (size <= MOST_FILE_BYTES) return null
  const has = (size / 1_000_000).toFixed(1)
  const smaller =
    kind === 'pdf' ? 'Save it without its pictures, or with smaller ones' : 'Take its pictures out'
  return `This file has ${has} MB; a document may have 20 MB. ${smaller}, or bring it in as several.`
}

/** Why a file cannot be read as its kind, before it is opened; null if it may be. */
export function wrongFile({ kind, bytes }: FileSource): string | null {
  const large = wrongSize(kind, bytes.length)
  if (large !== null || !isDocument(kind)) return large
  const is = documentKind(bytes)
  if (is === kind || (is === 'zip' && kind !== 'pdf')) return null
  const what = is === null || is === 'zip' ? (otherKind(bytes) ?? 'none') : inWords[is]
  return what === 'none'
    ? `This file is not ${inWords[kind]}: it does not begin as one. Look whether it is whole, or bring it in as what it is.`
    : `This file is ${what}, and not ${inWords[kind]}. Bring it in as what it is.`
}

/** Is a kind one of a document rather than of a text? */
export function isDocument(kind: SourceKind): kind is DocumentKind {
  return documentKinds.some((one) => one === kind)
}

const inWords: Readonly<Record<DocumentKind, string>> = {
  docx: 'a Word document (DOCX)',
  pdf: 'a PDF',
  epub: 'an EPUB',
}

/** The kind of a document by its first bytes. A ZIP that does not say what it holds may be DOCX or EPUB. */
function documentKind(bytes: Uint8Array): DocumentKind | 'zip' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 1_024))
  if (/^\s*%PDF-\d/.test(start)) return 'pdf'
  if (!start.startsWith('PK\x03\x04')) return null
  if (start.startsWith('mimetypeapplication/epub+zip', 30)) return 'epub'
  return /\[Content_Types\]\.xml|^.{30}(?:word|_rels|docProps)\//s.test(start) ? 'docx' : 'zip'
}

/** The kind of a file by its content if that says so, by the end of its name, or its media type; null if we read no such. */
export function kindOf(
  fileName: string,
  mediaType = '',
  bytes: Uint8Array = new Uint8Array(),
): SourceKind | null {
  const held = documentKind(bytes)
  if (held !== null && held !== 'zip') return held
  const [, named] = ENDINGS.find(([ending]) => ending.test(fileName)) ?? []
  const [essence = ''] = mediaType.split(';')
  return named ?? MEDIA_TYPES.get(essence.trim().toLowerCase()) ?? null
}

/** The media type of a kind, where a file does not say its own. */
export function mediaTypeOf(kind: SourceKind): string {
  return [...MEDIA_TYPES].find(([, one]) => one === kind)?.[0] ?? 'application/octet-stream'
}
