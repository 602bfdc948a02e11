/**
 * What a file is that cannot be a text, by its first bytes: people choose a PDF or a Word file where
 * a text is asked for, and should be told that instead of which byte is not UTF-8. A PDF may even be
 * plain ASCII to its end, so this is asked before a file is decoded. The signatures are those of the
 * formats' own specifications, as `file(1)` lists them, with as much of what must follow that no
 * sentence begins so («GIF89 was the second version» is a text).
 */

type Signature = {
  readonly what: string
  /** How the file begins, as Latin-1. */
  readonly begins: string
  /** What must stand in the bytes behind it, where a sentence could begin so. */
  readonly goesOn?: (behind: Uint8Array) => boolean
}

const isControl = (byte: number) => byte < 9
const lineOrGroup: readonly number[] = [10, 13, 0x5c, 0x7b, 0x7d]

const signatures: readonly Signature[] = [
  { what: 'a PDF', begins: '%PDF-', goesOn: ([major = 0, dot]) => isDigit(major) && dot === 0x2e },
  { what: 'a picture (PNG)', begins: '\x89PNG\r\n\x1a\n' },
  { what: 'a picture (JPEG)', begins: '\xff\xd8\xff' },
  { what: 'a picture (GIF)', begins: 'GIF87a', goesOn: (behind) => behind.some(isControl) },
  { what: 'a picture (GIF)', begins: 'GIF89a', goesOn: (behind) => behind.some(isControl) },
  { what: 'a ZIP, as Word, OpenDocument and EPUB files are', begins: 'PK\x03\x04' },
  { what: 'an old Word or Office file', begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  {
    what: 'RTF',
    begins: '{\\rtf',
    goesOn: ([first = 0, next = 0]) => lineOrGroup.includes(isDigit(first) ? next : first),
  },
]

/** What it is, in words; null when its beginning says nothing against a text. */
export function otherKind(bytes: Uint8Array): string | null {
  const found = signatures.find(({ begins, goesOn }) => {
    const here = String.fromCharCode(...bytes.subarray(0, begins.length)) === begins
    return here && goesOn?.(bytes.subarray(begins.length, begins.length + 8)) !== false
  })
  return found?.what ?? null
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
