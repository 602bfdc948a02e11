/** One article as a file of every kind, and ZIPs and PDFs made by hand, honest and hostile. */
import { deflateSync } from 'node:zlib'
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, type Zippable, zipSync } from 'fflate'

/** A part of an article; `note` is the footnote to which its end refers. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'paragraph' | 'quotation' | 'list item'
      readonly text: string
      readonly note?: string
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

export const article: readonly Part[] = [
  { kind: 'heading', level: 1, text: 'The Nile in Flood' },
  {
    kind: 'paragraph',
    text: 'The river rose by three metres in that spring, and the commission wrote that nobody had foreseen it; 40,000 people left their houses before the end of May.',
    note: 'Report of the commission, 1901.',
  },
  { kind: 'heading', level: 2, text: 'What was said of it' },
  {
    kind: 'quotation',
    text: 'No flood of this height has been seen since the gauges were set, and none was looked for by those who read them every morning.',
  },
  { kind: 'list item', text: 'The gauge at Cairo' },
  { kind: 'list item', text: 'The gauge at Aswan' },
  {
    kind: 'table',
    rows: [
      ['Year', 'Height'],
      ['1901', '3.5 m'],
      ['1902', '4.25 m'],
    ],
  },
  {
    kind: 'paragraph',
    text: 'In the year after it the water stood higher still, but the dykes had been raised by then, and all of them held.',
    note: 'The same, second part, 1903.',
  },
]

/** What the article's blocks hold, as every reader gives them: notes at the end, with their signs. */
export function blocksExpected(): readonly (readonly [string, string])[] {
  const notes: string[] = []
  const body = article.flatMap((part): (readonly [string, string])[] => {
    if (part.kind === 'table') return part.rows.map((row) => ['table row', row.join('\t')])
    if (part.kind !== 'paragraph' || part.note === undefined) return [[part.kind, part.text]]
    notes.push(`[${notes.length + 1}] ${part.note}`)
    return [[part.kind, `${part.text}[${notes.length}]`]]
  })
  return [...body, ...notes.map((note) => ['footnote', note] as const)]
}

export function asMarkdown(): Uint8Array {
  let notes = 0
  const parts = article.map((part) => {
    if (part.kind === 'heading') return `${'#'.repeat(part.level)} ${part.text}`
    if (part.kind === 'quotation') return `> ${part.text}`
    if (part.kind === 'list item') return `- ${part.text}`
    if (part.kind === 'table') {
      const [head, ...rest] = part.rows.map((row) => `| ${row.join(' | ')} |`)
      return [head, '|---|---|', ...rest].join('\n')
    }
    return part.note === undefined
      ? part.text
      : `${part.text}[^n${++notes}]\n\n[^n${notes}]: ${part.note}`
  })
  return strToU8(parts.join('\n\n'))
}

/** The article as the body of a page; notes are linked there and back, as pandoc writes them. */
export function bodyHtml(): string {
  const notes: string[] = []
  const parts = article.map((part) => {
    if (part.kind === 'heading') return `<h${part.level}>${part.text}</h${part.level}>`
    if (part.kind === 'quotation') return `<blockquote><p>${part.text}</p></blockquote>`
    if (part.kind === 'list item') return `<ul><li>${part.text}</li></ul>`
    if (part.kind === 'table') {
      const rows = part.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
      )
      return `<table>${rows.join('')}</table>`
    }
    if (part.note === undefined) return `<p>${part.text}</p>`
    const n = notes.push(part.note)
    return `<p>${part.text}<a href="#fn${n}" id="ref${n}"><sup>[${n}]</sup></a></p>`
  })
  const list = notes.map(
    (note, i) => `<li id="fn${i + 1}"><p>${note} <a href="#ref${i + 1}">↩</a></p></li>`,
  )
  return `${parts.join('\n')}<ol>${list.join('')}</ol>`
}

export function asHtml(): Uint8Array {
  return strToU8(`<!doctype html><title>The Nile in Flood</title>${bodyHtml()}`)
}

/** The article as Word writes it, with real styles, footnotes and a table. */
export async function asDocx(): Promise<Uint8Array> {
  const notes: Record<string, { children: Paragraph[] }> = {}
  const children = article.map((part) => {
    if (part.kind === 'heading') {
      const heading = part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return new Paragraph({ text: part.text, heading })
    }
    if (part.kind === 'quotation') return new Paragraph({ text: part.text, style: 'Quote' })
    if (part.kind === 'list item') return new Paragraph({ text: part.text, bullet: { level: 0 } })
    if (part.kind === 'table') return tableOf(part.rows)
    if (part.note === undefined) return new Paragraph(part.text)
    const n = Object.keys(notes).length + 1
    notes[n] = { children: [new Paragraph(part.note)] }
    return new Paragraph({ children: [new TextRun(part.text), new FootnoteReferenceRun(n)] })
  })
  const made = new Document({
    title: 'The Nile in Flood',
    creator: 'Ada Writer',
    styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote', basedOn: 'Normal' }] },
    footnotes: notes,
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(made))
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
        }),
    ),
  })
}

const XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>'

