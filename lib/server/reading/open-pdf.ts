/**
 * A PDF opened by pdf.js, in a thread of its own. Nothing of the file is executed: no scripts, no
 * actions, no forms, no attachments. Nothing is fetched: the tables for Chinese, Japanese and Korean come
 * from the package's own folder.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TagNode } from '../../text/read/page-tags.ts'

/** Open a PDF, use it, and let it go; throws what pdf.js throws. */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: Pdf) => Promise<T>): Promise<T> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const opening = getDocument({
    data: bytes.slice(),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    enableXfa: false,
    stopAtErrors: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await use(await opening.promise)
  } finally {
    await opening.destroy()
  }
}

export type Pdf = {
  readonly numPages: number
  readonly getPage: (page: number) => Promise<PdfPage>
  readonly getMetadata: () => Promise<{ readonly info: object }>
}

export type PdfPage = {
  readonly view: readonly number[]
  readonly getTextContent: (asked?: { readonly includeMarkedContent: boolean }) => Promise<{
    readonly items: readonly object[]
  }>
  /** The tree of its tags; null where there is none. */
  readonly getStructTree: () => Promise<TagNode | null>
  readonly cleanup: () => unknown
}

/** Is it refused because a password is needed? */
export function isLocked(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'PasswordException'
}
