/** Files made to do harm: each is read or refused with a sentence, in bounded time, and asks for nothing. */
import { createServer } from 'node:http'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readApart } from '../../../lib/server/reading/read-apart.ts'
import { readBytes } from '../../../lib/server/reading/read-bytes.ts'
import type { DocumentKind } from '../../../lib/text/read/source-kind.ts'
import { asDocx, asEpub, bookParts, pdfOf, zipOf } from '../../support/documents.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A small Word document by hand, with this body and these parts beside it. */
function docxOf(
  body: string,
  beside: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    ...beside,
  })
}

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const words = [[{ text: 'The river rose.', x: 60, y: 60 }]]
const zeros = (size: number) => new Uint8Array(size)
const flat = (size: number) => zipSync({ 'word/document.xml': zeros(size) }, { level: 9 })

/** A ZIP that says of its only entry that it is small. */
function lying(): Uint8Array {
  const zip = zipSync({ 'word/document.xml': zeros(5_000_000) }, { level: 9 })
  const view = new DataView(zip.buffer)
  for (let at = 0; at < zip.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true)
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1_000, true)
  }
  return zip
}

const nested = (depth: number) => '<w:tbl><w:tr><w:tc>'.repeat(depth)
const many = () =>
  zipSync(
    Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`word/${i}.xml`, zeros(0)])),
    {
      level: 0,
    },
  )
const laughs = `<!DOCTYPE package [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`
const book = bookParts()
const opf = book['OPS/book.opf'] ?? ''
const encryption = (algorithm: string) =>
  `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`

const refusals: readonly (readonly [
  string,
  DocumentKind,
  () => Uint8Array | Promise<Uint8Array>,
  RegExp,
])[] = [
  ['a bomb in a Word file', 'docx', () => flat(60_000_000), /more than 40 MB/],
  [
    'a bomb of many parts',
    'docx',
    () => zipOf(Object.fromEntries([1, 2, 3, 4].map((n) => [`word/${n}.xml`, zeros(30_000_000)]))),
    /it would have more than 100 MB/,
  ],
  ['a bomb that lies about its size', 'docx', lying, /not as large as the file says/],
  ['a hundred thousand parts', 'docx', many, /may have 10000/],
  ['a ZIP in a ZIP', 'docx', () => zipOf({ 'inner.zip': flat(60_000_000) }), /not a Word document/],
  [
    'a part that leaves its folder',
    'docx',
    () => docxOf(paragraph('x'), { '../../outside.xml': '<a/>' }),
    /outside of it/,
  ],
  [
    'external entities in a Word file',
    'docx',
    () =>
      docxOf('', {
        'word/document.xml': '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
      }),
    /has a DOCTYPE/,
  ],
  [
    'endless nesting in a Word file',
    'docx',
    () => docxOf(nested(50_000)),
    /more than 400 elements/,
  ],
  [
    'nesting hidden in comments',
    'docx',
    () => docxOf(nested(30_000).replaceAll('<w:tc>', '<w:tc><!--</w:tc></w:tr></w:tbl>-->')),
    /./,
  ],
  [
    'a Word file that is cut short',
    'docx',
    async () => (await asDocx()).slice(0, -300),
    /damaged|cut short/,
  ],
  ['a Word file that is a PDF', 'docx', () => pdfOf(words), /is a PDF, and not a Word document/],
  ['a Word file that is a book', 'docx', () => asEpub(), /is an EPUB, and/],
  ['a Word file that is a text', 'docx', () => strToU8('Words.'), /is not a Word document/],
  [
    'an old Word file',
    'docx',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    /old Word/,
  ],
  [
    'billion laughs in a book',
    'epub',
    () => asEpub({ ...book, 'OPS/book.opf': laughs + opf }),
    /has a DOCTYPE/,
  ],
  [
    'a locked book',
    'epub',
    () =>
      asEpub({
        ...book,
        'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
      }),
    /locked \(DRM\)/,
  ],
  [
    'a book without a package',
    'epub',
    () => asEpub({ ...book, 'OPS/book.opf': '' }),
    /not well-formed/,
  ],
  [
    'a book without pages',
    'epub',
    () => asEpub({ ...book, 'OPS/book.opf': opf.replace(/<spine>.*<\/spine>/, '<spine/>') }),
    /no pages/,
  ],
  [
    'endless nesting in a book',
    'epub',
    () => asEpub(bookParts({ 'one.xhtml': '<div>'.repeat(5_000) })),
    /more than 500 elements/,
  ],
  [
    'a page that is no text',
    'epub',
    () => asEpub(bookParts({ 'one.xhtml': '<p>\0</p>' })),
    /one\.xhtml.*U\+0000/,
  ],
  [
    'a book that is a ZIP of something',
    'epub',
    () => zipOf({ 'a.txt': 'Words.' }),
    /no part «META-INF\/container\.xml»/,
  ],
  ['a PDF that is cut short', 'pdf', () => strToU8('%PDF-1.7\n'), /damaged/],
  [
    'a PDF of 10,000 pages',
    'pdf',
    () => pdfOf(Array.from({ length: 10_000 }, () => [])),
    /10000 pages/,
  ],
  ['a scan', 'pdf', () => pdfOf([[], []]), /no words in it/],
  [
    'a locked PDF',
    'pdf',
    () =>
      pdfOf(words, {
        trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
      }),
    /locked by a password/,
  ],
  [
    'a PDF that is a page of the web',
    'pdf',
    () => strToU8('<!doctype html><p>Words.'),
    /is not a PDF/,
  ],
]

