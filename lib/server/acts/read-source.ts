/**
 * A file as it came becomes a revision: its characters and blocks are read in a thread of its own,
 * and kept by their hashes. Nothing here takes a lock, so that a slow file holds up nobody.
 */
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { line } from '../../review/asked.ts'
import { canonical } from '../../review/canonical.ts'
import type { Revision } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import { blocksToCodePoints, checkBlocks } from '../../text/blocks.ts'
import { MOST_BYTES } from '../../text/read/reading.ts'
import type { SourceReading } from '../../text/read/source.ts'
import { isDocument, MOST_FILE_BYTES, sourceKinds } from '../../text/read/source-kind.ts'
import type { Tidying } from '../../text/tidy/changes.ts'
import { codePointIndex } from '../../text/units.ts'
import { readApart } from '../reading/read-apart.ts'
import type { Following } from '../threads/following.ts'
import { type TidiedText, tidiedFrom } from './tidied-text.ts'

/** Over the wire the bytes of the file come as base64; how many a kind may have is said by its reader. */
const Bytes = z
  .string('The file must come in base64.')
  .max(Math.ceil(MOST_FILE_BYTES / 3) * 4, 'A file may have 20 MB at most. Bring it in as several.')
  .refine(
    (base64) => base64.length % 4 === 0 && /^[\w+/]*={0,2}$/.test(base64) && !base64.includes('_'),
    'The file must come in base64.',
  )
  .transform((base64) => new Uint8Array(Buffer.from(base64, 'base64')))

/** A file as it comes over the wire. */
export const SourceShape = z
  .strictObject({
    kind: z.enum(sourceKinds, 'A text is plain, markdown, html, docx, pdf or epub.'),
    fileName: line('The name of the file', 255),
    mediaType: z
      .string()
      .max(100)
      .regex(/^[\w.+-]+\/[\w.+-]+$/, 'A media type looks like text/plain.'),
    base64: Bytes,
  })
  .transform(({ base64: bytes, ...source }) => ({ ...source, bytes }))

export type Source = z.output<typeof SourceShape>

/** A revision with what its event holds only by hash: `blocks` are canonical JSON in code points. */
export type RevisionRead = {
  readonly revision: Revision
  readonly characters: string
  readonly blocks: string
  /** What a person changed of its characters, where one tidied it. */
  readonly tidied?: Tidying
}

/** Read a file as the revision of this number of a text; what a person made of it stands in its stead. */
export async function revisionRead(
  { textId, number }: Pick<Revision, 'textId' | 'number'>,
  source: Source,
  following: Following,
  tidied?: TidiedText,
): Promise<RevisionRead> {
  following.tell({ done: 0, of: 2, what: 'reading the file' })
  const reading = await readSourceApart(source, following)
  following.tell({ done: 1, of: 2, what: 'keeping it' })
  const made = tidied === undefined ? null : tidiedFrom(reading.characters, tidied)
  const { characters, blocks } = made ?? reading
  const index = codePointIndex(characters)
  const laid = canonical(blocksToCodePoints(index, blocks))
  const { fileName: name, mediaType, bytes } = source
  const { crlf, cr, bom } = reading.lineEnds
  const revision: Revision = {
    id: randomUUID(),
    textId,
    number,
    sha256: sha256(characters),
    length: index.length,
    blocksSha256: sha256(laid),
    file: { name, mediaType, sha256: sha256(bytes), size: bytes.length },
    came: { crlf, cr, bom },
  }
  const laidOut = { revision, characters, blocks: laid }
  return made === null ? laidOut : { ...laidOut, tidied: { changes: made.changes } }
}

/** Read a file in a thread; whatever stands against it is a refusal. */
export async function readSourceApart(
  { kind, bytes }: Source,
  following: Following,
): Promise<SourceReading> {
  const reading = await readApart({ kind, bytes }, following)
  if (following.signal?.aborted === true) {
    throw new Refusal('not now', 'Stopped. Nothing was brought in.')
  }
  if ('refused' in reading) {
    const most = isDocument(kind) ? MOST_FILE_BYTES : MOST_BYTES
    const kindOfNo = bytes.length > most ? 'too much' : 'not understood'
    throw new Refusal(kindOfNo, reading.refused, { field: 'source' })
  }
  if (!/\S/.test(reading.characters)) {
    throw new Refusal('not understood', 'There are no words in this text.', { field: 'source' })
  }
  const wrong = checkBlocks(reading.characters, reading.blocks)
  if (wrong !== null) throw new RangeError(wrong)
  return reading
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
