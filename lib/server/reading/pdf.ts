/**
 * The text of a PDF, page by page, by pdf.js. It runs in a thread of its own (copy-reader), where
 * nothing of the file is executed: no scripts, no actions, no forms, no attachments; nothing is fetched: the tables for
 * Chinese, Japanese and Korean come from the package's own folder.
 *
 * Lines end where pdf.js sees their end, so that a hyphen there can be told from a word's own.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { CopyText } from '../../text/copy-text.ts'

/** More pages or characters than these are not read: the rest of a copy has no text. */
const MOST_PAGES = 3_000
const MOST_CHARACTERS = 8_000_000

/** The text of a PDF, or why it could not be opened. */
export async function readPdf(bytes: Uint8Array): Promise<CopyText | { readonly refused: string }> {
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
    const pdf = await opening.promise
    return await pagesOf(pdf)
  } catch (fault) {
    return unopened(fault)
  } finally {
    await opening.destroy()
  }
}

type Pdf = { readonly numPages: number; readonly getPage: (page: number) => Promise<Page> }
type Page = {
  readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>
  readonly cleanup: () => unknown
}

async function pagesOf(pdf: Pdf): Promise<CopyText> {
  const pages: string[] = []
  let left = MOST_CHARACTERS
  for (let n = 1; n <= Math.min(pdf.numPages, MOST_PAGES) && left > 0; n++) {
    const text = await pageText(pdf, n)
    pages.push(text.slice(0, left))
    left -= text.length
  }
  return { kind: 'pages', pages }
}

/** A page that cannot be read is an empty one: the others are still evidence. */
async function pageText(pdf: Pdf, n: number): Promise<string> {
  try {
    const page = await pdf.getPage(n)
    const { items } = await page.getTextContent()
    page.cleanup()
    return items.map(wordsOf).join('').toWellFormed().replaceAll('\0', '').trim()
  } catch {
    return ''
  }
}

function wordsOf(item: object): string {
  if (!('str' in item) || typeof item.str !== 'string') return ''
  return 'hasEOL' in item && item.hasEOL === true ? `${item.str}\n` : item.str
}

function unopened(fault: unknown): CopyText | { readonly refused: string } {
  const name = fault instanceof Error ? fault.name : ''
  if (name === 'PasswordException') {
    return { kind: 'none', why: 'This PDF is locked by a password, so its text cannot be read.' }
  }
  return { refused: 'This PDF is damaged: it cannot be opened. Save it anew and attach it again.' }
}
