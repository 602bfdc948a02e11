/**
 * What a file is by its content, never by its name. Five kinds are known: PDF, PNG, JPEG, WebP and
 * HTML. A kind is told from the very first bytes (blanks before them are let pass for PDF and HTML),
 * so that one file is never two: a page with a PDF inside is a page, a PDF with a page behind it a PDF.
 *
 * SVG is no kind here, because a drawing can hold scripts; neither is XML that is not XHTML.
 *
 * The test string of the antivirus makers (EICAR) stands for files that are known to be harmful:
 * a program that looks for it at the gate is one that can be checked.
 */

export const fileKinds = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  html: 'text/html',
} as const
export type FileKind = keyof typeof fileKinds
export type MediaType = (typeof fileKinds)[FileKind]

/** The kind of a file, or null if it is none that we know. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  const start = ascii(bytes, 0, 2_048).trimStart()
  if (/^%PDF-[12]\.\d/.test(start)) return 'pdf'
  return isHtml(bytes) ? 'html' : null
}

/** The kind that a media type of ours names. */
export function kindOfMedia(mediaType: string): FileKind | null {
  const found = Object.entries(fileKinds).find(([, type]) => type === mediaType)
  return found === undefined ? null : isKind(found[0]) ? found[0] : null
}

function isKind(name: string): name is FileKind {
  return Object.hasOwn(fileKinds, name)
}

/** Is this one of the kinds that are pictures? */
export function isPicture(kind: FileKind): kind is 'png' | 'jpeg' | 'webp' {
  return kind === 'png' || kind === 'jpeg' || kind === 'webp'
}

const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Does a file hold the test string that stands for harmful files? */
export function isKnownHarm(bytes: Uint8Array): boolean {
  const sign = [...EICAR].map((letter) => letter.charCodeAt(0))
  for (let at = bytes.indexOf(0x58); at !== -1; at = bytes.indexOf(0x58, at + 1)) {
    if (sign.every((code, i) => bytes[at + i] === code)) return true
  }
  return false
}

/** The characters of a page: as its byte order mark says, else UTF-8 if it is that, else as it declares. */
export function pageCharacters(bytes: Uint8Array): string {
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (begins(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return declared(bytes).decode(bytes)
  }
}

function declared(bytes: Uint8Array): TextDecoder {
  const [, name = 'windows-1252'] =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(ascii(bytes, 0, 4_096)) ?? []
  try {
    return new TextDecoder(name)
  } catch {
    return new TextDecoder('windows-1252')
  }
}

const OPENS =
  /^(?:\s|<!--[\s\S]{0,4000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html\b|html[\s>]|head[\s>]|body[\s>])/i

function isHtml(bytes: Uint8Array): boolean {
  const start = pageCharacters(bytes.subarray(0, 16_384 - (bytes.length % 2)))
  if (start.includes('\0')) return false
  return OPENS.test(start.replace(/^\ufeff/, ''))
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
