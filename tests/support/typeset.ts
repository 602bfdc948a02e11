/**
 * One article as a typesetter prints it and as its writer sent it: a PDF in two columns with divided words,
 * a running head, page numbers, and notes at the foot of the page; and a DOCX with the same words.
 *
 * Units: points; letters are Courier's, 0.6 of their size wide.
 */
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { pdfOf, type Words } from './documents.ts'

/** A part of an article. */
export type Printed = {
  readonly kind: 'heading' | 'paragraph'
  readonly text: string
  readonly note?: string
}

const SIZE = 9
const LETTERS = 42
const PITCH = 12
const COLUMNS = [50, 320] as const
const TOP = 70
const BOTTOM = 640

/** What Windows' alphabet has beyond Latin 1, which the font of these pages speaks. */
const WINDOWS: Readonly<Record<string, string>> = {
  '‘': '\u0091',
  '’': '\u0092',
  '“': '\u0093',
  '”': '\u0094',
  '–': '\u0096',
  '—': '\u0097',
}

/** The article as a PDF. */
export function asPrinted(title: string, parts: readonly Printed[]): Uint8Array<ArrayBuffer> {
  const pages: Words[][] = []
  const notes: string[] = []
  let [column, y] = [1, BOTTOM]
  let foot: Words[] = []
  const turn = () => {
    pages.at(-1)?.push(...foot)
    foot = []
    pages.push([
      { text: 'The Harrow Review', x: 230, y: 30, size: 8 },
      { text: String(pages.length + 1), x: 290, y: 780, size: 8 },
    ])
  }
  const put = (text: string, size: number, sign = '') => {
    if (y + PITCH > BOTTOM) {
      if (column === 1) turn()
      column = 1 - column
      y = TOP
    }
    y += PITCH
    const x = COLUMNS[column] ?? 0
    const page = pages.at(-1) ?? []
    page.push({ text: inWindows(text), x, y, size })
    if (sign !== '') page.push({ text: sign, x: x + 0.6 * size * text.length, y: y - 3, size: 5 })
  }
  const head: Printed = { kind: 'heading', text: title }
  for (const { kind, text, note } of [head, ...parts]) {
    y += PITCH
    const lines = kind === 'heading' ? [text] : linesOf(text)
    for (const [i, line] of lines.entries()) {
      const last = i === lines.length - 1 && note !== undefined
      put(line, kind === 'heading' ? 12 : SIZE, last ? String(notes.push(note)) : '')
      if (last) {
        const at = { x: COLUMNS[0], y: BOTTOM + 30 + 10 * foot.length, size: 7 }
        foot.push({ text: inWindows(`${notes.length} ${note}`), ...at })
      }
    }
  }
  pages.at(-1)?.push(...foot)
  return new Uint8Array(pdfOf(pages))
}

/** A paragraph in lines; a long word that finds no room is divided after its third letter. */
function linesOf(text: string): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    const room = LETTERS - line.length - 1
    if (line === '') lines[lines.length - 1] = word
    else if (word.length <= room) lines[lines.length - 1] = `${line} ${word}`
    else if (room > 4 && /^\p{Ll}{7,}$/u.test(word)) {
      lines[lines.length - 1] = `${line} ${word.slice(0, 3)}-`
      lines.push(word.slice(3))
    } else lines.push(word)
  }
  return lines
}

function inWindows(text: string): string {
  return text.replace(/[‘’“”–—]/g, (sign) => WINDOWS[sign] ?? sign)
}

/** The article as a DOCX. */
export async function asWritten(
  title: string,
  parts: readonly Printed[],
): Promise<Uint8Array<ArrayBuffer>> {
  const footnotes: Record<string, { children: Paragraph[] }> = {}
  const children = parts.map(({ kind, text, note }) => {
    if (kind === 'heading') return new Paragraph({ text, heading: HeadingLevel.HEADING_2 })
    if (note === undefined) return new Paragraph(text)
    const n = Object.keys(footnotes).length + 1
    footnotes[n] = { children: [new Paragraph(note)] }
    return new Paragraph({ children: [new TextRun(text), new FootnoteReferenceRun(n)] })
  })
  const head = new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 })
  const made = new Document({ title, footnotes, sections: [{ children: [head, ...children] }] })
  return new Uint8Array(await Packer.toBuffer(made))
}
