/**
 * A file as an answer. Its name may have come from a stranger: it is written in both forms of
 * RFC 6266, the plain one without anything that could end the header, the other percent-encoded.
 * It is an attachment in a sandbox, so that it is never a page of ours.
 */
import { guarded } from './problem.ts'

export type FileHanded = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The file, to be kept. */
export function attachment({ name, mediaType, bytes }: FileHanded): Response {
  const type = /^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(mediaType)
    ? mediaType
    : 'application/octet-stream'
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...guarded,
      'Content-Type': type,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': disposition(name),
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  })
}

/** Content-Disposition for a name of any characters. */
export function disposition(name: string): string {
  const safe = name.toWellFormed().replace(/[\p{C}\p{Zl}\p{Zp}/\\]/gu, '_') || 'file'
  const plain = safe.replace(/[^\x20-\x7e]|["%]/g, '_')
  const coded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`
}
