/**
 * One stored copy, looked at: its text with the passages that are cited from the work marked in it.
 * Nothing of the file itself is shown here but its words. A copy that was not read yet, or by an
 * older reader, is read now, and what is found is kept.
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
import { type CopyText, type Finding, lookingIn, placesOnPages } from '../../text/copy-text.ts'
import { fileKinds, isPicture, kindOfMedia } from '../../text/read/file-kind.ts'
import { readPicture } from '../../text/read/picture.ts'
import type { Seat } from '../auth/seat.ts'
import { readCopy as readText } from '../reading/read-copy.ts'
import { copyText, findingsIn, keepFindings, keepLooked } from '../store/copy-texts.ts'
import { type Db, snapshot, transaction } from '../store/database.ts'
import { styleOf } from '../store/read-project.ts'
import { copyBytes, snapshotById } from '../store/snapshots.ts'
import { namesFor, type PassageCited, passagesCited } from './read-copies.ts'
import type { FileRead } from './read-file.ts'
import { workInSight } from './work-in-sight.ts'

/** A stretch of a page's characters (UTF-16) where a passage stands. */
export type PlaceShown = { readonly page: number; readonly start: number; readonly end: number }

export type CopyRead = {
  readonly copy: CopySeen
  readonly work: Work
  readonly printed: string
  readonly text: CopyText
  readonly passages: readonly (PassageCited & {
    readonly finding: Finding
    readonly places: readonly PlaceShown[]
  })[]
}

/** The copy with this id; what the seat may not see is not there. */
export async function readCopy(seat: Seat, id: string): Promise<CopyRead> {
  const seen = await snapshot(async (db) => {
    const { copy, work, citations } = await inSight(db, seat, id)
    const named = await namesFor(db, seat)
    const known = await copyText(db, copy.file.sha256)
    const finding = await findingsIn(db, [copy.file.sha256])
    const style = await styleOf(db, seat.projectId)
    return { copy, printed: printWork(work, null, style), work, citations, named, known, finding }
  })
  const text = seen.known ?? (await readAnew(seat, seen.copy))
  const lookUp = lookingIn(text)
  const pages = text.kind === 'pages' ? text.pages : text.kind === 'flow' ? [text.characters] : []
  const passages = passagesCited(seen.citations).map((cited) => ({
    ...cited,
    finding: lookUp(cited.passage),
    places: placesOnPages(pages, cited.passage),
  }))
  const { sha256 } = seen.copy.file
  const fresh = passages.filter(({ passage }) => seen.finding(sha256, passage) === null)
  if (seen.known === null) {
    await transaction((db) => keepLooked(db, sha256, { text, findings: fresh }))
  } else if (fresh.length > 0 && !(text.kind === 'none' && text.unfinished)) {
    await transaction((db) => keepFindings(db, { sha256, findings: fresh }))
  }
  return {
    copy: copySeen(seen.copy, seen.named),
    work: seen.work,
    printed: seen.printed,
    text,
    passages,
  }
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

async function readAnew({ projectId }: Seat, { file }: SnapshotNow): Promise<CopyText> {
  const bytes = await snapshot((db) => copyBytes(db, projectId, file.sha256))
  const kind = kindOfMedia(file.mediaType)
  if (bytes === null || kind === null) throw noCopy()
  const text = await readText({ kind, bytes })
  return 'refused' in text ? { kind: 'none', why: text.refused } : text
}

function noCopy(): Refusal {
  return new Refusal('not there', 'There is no such copy in this project.')
}
