/**
 * A file of any kind that this house reads, from its bytes: what the thread does. Texts go to their
 * readers; documents (DOCX, PDF, EPUB) are read by libraries that need more of Node than a pure room has.
 * Whatever its kind, its markers of notes that nothing ties are looked for at last.
 */

import type { Progress } from '../../review/progress.ts'
import { readEpub } from '../../text/read/epub.ts'
import { isKnownHarm } from '../../text/read/file-kind.ts'
import { MOST_BYTES, type Reading, type Refused, tooLarge } from '../../text/read/reading.ts'
import { doubted, HARMFUL, readSource, type SourceReading } from '../../text/read/source.ts'
import { type FileSource, wrongFile } from '../../text/read/source-kind.ts'
import { readDocx } from './docx.ts'
import { readPdfText } from './pdf-text.ts'

/** Read a file, or say in a sentence why not; tells how far it is. */
export async function readBytes(
  source: FileSource,
  tell: (progress: Progress) => void = () => {},
): Promise<SourceReading | Refused> {
  const { kind, bytes } = source
  const wrong = wrongFile(source)
  if (wrong !== null) return { refused: wrong }
  if (isKnownHarm(bytes)) return { refused: HARMFUL }
  if (kind === 'docx') return whole(await readDocx(bytes))
  if (kind === 'epub') return whole(readEpub(bytes))
  if (kind === 'pdf') return whole(await readPdfText(bytes, tell))
  return readSource({ kind, bytes })
}

/** A document's reading, if it is no larger than a text may be. */
function whole(reading: Reading | Refused): Reading | Refused {
  if ('refused' in reading) return reading
  const size = new TextEncoder().encode(reading.characters).length
  if (size > MOST_BYTES) return { refused: tooLarge(size) }
  return doubted(reading)
}
