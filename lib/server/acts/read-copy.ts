/**
 * One stored copy, looked at: its text with the passages that are cited from the work marked in it.
 * Nothing of the file itself is shown here but its words. A copy that was not read yet, or by an
 * older reader, is read now, and what is found is kept. That may take half a minute, so a page asks
 * first whether it was read (`lookAtCopy`), and has it read with progress and «Stop» where it was not.
 */

import { printWork } from '../../review/bibliography.ts'
import type { Work } from '../../review/citation.ts'
import { copySeen } from '../../review/copies-seen.ts'
import { Refusal } from '../../review/refusal.ts'
import {
  type CopySeen,
  copiesInSight,
  handedName,
  type SnapshotNow,
} from '../../review/snapshot.ts'
import type { CopyText, Finding, PlaceOnPage } from '../../text/copy-text.ts'
import { fileKinds, isPicture, kindOfMedia } from '../../text/read/file-kind.ts'
import { readPicture } from '../../text/read/picture.ts'
import type { Seat } from '../auth/seat.ts'
import { foundOf, lookUp } from '../reading/look-up.ts'
import { readCopy as readText } from '../reading/read-copy.ts'
import { copyText, findingsIn, keepFindings, keepLooked } from '../store/copy-texts.ts'
import { type Db, snapshot, transaction } from '../store/database.ts'
import { styleOf } from '../store/read-project.ts'
import { copyBytes, snapshotById } from '../store/snapshots.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { namesFor, type PassageCited, passagesCited } from './read-copies.ts'
import type { FileRead } from './read-file.ts'
import { workInSight } from './work-in-sight.ts'

export type CopyRead = CopyHead & {
  readonly text: CopyText
  readonly passages: readonly (PassageCited & {
    /** Null where it takes longer to look up than there is time. */
    readonly finding: Finding | null
    readonly places: readonly PlaceOnPage[]
  })[]
}

/** What is known of a copy before its text is. */
type CopyHead = { readonly copy: CopySeen; readonly work: Work; readonly printed: string }

/** A copy of which the text has to be read first. */
export type CopyUnread = CopyHead & { readonly text: null }

/** The copy with this id, read if it has to be; what the seat may not see is not there. */
export async function readCopy(
  seat: Seat,
  id: string,
  following: Following = unfollowed,
): Promise<CopyRead> {
  const seen = await seeing(seat, id)
  return lookedAt(seen, seen.known ?? (await readAnew(seat, seen.kept, following)), following)
}

/** The copy with this id as it stands: nothing is read of its file. */
export async function lookAtCopy(seat: Seat, id: string): Promise<CopyRead | CopyUnread> {
  const seen = await seeing(seat, id)
  return seen.known === null ? { ...seen.head, text: null } : lookedAt(seen, seen.known, unfollowed)
}

type Seen = Awaited<ReturnType<typeof seeing>>

async function seeing(seat: Seat, id: string) {
  return snapshot(async (db) => {
    const { copy: kept, work, citations } = await inSight(db, seat, id)
    const { sha256 } = kept.file
    const copy = copySeen(kept, await namesFor(db, seat))
    const known = await copyText(db, sha256)
    const finding = await findingsIn(db, [sha256])
    const head: CopyHead = {
      copy,
      work,
      printed: printWork(work, null, await styleOf(db, seat.projectId)),
    }
    return { head, kept, cited: passagesCited(citations), known, finding }
  })
}

/** The passages looked up in the text; what was not known before is kept. */
async function lookedAt(seen: Seen, text: CopyText, following: Following): Promise<CopyRead> {
  const { sha256 } = seen.kept.file
  const asked = seen.cited.map(({ passage }) => passage)
  following.tell({ done: 1, of: 2, what: 'looking the passages up' })
  const looked = (await lookUp(text, asked, following)) ?? []
  refuseStopped(following)
  const findings = foundOf(asked, looked).filter(
    ({ passage }) => seen.finding(sha256, passage) === null,
  )
  if (seen.known === null) {
    await transaction((db) => keepLooked(db, sha256, { text, findings }))
  } else if (findings.length > 0 && !(text.kind === 'none' && text.unfinished)) {
    await transaction((db) => keepFindings(db, { sha256, findings }))
  }
  const passages = seen.cited.map((cited, i) => ({
    ...cited,
    finding: looked[i]?.finding ?? seen.finding(sha256, cited.passage),
    places: looked[i]?.places ?? [],
  }))
  return { ...seen.head, text, passages }
}

/** The file to be kept by who asks, under a name of ours, byte for byte. */
export async function readCopyFile(seat: Seat, id: string): Promise<FileRead> {
  const { file } = await snapshot((db) => inSight(db, seat, id)).then(({ copy }) => copy)
  const bytes = await snapshot((db) => copyBytes(db, seat.projectId, file.sha256))
  if (bytes === null) throw noCopy()
  return { name: handedName(file), mediaType: file.mediaType, bytes }
}

/** A picture laid bare, to be looked at: without where, when and by whom it was taken. */
export async function readCopyPicture(seat: Seat, id: string): Promise<FileRead> {
  const { name, mediaType, bytes } = await readCopyFile(seat, id)
  const kind = kindOfMedia(mediaType)
  if (kind === null || !isPicture(kind)) throw noCopy()
  const bare = readPicture(kind, bytes)?.bare
  if (bare === undefined) throw noCopy()
  return { name, mediaType: fileKinds[kind], bytes: bare }
}

async function inSight(db: Db, seat: Seat, id: string) {
  const found = await snapshotById(db, seat.projectId, id)
  const [copy] = found === null ? [] : copiesInSight(seat, [found])
  if (copy === undefined) throw noCopy()
  try {
    const { work, citations } = await workInSight(db, seat, copy.workId)
    return { copy, work, citations }
  } catch (error) {
    throw error instanceof Refusal && error.kind === 'not there' ? noCopy() : error
  }
}

async function readAnew(
  { projectId }: Seat,
  { file }: SnapshotNow,
  following: Following,
): Promise<CopyText> {
  following.tell({ done: 0, of: 2, what: 'reading the file' })
  const bytes = await snapshot((db) => copyBytes(db, projectId, file.sha256))
  const kind = kindOfMedia(file.mediaType)
  if (bytes === null || kind === null) throw noCopy()
  const text = await readText({ kind, bytes }, following)
  refuseStopped(following)
  return 'refused' in text ? { kind: 'none', why: text.refused } : text
}

/** Of a reading that was stopped nothing is kept: it says nothing of the file. */
function refuseStopped({ signal }: Following): void {
  if (signal?.aborted === true) throw new Refusal('not now', 'Stopped. Nothing was read.')
}

function noCopy(): Refusal {
  return new Refusal('not there', 'There is no such copy in this project.')
}
