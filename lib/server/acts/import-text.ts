/**
 * Bring in a text: its characters and blocks are read from the file as it came, which is kept. This
 * is revision 1; it never changes. The file is read before the act takes the project's lock, in a
 * thread of its own, so that a slow file holds up nobody; who may not import has nothing read. A text
 * that is there already comes in all the same; the answer says which it is the same as.
 */
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DescriptionShape, line } from '../../review/asked.ts'
import { canonical } from '../../review/canonical.ts'
import type { Revision } from '../../review/history.ts'
import { may } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import { sameTexts } from '../../review/same-text.ts'
import { blocksToCodePoints, checkBlocks } from '../../text/blocks.ts'
import { codePointIndex } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { readApart } from '../reading/read-apart.ts'
import { nextNumber } from '../store/read-project.ts'
import { knownTextsOf } from '../store/read-texts.ts'
import { type Following, unfollowed } from '../threads/following.ts'

/** Over the wire the bytes of the file come as base64; 2 MB of them at most. */
const Bytes = z
  .base64('The file must come in base64.')
  .max(2_700_000, 'A file may have 2 MB at most. Bring it in as several texts.')
  .transform((base64) => new Uint8Array(Buffer.from(base64, 'base64')))

const SourceShape = z
  .strictObject({
    kind: z.enum(['plain', 'markdown', 'html'], 'A text is plain, markdown or html.'),
    fileName: line('The name of the file', 255),
    mediaType: z
      .string()
      .max(100)
      .regex(/^[\w.+-]+\/[\w.+-]+$/, 'A media type looks like text/plain.'),
    base64: Bytes,
  })
  .transform(({ base64: bytes, ...source }) => ({ ...source, bytes }))

export const ImportText = z.strictObject({ description: DescriptionShape, source: SourceShape })
export type ImportText = z.output<typeof ImportText>

/** Bring in a text and answer with its number, and those of the texts that are the same. */
export async function importText(
  seat: Seat,
  once: Once,
  { description, source }: ImportText,
  following: Following = unfollowed,
): Promise<{ readonly number: number; readonly same: readonly number[] }> {
  const id = randomUUID()
  const first = may(seat.role, 'import texts') ? await firstRevision(id, source, following) : null
  return act(seat, 'import texts', once, async (db, { projectId }) => {
    const { revision, characters, blocks } = first ?? (await firstRevision(id, source, following))
    const { sha256, file } = revision
    const known = await knownTextsOf(db, projectId)
    const same = sameTexts(known, { sha256, fileSha256: file.sha256 })
    const number = await nextNumber(db, projectId, 'text')
    const text = { id, number, ...description }
    return {
      act: { kind: 'text imported', text, revision },
      cargo: { revision: { characters, blocks }, file: source.bytes },
      answer: { number, same: same.map((one) => one.number) },
    }
  })
}

type Source = ImportText['source']

async function firstRevision(textId: string, source: Source, following: Following) {
  following.tell({ done: 0, of: 2, what: 'reading the file' })
  const { characters, blocks, lineEnds } = await read(source, following)
  following.tell({ done: 1, of: 2, what: 'keeping it' })
  const index = codePointIndex(characters)
  const laid = canonical(blocksToCodePoints(index, blocks))
  const { fileName: name, mediaType, bytes } = source
  const { crlf, cr, bom } = lineEnds
  const revision: Revision = {
    id: randomUUID(),
    textId,
    number: 1,
    sha256: sha256(characters),
    length: index.length,
    blocksSha256: sha256(laid),
    file: { name, mediaType, sha256: sha256(bytes), size: bytes.length },
    came: { crlf, cr, bom },
  }
  return { revision, characters, blocks: laid }
}

async function read({ kind, bytes }: Source, following: Following) {
  const reading = await readApart({ kind, bytes }, following)
  if (following.signal?.aborted === true) {
    throw new Refusal('not now', 'Stopped. Nothing was brought in.')
  }
  if ('refused' in reading) {
    const kindOfNo = bytes.length > 2_000_000 ? 'too much' : 'not understood'
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
