/**
 * Attach a copy to a work: a PDF, a picture or a page of the web. What it is is told from its content;
 * it is read in a thread of its own and every passage cited from the work is looked up in it, before
 * the project's lock is taken. Who may not attach copies has nothing read.
 *
 * A copy attached by one who cites the work in an open round is sealed by that round, like the answer.
 */
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { address, id, line, looseDate } from '../../review/asked.ts'
import { latest } from '../../review/consensus.ts'
import { may } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Round } from '../../review/round.ts'
import {
  MOST_BYTES_OF_A_PERSON,
  MOST_COPIES_OF_A_WORK,
  MOST_COPY_BYTES,
  type Snapshot,
} from '../../review/snapshot.ts'
import { citedInSight } from '../../review/works-seen.ts'
import {
  type FileKind,
  fileKind,
  fileKinds,
  isKnownHarm,
  isPicture,
} from '../../text/read/file-kind.ts'
import { MOST_PIXELS, readPicture } from '../../text/read/picture.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { foundOf, lookUp } from '../reading/look-up.ts'
import { readCopy } from '../reading/read-copy.ts'
import { type CopyLooked, passagesOf } from '../store/copy-texts.ts'
import { type Db, snapshot } from '../store/database.ts'
import type { Full } from '../store/dossiers.ts'
import { bytesKeptBy, snapshotsOf } from '../store/snapshots.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { type CopiesOfWork, copiesNow } from './read-copies.ts'
import { type WorkInSight, workInSight } from './work-in-sight.ts'

/** Over the wire the bytes come as base64. */
const Bytes = z
  .string('The file must come in base64.')
  .max(Math.ceil(MOST_COPY_BYTES / 3) * 4, 'A copy may have 20 MB at most.')
  .refine(
    (base64) => base64.length % 4 === 0 && /^[\w+/]*={0,2}$/.test(base64) && !base64.includes('_'),
    'The file must come in base64.',
  )
  .transform((base64) => new Uint8Array(Buffer.from(base64, 'base64')))

export const KeepSnapshot = z
  .strictObject({
    workId: id,
    citationId: id.nullable(),
    fileName: line('The name of the file', 255),
    takenOn: looseDate,
    address: address.nullable(),
    base64: Bytes,
  })
  .transform(({ base64: bytes, ...rest }) => ({ ...rest, bytes }))
export type KeepSnapshot = Omit<z.output<typeof KeepSnapshot>, 'bytes'> & {
  readonly bytes: Uint8Array
}

/** Attach a copy, and answer with the copies of the work. */
export async function keepSnapshot(
  seat: Seat,
  once: Once,
  input: KeepSnapshot,
  following: Following = unfollowed,
): Promise<CopiesOfWork> {
  const first = may(seat.role, 'attach copies') ? await looked(seat, input, following) : null
  return act(seat, 'attach copies', once, async (db, here, now) => {
    const found = await workInSight(db, here, input.workId)
    const copy = first ?? (await looked(here, input, following))
    refuseStopped(following)
    following.tell({ done: 2, of: 3, what: 'keeping it' })
    await checkRoom(db, here, input)
    const kept: Snapshot = {
      id: randomUUID(),
      workId: found.work.id,
      ...sealOf(here, found, input.citationId),
      file: copy.file,
      takenOn: input.takenOn,
      address: input.address,
      keptBy: here.personId,
      keptAt: now.toISOString(),
    }
    return {
      act: { kind: 'snapshot kept', snapshot: kept },
      cargo: { file: input.bytes, copy: copy.looked },
      shows: (after) => copiesNow(after, here, input.workId),
    }
  })
}

/** Who stopped it while it was being read has nothing attached. */
function refuseStopped({ signal }: Following): void {
  if (signal?.aborted === true) throw new Refusal('not now', 'Stopped. Nothing was attached.')
}

type Read = { readonly file: Snapshot['file']; readonly looked: CopyLooked }

