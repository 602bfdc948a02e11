/**
 * Freezing an edition: the ruled claims of one instant become a snapshot, the snapshot becomes files,
 * and their bytes are kept with the event. Nothing is public yet.
 *
 * The surprising decision: only the last step holds the project's lock. What is read comes from one
 * snapshot of the database and is written in a thread, for seconds if it must, while votes go on;
 * the edition names the ledger's number up to which it holds. If another edition took its number
 * meanwhile, it is written again.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sha256Hex } from '../../edition/digest.ts'
import type { FileWritten, Snapshot } from '../../edition/edition.ts'
import type { EditionSeen } from '../../edition/seen.ts'
import { ruledClaims, snapshotOf } from '../../edition/snapshot.ts'
import { line } from '../../review/asked.ts'
import type { EditionRow } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import { ownOrigin } from '../auth/own-origin.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Db, snapshot } from '../store/database.ts'
import { ledgerLines } from '../store/editions.ts'
import { anySince } from '../store/event-log.ts'
import { databaseNow, nextNumber, projectRow } from '../store/read-project.ts'
import { keptAnswer } from '../store/request-keys.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { type Manuscript, writeApart } from '../writing/write-apart.ts'
import { editionFonts, programName } from './edition-type.ts'
import { loadedFrom } from './frozen-from.ts'
import { editionSeen } from './read-edition.ts'

export const FreezeEdition = z.strictObject({ title: line('The title', 300) })

/** Freeze the next edition. Refused while no claim is ruled on. */
export async function freezeEdition(
  seat: Seat,
  once: Once,
  { title }: z.infer<typeof FreezeEdition>,
  following: Following = unfollowed,
): Promise<EditionSeen> {
  onlyIf(seat, 'freeze editions')
  for (let tries = 1; ; tries++) {
    const manuscript = (await isKept(seat.personId, once)) ? null : await manuscriptNow(seat, title)
    const written = manuscript === null ? null : await writeApart(manuscript, following)
    const frozen = await act(seat, 'freeze editions', once, async (db, here) => {
      if (manuscript === null || written === null) throw overtaken
      if (await isOvertaken(db, here, manuscript.snapshot)) {
        if (tries < 5) throw overtaken
        throw new Refusal('changed meanwhile', 'Others froze editions meanwhile. Freeze again.')
      }
      const { snapshot } = manuscript
      const edition = rowOf(snapshot, written.files, here.personId)
      const bytes = written.files.map((file) => file.bytes)
      return {
        act: { kind: 'edition frozen', edition },
        cargo: { edition: { snapshot: written.snapshot, files: bytes } },
        shows: (after) => editionSeen(after, here, snapshot.number),
      }
    }).catch((error: unknown) => {
      if (error === overtaken) return null
      throw error
    })
    if (frozen !== null) return frozen
  }
}

/** Thrown where an edition must be written again. It never leaves this module. */
const overtaken = new Error('another edition was frozen meanwhile')

/** Was this answered before? Then nothing need be written. */
async function isKept(personId: string, once: Once): Promise<boolean> {
  return once !== null && (await snapshot((db) => keptAnswer(db, personId, once.key))) !== null
}

/** What the next edition is written from: the project at one instant. */
async function manuscriptNow(seat: Seat, title: string): Promise<Manuscript> {
  const [fonts, program] = await Promise.all([editionFonts(), programName()])
  return snapshot(async (db) => ({
    snapshot: await snapshotNow(db, seat, await databaseNow(db), { title, program }),
    ledger: await ledgerLines(db, seat.projectId),
    fonts,
  }))
}

/**
 * Is an edition that was written from this snapshot no longer to be frozen? Its number was taken,
 * or somebody took back the consent to be named. Whatever else happened since belongs to the next one.
 */
async function isOvertaken(db: Db, { projectId }: Seat, { number, ledger }: Snapshot) {
  if ((await nextNumber(db, projectId, 'edition')) !== number) return true
  return anySince(db, projectId, ledger.number, ['name printed'])
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
