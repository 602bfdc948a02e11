/**
 * What a file is that cannot be a text, by its first bytes: people choose a PDF or a Word file where
 * a text is asked for, and should be told that instead of which byte is not UTF-8. A PDF may even be
 * plain ASCII to its end, so this is asked before a file is decoded. The signatures are those of the
 * formats' own specifications, as `file(1)` lists them.
 */

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ['a picture (GIF)', [0x47, 0x49, 0x46, 0x38]],
  ['a ZIP, as Word, OpenDocument and EPUB files are', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word or Office file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** What it is, in words; null when its beginning says nothing against a text. */
export function otherKind(bytes: Uint8Array): string | null {
  const found = signatures.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte))
  return found === undefined ? null : found[0]
}
