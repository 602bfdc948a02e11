/**
 * The text of a PDF, page by page, for looking passages up in it. Lines end where pdf.js sees their
 * end, so that a hyphen there can be told from a word's own.
 */
import type { CopyText } from '../../text/copy-text.ts'
import { isLocked, type Pdf, withPdf } from './open-pdf.ts'

/** More pages or characters than these are not read: the rest of a copy has no text. */
const MOST_PAGES = 3_000
const MOST_CHARACTERS = 8_000_000

/** The text of a PDF, or why it could not be opened. */
export async function readPdf(bytes: Uint8Array): Promise<CopyText | { readonly refused: string }> {
  try {
    return await withPdf(bytes, pagesOf)
  } catch (fault) {
    return unopened(fault)
  }
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
  if (isLocked(fault)) {
    return { kind: 'none', why: 'This PDF is locked by a password, so its text cannot be read.' }
  }
  return { refused: 'This PDF is damaged: it cannot be opened. Save it anew and attach it again.' }
}