/** The parts of a book; whoever wants a hostile one changes some. */
export function bookParts(
  pages: Readonly<Record<string, string>> = { 'one.xhtml': bodyHtml() },
): Record<string, string> {
  const names = Object.keys(pages)
  const items = names.map(
    (name, i) => `<item id="p${i}" href="${name}" media-type="application/xhtml+xml"/>`,
  )
  const spine = names.map((_, i) => `<itemref idref="p${i}"/>`)
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Nile &amp; its Floods</dc:title><dc:creator>Ada Writer</dc:creator><dc:creator>Ben Second</dc:creator><dc:language>en</dc:language><dc:publisher>River Press</dc:publisher><dc:date>1904-02</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>${items.join('')}</manifest><spine><itemref idref="cover"/><itemref idref="nav"/>${spine.join('')}</spine></package>`,
    'OPS/nav.xhtml': `${XHTML}<nav><ol><li><a href="one.xhtml">Contents</a></li></ol></nav></body></html>`,
    'OPS/cover.xhtml': `${XHTML}<img src="cover.png" alt=""/></body></html>`,
    ...Object.fromEntries(
      names.map((name) => [
        `OPS/${name}`,
        `<?xml version="1.0"?>${XHTML}<a id="top"/>${pages[name]}</body></html>`,
      ]),
    ),
  }
}

export function asEpub(parts: Readonly<Record<string, string>> = bookParts()): Uint8Array {
  return zipOf(parts)
}

/** A ZIP of some texts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const all: Zippable = {}
  for (const [path, part] of Object.entries(parts)) {
    const bytes = typeof part === 'string' ? strToU8(part) : part
    all[path] = path === 'mimetype' ? [bytes, { level: 0 }] : bytes
  }
  return zipSync(all)
}

/** What is painted on a page of a PDF: words in Courier, whose letters are 0.6 of their size wide. */
export type Words = {
  readonly text: string
  readonly x: number
  /** From the top. */
  readonly y: number
  readonly size?: number
  /** The number of the marked content that they are, in a tagged PDF. */
  readonly mark?: number
  /** Furniture of the page, as a tagged PDF names it. */
  readonly artifact?: true
}

type Extra = {
  readonly catalog?: string
  readonly page?: string
  readonly trailer?: string
  readonly objects?: readonly string[]
  /** Every page is so many blanks and nothing else, packed. */
  readonly blanks?: number
}

/** A PDF of pages of 600 by 800 points. */
export function pdfOf(pages: readonly (readonly Words[])[], extra: Extra = {}): Uint8Array {
  const first = 4
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const blanks = extra.blanks ?? 0
  const packed = blanks > 0 ? deflateSync(Buffer.alloc(blanks, ' ')).toString('latin1') : ''
  const objects = [
    `<</Type/Catalog/Pages 2 0 R ${extra.catalog ?? ''}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((words, i) => {
      const stream = blanks > 0 ? packed : words.map(painted).join('\n')
      const filter = blanks > 0 ? '/Filter/FlateDecode' : ''
      return [
        `<</Type/Page/Parent 2 0 R/Contents ${first + 2 * i + 1} 0 R${extra.page ?? ''}>>`,
        `<</Length ${stream.length}${filter}>>stream\n${stream}\nendstream`,
      ]
    }),
    ...(extra.objects ?? []),
  ]
  let file = '%PDF-1.7\n'
  const places: number[] = []
  for (const [i, object] of objects.entries()) {
    places.push(file.length)
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R ${extra.trailer ?? ''}>>\nstartxref\n${file.length}\n%%EOF`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

function painted({ text, x, y, size = 10, mark, artifact }: Words): string {
  const escaped = text.replace(/[\\()]/g, '\\$&')
  const shown = `BT /F ${size} Tf 1 0 0 1 ${x} ${800 - y} Tm (${escaped}) Tj ET`
  if (artifact === true) return `/Artifact <</Type/Pagination>> BDC ${shown} EMC`
  return mark === undefined ? shown : `/P <</MCID ${mark}>> BDC ${shown} EMC`
}

/** An element of a tagged PDF: its role, with its words or with elements in it. */
export type Tagged = readonly [role: string, within: readonly (Words | Tagged)[]]

/** A PDF of one page whose elements say what they are; `beside` is painted and in none of them. */
export function taggedPdf(elements: readonly Tagged[], beside: readonly Words[] = []): Uint8Array {
  const objects: string[] = []
  const words: Words[] = []
  const parents: number[] = []
  const place = (nth: number) => 9 + nth
  const write = ([role, within]: Tagged, parent: number): number => {
    const own = place(objects.push('') - 1)
    const kids = within.map((one) => {
      if (!('text' in one)) return `${write(one, own)} 0 R`
      parents.push(own)
      return String(words.push({ ...one, mark: words.length }) - 1)
    })
    objects[own - 9] =
      `<</Type/StructElem/S/${role}/P ${parent} 0 R/Pg 4 0 R/K[${kids.join(' ')}]>>`
    return own
  }
  const refs = elements.map((element) => `${write(element, 7)} 0 R`).join(' ')
  return pdfOf([[...words, ...beside]], {
    catalog: '/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R',
    page: '/StructParents 0',
    objects: [
      '<</Type/StructTreeRoot/K 7 0 R/ParentTree 8 0 R>>',
      `<</Type/StructElem/S/Document/P 6 0 R/K[${refs}]>>`,
      `<</Nums[0[${parents.map((parent) => `${parent} 0 R`).join(' ')}]]>>`,
      ...objects,
    ],
  })
}

/** Words as lines of Courier in a column, the first at `y`. */
export function column(text: string, x: number, y: number, letters: number, size = 10): Words[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines.map((text, i) => ({ text, x, y: y + i * 1.3 * size, size }))
}
