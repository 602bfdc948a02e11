/**
 * Freezing an edition: the ruled claims of this instant become a snapshot, the snapshot becomes files,
 * and their bytes are kept with the event, all in one transaction under the project's lock. Nothing is public yet.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sha256Hex } from '../../edition/digest.ts'
import type { FileWritten, Snapshot } from '../../edition/edition.ts'
import { writeEdition } from '../../edition/formats.ts'
import type { EditionSeen } from '../../edition/seen.ts'
import { ruledClaims, snapshotOf } from '../../edition/snapshot.ts'
import { line } from '../../review/asked.ts'
import { canonical } from '../../review/canonical.ts'
import type { EditionRow } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { ownOrigin } from '../auth/session-cookie.ts'
import { act, type Once } from '../ledger/act.ts'
import type { Db } from '../store/database.ts'
import { ledgerLines } from '../store/editions.ts'
import { nextNumber, projectRow } from '../store/read-project.ts'
import { editionFonts, programName } from './edition-type.ts'
import { loadedFrom } from './frozen-from.ts'
import { editionSeen } from './read-edition.ts'

export const FreezeEdition = z.strictObject({ title: line('The title', 300) })

/** Freeze the next edition. Refused while no claim is ruled on. */
export async function freezeEdition(
  seat: Seat,
  once: Once,
  { title }: z.infer<typeof FreezeEdition>,
): Promise<EditionSeen> {
  const [fonts, program] = await Promise.all([editionFonts(), programName()])
  return act(seat, 'freeze editions', once, async (db, here, now) => {
    const snapshot = await snapshotNow(db, here, now, { title, program })
    const files = writeEdition(snapshot, await ledgerLines(db, here.projectId), fonts)
    const edition = rowOf(snapshot, files, here.personId)
    return {
      act: { kind: 'edition frozen', edition },
      cargo: { edition: { snapshot: canonical(snapshot), files: files.map(({ bytes }) => bytes) } },
      shows: (after) => editionSeen(after, here, snapshot.number),
    }
  })
}

async function snapshotNow(
  db: Db,
  { projectId, personId }: Seat,
  now: Date,
  { title, program }: Pick<Snapshot, 'title' | 'program'>,
): Promise<Snapshot> {
  const project = await projectRow(db, projectId)
  const loaded = await loadedFrom(db, projectId)
  if (project === null || ruledClaims(loaded.present).length === 0) {
    throw new Refusal(
      'not now',
      'An edition holds ruled claims, and none is ruled yet. Rule on a claim first, then freeze.',
    )
  }
  return snapshotOf(loaded, {
    projectId,
    by: personId,
    number: await nextNumber(db, projectId, 'edition'),
    title,
    frozenAt: now.toISOString(),
    publicBase: ownOrigin(),
    address: addressFrom(randomBytes(16)),
    program,
    ledger: { number: project.last, head: project.head },
  })
}

function rowOf(snapshot: Snapshot, files: readonly FileWritten[], frozenBy: string): EditionRow {
  const { number, title, frozenAt, ledger, address, publicBase, program } = snapshot
  const listed = files.map(({ name, mediaType, bytes }) => ({
    name,
    mediaType,
    sha256: sha256Hex(bytes),
    size: bytes.length,
  }))
  const manifest = listed.find(({ name }) => name === 'manifest.json')
  if (manifest === undefined) throw new RangeError('An edition was written without its manifest')
  return {
    id: randomUUID(),
    number,
    title,
    frozenAt,
    frozenBy,
    ledgerNumber: ledger.number,
    ledgerHead: ledger.head,
    address,
    publicBase,
    program,
    manifestSha256: manifest.sha256,
    files: listed,
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** 128 random bits in base 32 (RFC 4648, lower case): 26 letters that nobody guesses. */
export function addressFrom(bytes: Uint8Array): string {
  let bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 2n
  let address = ''
  for (let i = 0; i < 26; i++) {
    address = (letters[Number(bits & 31n)] ?? '') + address
    bits >>= 5n
  }
  return address
}