/** What the file is, what can be read of it, and what is found in it. */
async function looked(
  { projectId }: Seat,
  { bytes, fileName, workId }: KeepSnapshot,
  following: Following,
): Promise<Read> {
  const kind = kindOf(bytes, fileName)
  following.tell({ done: 0, of: 3, what: 'reading the file' })
  const text = await readCopy({ kind, bytes }, following)
  refuseStopped(following)
  if ('refused' in text) throw notUnderstood(text.refused)
  following.tell({ done: 1, of: 3, what: 'looking the passages up' })
  const passages = await snapshot((db) => passagesOf(db, projectId, workId))
  const found = await lookUp(text, passages, following)
  refuseStopped(following)
  return {
    file: {
      name: fileName,
      mediaType: fileKinds[kind],
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
    },
    looked: { text, findings: foundOf(passages, found ?? []) },
  }
}

function kindOf(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) throw notUnderstood('This file is empty.')
  if (bytes.length > MOST_COPY_BYTES) {
    throw new Refusal('too much', 'A copy may have 20 MB at most.', { field: 'base64' })
  }
  if (isKnownHarm(bytes)) {
    throw notUnderstood('This file holds what virus scanners take for harmful; it is not kept.')
  }
  const kind = fileKind(bytes)
  if (kind === null) {
    throw notUnderstood(
      `«${name}» is not a PDF, PNG, JPEG, WebP or HTML file, whatever its name says. Save it as one of these and attach it again.`,
    )
  }
  const picture = isPicture(kind) ? readPicture(kind, bytes) : null
  if (picture !== null && picture.width * picture.height > MOST_PIXELS) {
    throw new Refusal(
      'too much',
      'A picture may have 50 million pixels at most. Make it smaller.',
      {
        field: 'base64',
      },
    )
  }
  return kind
}

function notUnderstood(sentence: string): Refusal {
  return new Refusal('not understood', sentence, { field: 'base64' })
}

/** One's own copies alone are counted: what others keep in sealed rounds must not show. */
async function checkRoom(db: Db, { projectId, personId }: Seat, { workId, bytes }: KeepSnapshot) {
  const kept = await bytesKeptBy(db, projectId, personId)
  if (kept + bytes.length > MOST_BYTES_OF_A_PERSON) {
    throw new Refusal('too much', 'You keep 1 GB of copies in this project, which is the most.')
  }
  const own = (await snapshotsOf(db, projectId, [workId])).filter(
    ({ keptBy }) => keptBy === personId,
  )
  if (own.length >= MOST_COPIES_OF_A_WORK) {
    throw new Refusal(
      'too much',
      `You attached ${MOST_COPIES_OF_A_WORK} copies to this work, which is the most.`,
    )
  }
}

/** The claim at which it is attached (by the citation that it was attached to), and the round that seals it. */
function sealOf(
  seat: Seat,
  { work: { id: workId }, dossiers, policies, citations }: WorkInSight,
  citationId: string | null,
): Pick<Snapshot, 'claimId' | 'roundId'> {
  const on = citations.find(({ citation }) => citation.id === citationId)?.dossier.claim.id
  const at = dossiers.find(({ claim }) => claim.id === on) ?? null
  const judging = dossiers.filter((dossier) => openRoundCiting(seat, workId, dossier) !== null)
  const here = at !== null && judging.includes(at) ? at : null
  const shared = citedInSight(anyMember, { dossiers, policies }).some(
    ({ citation }) => citation.workId === workId,
  )
  if (here === null && shared) return { claimId: at?.claim.id ?? null, roundId: null }
  const sealing = here ?? judging[0]
  if (sealing === undefined) {
    throw new Refusal(
      'not now',
      'This work is cited only in an answer that you changed or took back. Cite it again first.',
    )
  }
  const round = openRoundCiting(seat, workId, sealing)
  return { claimId: sealing.claim.id, roundId: round?.id ?? null }
}

/** A member who has given nothing: what they see is seen by all who see rounds. */
const anyMember = { personId: '', role: 'reviewer' } as const

/** The open round of a claim in which this seat's own answer cites the work, or null. */
function openRoundCiting(seat: Seat, workId: string, { rounds, answers }: Full): Round | null {
  const mine = latest(answers.filter(({ personId }) => personId === seat.personId))
  const citing = mine.filter(
    (answer) =>
      answer.kind === 'verdict' && answer.citations.some((citation) => citation.workId === workId),
  )
  const ids = new Set(citing.map(({ roundId }) => roundId))
  return rounds.find(({ id: round, closed }) => closed === null && ids.has(round)) ?? null
}