test.each(refusals)('%s is refused with a sentence', async (_, kind, make, says) => {
  const bytes = await make()
  const begun = performance.now()
  expect(await readBytes({ kind, bytes })).toEqual({ refused: expect.stringMatching(says) })
  expect(performance.now() - begun).toBeLessThan(15_000)
})

test('what a document could ask for or run is neither asked for nor run', async () => {
  let asked = 0
  const canary = createServer((_request, response) => {
    asked++
    response.end()
  })
  canary.on('connection', () => asked++)
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  const place = canary.address()
  const url = `http://127.0.0.1:${typeof place === 'object' ? place?.port : 0}/canary`
  const relations = `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/image" Target="${url}" TargetMode="External"/><Relationship Id="r2" Type="${OFFICE}/attachedTemplate" Target="${url}" TargetMode="External"/></Relationships>`
  const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  const files: readonly (readonly [DocumentKind, Uint8Array])[] = [
    [
      'docx',
      docxOf(paragraph('The river rose.') + picture, { 'word/_rels/document.xml.rels': relations }),
    ],
    [
      'epub',
      asEpub(
        bookParts({
          'one.xhtml': `<p>The river rose.<img src="${url}"/></p><script src="${url}"></script><iframe src="${url}"></iframe>`,
        }),
      ),
    ],
    [
      'pdf',
      pdfOf(words, {
        catalog: `/OpenAction<</S/JavaScript/JS(app.launchURL\\("${url}"\\))>>/AA<</WC<</S/Launch/F(/bin/touch)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(this.submitForm\\("${url}"\\))>>]>>>>/AcroForm<</XFA(<a href="${url}"/>)/Fields[]>>`,
      }),
    ],
  ]
  for (const [kind, bytes] of files) {
    const reading = await readApart({ kind, bytes })
    expect('refused' in reading ? reading.refused : reading.characters).toBe('The river rose.')
  }
  canary.close()
  expect(asked).toBe(0)
})

test('a document that takes too long is refused when its time is over', async () => {
  const bytes = docxOf(paragraph('a').repeat(60_000))
  const nobody = { tell: () => {}, signal: null }
  expect(
    await readApart({ kind: 'docx', bytes }, nobody, { milliseconds: 200, megabytes: 512 }),
  ).toEqual({
    refused: expect.stringContaining('takes longer to read than 0.2 s'),
  })
})

test('a PDF of few bytes that unpacks to more than a document may take is refused', async () => {
  const bytes = pdfOf([[]], { blanks: 200_000_000 })
  expect(bytes.length).toBeLessThan(300_000)
  const nobody = { tell: () => {}, signal: null }
  expect(
    await readApart({ kind: 'pdf', bytes }, nobody, { milliseconds: 60_000, megabytes: 80 }),
  ).toEqual({
    refused: expect.stringContaining('needs more memory'),
  })
})

test('a book with scrambled fonts is read', async () => {
  const fonts = encryption('http://www.idpf.org/2008/embedding')
  const bytes = asEpub({ ...book, 'META-INF/encryption.xml': fonts })
  expect(await readBytes({ kind: 'epub', bytes })).toHaveProperty('characters')
})

test('a text longer than 2 MB inside a small file is refused', async () => {
  const bytes = docxOf(paragraph('Words that are said again. '.repeat(80_000)))
  expect(bytes.length).toBeLessThan(100_000)
  expect(await readBytes({ kind: 'docx', bytes })).toEqual({
    refused: expect.stringContaining('2 MB'),
  })
})

test('what a Word file holds beside its text is named', async () => {
  const body = `${paragraph('Kept.')}<w:p><w:ins><w:r><w:t>New.</w:t></w:r></w:ins><w:del><w:r><w:delText>Old.</w:delText></w:r></w:del></w:p>`
  const comments = `<w:comments xmlns:w="${WORD}"><w:comment w:id="0">${paragraph('Hm.')}</w:comment></w:comments>`
  const header = `<w:hdr xmlns:w="${WORD}">${paragraph('The Review')}</w:hdr>`
  const bytes = docxOf(body, { 'word/comments.xml': comments, 'word/header1.xml': header })
  expect(await readBytes({ kind: 'docx', bytes })).toMatchObject({
    characters: 'Kept.\n\nNew.',
    notes: [
      expect.stringContaining('tracked changes (2)'),
      'Comments were left out: 1.',
      'Running heads and feet were left out.',
    ],
  })
})
