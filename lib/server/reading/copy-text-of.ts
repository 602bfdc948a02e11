/**
 * The text of a copy, by its kind: what the thread does. A page of the web that was saved whole
 * carries its pictures inside as long `data:` addresses; they are taken out before it is read, so that
 * the limit for texts is one for words.
 */
import type { CopyText } from '../../text/copy-text.ts'
import { type FileKind, isPicture, pageCharacters } from '../../text/read/file-kind.ts'
import { readHtml } from '../../text/read/html.ts'
import { readPicture } from '../../text/read/picture.ts'
import { readPdf } from './pdf.ts'

export type CopyBytes = { readonly kind: FileKind; readonly bytes: Uint8Array }
export type CopyRead = CopyText | { readonly refused: string }

/** Read a copy's text; refused where the file is not whole. */
export async function readCopyHere({ kind, bytes }: CopyBytes): Promise<CopyRead> {
  if (kind === 'pdf') return readPdf(bytes)
  if (isPicture(kind)) {
    if (readPicture(kind, bytes) === null) {
      return { refused: 'This picture is damaged: its frame does not hold. Save it anew.' }
    }
    return { kind: 'none', why: 'A picture has no text to look in.' }
  }
  const page = readHtml(withoutData(pageCharacters(bytes)))
  if ('refused' in page) return { kind: 'none', why: page.refused }
  const { characters, blocks } = page
  return { kind: 'flow', characters, blocks }
}

/** A page without its inlined files and without what no text may hold. */
function withoutData(source: string): string {
  return source
    .replace(/data:[\w.+-]+\/[\w.+-]+(?:;[\w=-]+)*;base64,[\w+/=%]+/g, 'data:,')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}
