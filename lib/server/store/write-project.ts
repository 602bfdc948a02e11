/**
 * The rows of a project itself, of its people, its scale and policy, its texts and editions.
 * Called by `apply` alone. Bytes and characters are not in an event: the act that has them hands
 * them over beside it (`Cargo`), and the event holds their SHA-256.
 */
import type { Act, Revision } from '../../review/history.ts'
import type { CopyLooked, PassagesLooked } from './copy-texts.ts'
import type { Db } from './database.ts'
import type { ErasedBody } from './erase-words.ts'
import type { Place } from './write-review.ts'

type ActOf<K extends Act['kind']> = Extract<Act, { readonly kind: K }>

/** What is too large for an event's body and is kept by its hash. */
export type Cargo = {
  /** The characters and blocks (canonical JSON, code points) of the revision imported. */
  readonly revision?: { readonly characters: string; readonly blocks: string }
  /** The file as it came. */
  readonly file?: Uint8Array
  /** What was read of a stored copy, and found in it: derived, and kept beside it. */
  readonly copy?: CopyLooked
  /** Earlier events as they say from now on, without their words. */
  readonly erased?: readonly ErasedBody[]
  /** What came of looking the passages of an answer up in stored copies: derived as well. */
  readonly passages?: readonly PassagesLooked[]
  /** The snapshot (canonical JSON) of an edition and the bytes of its files, in their order. */
  readonly edition?: { readonly snapshot: string; readonly files: readonly Uint8Array[] }
}

/** A project with its first owner, its first scale and its first policy. */
export async function keepProject(
  db: Db,
  place: Place,
  act: ActOf<'project founded'>,
): Promise<void> {
  const { projectId, at } = place
  await db.project.create({ data: { id: projectId, title: act.title, createdAt: at, head: '' } })
  await keepSeat(db, place, { ...act.owner, role: 'owner' })
  await keepScale(db, place, { version: 1, scale: act.scale })
  await keepPolicy(db, place, { version: 1, policy: act.policy })
}

/** Another title. */
export async function renameProject(db: Db, { projectId }: Place, title: string): Promise<void> {
  await db.project.update({ where: { id: projectId }, data: { title } })
}

/** Whether a second factor is demanded of owners and editors from now on. */
export async function demandFactor(
  db: Db,
  { projectId }: Place,
  demandsFactor: boolean,
): Promise<void> {
  await db.project.update({ where: { id: projectId }, data: { demandsFactor } })
}

/** Since when the project takes no work; null for one that does. */
export async function archive(
  db: Db,
  { projectId }: Place,
  archivedAt: Date | null,
): Promise<void> {
  await db.project.update({ where: { id: projectId }, data: { archivedAt } })
}

/** When the project goes for good; null for one that stays. */
export async function letGo(db: Db, { projectId }: Place, goesAt: Date | null): Promise<void> {
  await db.project.update({ where: { id: projectId }, data: { goesAt } })
}

/** A seat; a person who was removed gets the old one back, with its place in the order and the consent given. */
export async function keepSeat(
  db: Db,
  { projectId }: Place,
  { personId, name, role }: Pick<ActOf<'seat given'>, 'personId' | 'name' | 'role'>,
): Promise<void> {
  const key = { projectId_personId: { projectId, personId } }
  const there = await db.seat.findUnique({ where: key })
  if (there !== null) {
    await db.seat.update({ where: key, data: { name, role, removed: false } })
    return
  }
  const ordinal = 1 + (await db.seat.count({ where: { projectId } }))
  await db.seat.create({ data: { projectId, personId, name, role, ordinal } })
}

/** Change something of a seat. */
export async function changeSeat(
  db: Db,
  { projectId }: Place,
  personId: string,
  data: { role: string } | { removed: boolean } | { printed: boolean },
): Promise<void> {
  await db.seat.update({ where: { projectId_personId: { projectId, personId } }, data })
}

/** One more version of the scale. */
export async function keepScale(
  db: Db,
  { projectId }: Place,
  { version, scale }: Pick<ActOf<'scale set'>, 'version' | 'scale'>,
): Promise<void> {
  const labels = scale.labels.map((label) => ({ ...label }))
  await db.scaleVersion.create({ data: { projectId, version, scale: { labels } } })
}

/** One more version of the policy. */
export async function keepPolicy(
  db: Db,
  { projectId }: Place,
  { version, policy }: Pick<ActOf<'policy set'>, 'version' | 'policy'>,
): Promise<void> {
  await db.policyVersion.create({ data: { projectId, version, policy } })
}

/** A text with its first revision and the file as it came. */
export async function keepText(
  db: Db,
  place: Place,
  { text, revision }: ActOf<'text imported'>,
  cargo: Cargo,
): Promise<void> {
  await db.text.create({ data: { ...text, projectId: place.projectId } })
  await keepRevision(db, place, revision, cargo)
}

/** A revision with its characters and the file as it came. */
export async function keepRevision(
  db: Db,
  { projectId }: Place,
  revision: Revision,
  cargo: Cargo,
): Promise<void> {
  if (cargo.revision === undefined || cargo.file === undefined) {
    throw new RangeError('A text comes with its characters and its file')
  }
  const { file, came, ...row } = revision
  await db.$executeRaw`
    insert into file (sha256, size, bytes) values (${file.sha256}, ${file.size}, ${cargo.file})
    on conflict (sha256) do nothing`
  await db.revision.create({
    data: {
      ...row,
      ...came,
      ...cargo.revision,
      projectId,
      fileName: file.name,
      mediaType: file.mediaType,
      fileSha256: file.sha256,
      fileSize: file.size,
    },
  })
}

/** What is known about a text now. */
export async function describeText(
  db: Db,
  { textId, description }: ActOf<'text described'>,
): Promise<void> {
  await db.text.update({ where: { id: textId }, data: description })
}

/** A frozen edition with its snapshot and its files. */
export async function keepEdition(
  db: Db,
  { projectId }: Place,
  { edition }: ActOf<'edition frozen'>,
  cargo: Cargo,
): Promise<void> {
  if (cargo.edition === undefined) throw new RangeError('An edition comes with its bytes')
  const { files, ...row } = edition
  const { snapshot, files: bytes } = cargo.edition
  await db.edition.create({
    data: { ...row, projectId, snapshot, frozenAt: new Date(row.frozenAt) },
  })
  for (const [ordinal, file] of files.entries()) {
    const content = bytes[ordinal]
    if (content === undefined) throw new RangeError(`The file ${file.name} came without its bytes`)
    const data = {
      ...file,
      projectId,
      editionId: edition.id,
      ordinal,
      bytes: new Uint8Array(content),
    }
    await db.editionFile.create({ data })
  }
}

/** An edition is for everyone from now on. */
export async function publish(db: Db, { projectId, at }: Place, editionId: string): Promise<void> {
  const anew = { publishedAt: at, takenDownAt: null }
  await db.publication.upsert({
    where: { editionId },
    create: { projectId, editionId, ...anew },
    update: anew,
  })
}

/** An edition is for nobody outside any more. */
export async function takeDown(db: Db, { at }: Place, editionId: string): Promise<void> {
  await db.publication.update({ where: { editionId }, data: { takenDownAt: at } })
}
