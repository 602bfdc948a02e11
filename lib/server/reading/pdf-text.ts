/**
 * A PDF as a text: what pdf.js finds on its pages becomes lines, columns and blocks by where it stands
 * (page-lines, page-furniture, page-blocks). It is a first reading, with its doubts; the file as it came
 * is kept. A scan has no words in it and is refused, as is what needs a password.
 */
import type { Progress } from '../../review/progress.ts'
import { piecesOfLines } from '../../text/read/page-blocks.ts'
import { withoutFurniture } from '../../text/read/page-furniture.ts'
import { type Line, linesOf, type Painted } from '../../text/read/page-lines.ts'
import { areTagged, type Tag, tagsOf } from '../../text/read/page-tags.ts'
import {
  aboutItself,
  composed,
  MOST_BYTES,
  type Piece,
  PLAIN_ENDS,
  type Reading,
  type Refused,
  tooLarge,
} from '../../text/read/reading.ts'
import { isLocked, type Pdf, type PdfPage, withPdf } from './open-pdf.ts'

/** So many pages a text may have, and so many pieces of text one page. */
const MOST_PAGES = 3_000
const MOST_ITEMS = 100_000

const LOCKED =
  'This PDF is locked by a password. Open it with the password, save it without one, and bring that in.'
const DAMAGED = 'This PDF is damaged: it cannot be opened. Save it anew and bring it in again.'
const SCAN =
  'This PDF has no words in it: it is a scan, pictures of pages. Have its text recognised (OCR) and bring that in.'

/** Read a PDF, telling page by page. */
export async function readPdfText(
  bytes: Uint8Array,
  tell: (progress: Progress) => void,
): Promise<Reading | Refused> {
  try {
    return await withPdf(bytes, (pdf) => read(pdf, tell))
  } catch (fault) {
    return { refused: isLocked(fault) ? LOCKED : DAMAGED }
  }
}

async function read(pdf: Pdf, tell: (progress: Progress) => void): Promise<Reading | Refused> {
  const pages = pdf.numPages
  if (pages > MOST_PAGES) {
    return { refused: `This PDF has ${pages} pages; a text may have ${MOST_PAGES}. Divide it.` }
  }
  const painted: (readonly Painted[])[] = []
  const unread: number[] = []
  let characters = 0
  for (let page = 1; page <= pages; page++) {
    tell({ done: page - 1, of: pages, what: 'reading the pages' })
    const found = await paintedOn(pdf, page)
    if (found === null) unread.push(page)
    painted.push(found ?? [])
    characters += (found ?? []).reduce((sum, { text }) => sum + text.length, 0)
    if (characters > 2 * MOST_BYTES) return { refused: tooLarge(characters) }
  }
  const lines = linesOn(painted)
  if (lines.length === 0) return { refused: unread.length > 0 ? DAMAGED : SCAN }
  const named = withoutFurniture(lines, pages)
  const tagged = areTagged(named.lines)
  const body = tagged ? named : withoutFurniture(linesOn(painted.map(untagged)), pages)
  const pieces = piecesOfLines(body.lines, body.doubted)
  const notes = [...body.notes, ...unreadIn(unread), ...(tagged ? [TAGGED] : [])]
  return { ...composed(pieces), lineEnds: PLAIN_ENDS, ...(await about(pdf, pieces)), notes }
}

const TAGGED = 'Headings, lists, tables and quotations are those that the file itself names.'

function linesOn(pages: readonly (readonly Painted[])[]): Line[] {
  return pages.flatMap((painted, nth) => linesOf(nth + 1, painted))
}

function untagged(painted: readonly Painted[]): readonly Painted[] {
  return painted.map(({ tag: _, ...one }) => one)
}

function unreadIn(pages: readonly number[]): string[] {
  if (pages.length === 0) return []
  return [`Pages that could not be read and are left out: ${pages.slice(0, 20).join(', ')}.`]
}

/** What is painted on a page; null if the page cannot be read. */
async function paintedOn(pdf: Pdf, n: number): Promise<Painted[] | null> {
  try {
    const page = await pdf.getPage(n)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const tags = tagsOf(n, await page.getStructTree().catch(() => null))
    const painted = paintedFrom(page, items.slice(0, MOST_ITEMS), tags)
    page.cleanup()
    return painted
  } catch {
    return null
  }
}

function paintedFrom(
  { view }: PdfPage,
  items: readonly object[],
  tags: ReadonlyMap<string, Tag>,
): Painted[] {
  const [left = 0, , , top = 0] = view
  const painted: Painted[] = []
  /** The tags of the marked content that is open, the innermost last. */
  const open: { readonly tag: Tag | undefined; readonly artifact: boolean }[] = []
  let spaced = false
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else {
        const { tag, artifact } = open.at(-1) ?? { tag: undefined, artifact: false }
        const own = 'id' in item ? tags.get(`${item.id}`) : undefined
        const called = 'tag' in item && item.tag === 'Artifact'
        open.push({ tag: own ?? tag, artifact: artifact || called })
      }
      continue
    }
    const one = paintedAs(item, left, top, spaced)
    spaced = one === null || one.text.trim() === ''
    if (one !== null && !spaced) painted.push({ ...one, ...open.at(-1) })
  }
  return painted
}

function paintedAs(item: object, left: number, top: number, spaced: boolean): Painted | null {
  if (!('str' in item && 'transform' in item && 'width' in item)) return null
  const { str, transform, width } = item
  if (typeof str !== 'string' || typeof width !== 'number' || !Array.isArray(transform)) return null
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform.map(Number)
  const size = Math.hypot(c, d)
  if (![a, b, e, f, size, width].every(Number.isFinite) || size <= 0 || str === '') return null
  const text = str.toWellFormed().replaceAll('\0', '')
  const turned = Math.abs(b) > 0.2 * Math.abs(a)
  return { text, x: e - left, y: top - f, width, size, turned, spaced }
}

/** What a PDF says of itself. Programs write file names as titles: one counts only if it is a block of the text, too. */
async function about(pdf: Pdf, pieces: readonly Piece[]): Promise<Partial<Reading>> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const said = (name: string) => {
    const value: unknown = Reflect.get(info, name)
    return typeof value === 'string' ? value.toWellFormed().replace(/\s+/g, ' ').trim() : ''
  }
  const opening = pieces.slice(0, 12).map(({ text }) => text)
  const claimed = said('Title')
  const heading = pieces.slice(0, 12).find(({ kind, level }) => kind === 'heading' && level === 1)
  const known = claimed !== '' && opening.includes(claimed)
  const title = known ? claimed : (heading?.text ?? '')
  return aboutItself({ title, author: said('Author') })
}
