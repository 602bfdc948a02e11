/** One of several files: read for what it says of itself, and brought in as a person wishes. */
import {
  type Fingerprint,
  type KnownText,
  olderVersions,
  sameTexts,
} from '../../../../../lib/review/same-text.ts'
import type { Reading } from '../../../../../lib/text/read/reading.ts'
import type { DraftKeeper } from '../../../../_desk/draft-keeper.ts'
import { newKey, Refused } from '../../../../_parts/ask.ts'
import { type AskedLong, askLong } from '../../../../_parts/ask-long.ts'
import { sentenceOf } from '../../../../_parts/refusal.tsx'
import { capital, count } from '../../../../_parts/words.ts'
import { forgetTidied, tidiedThen } from '../../../../_tidy/use-tidying.ts'
import {
  blankDescription,
  type DescriptionTyped,
  descriptionFrom,
  suggested,
} from '../description-typed.ts'
import { base64, fingerprint, sourceOf, textKindOf } from './source.ts'
import { standsIn } from './stands-in.ts'
import { readAnyhow } from './use-reading.ts'

/** What a file is to become: a text of its own, the next revision of a text, or nothing. */
export type ComesAs = 'new' | 'left out' | KnownText

export type FileRow = {
  readonly file: File
  readonly stage: 'waiting' | 'reading' | 'ready' | 'coming' | 'in' | 'refused'
  /** It was refused because a text has changed since it was looked at. */
  readonly stale: boolean
  /** What is said of it. */
  readonly says: string
  readonly described: DescriptionTyped
  /** The key under which it comes in: asked twice, it comes in once. */
  readonly key: string
  readonly reading: Reading | null
  readonly print: Fingerprint | null
  readonly same: readonly KnownText[]
  /** A file before it in the list that says the same. */
  readonly twin: string | null
  readonly older: readonly KnownText[]
  readonly as: ComesAs
  /** What it became. */
  readonly became: { readonly number: number; readonly revision: number; readonly asked: number }
}

/** A project, as far as a file needs it. */
export type Into = {
  readonly projectId: string
  readonly keeper: DraftKeeper
  readonly known: readonly KnownText[]
}

/** A file that nobody has looked at yet. */
export function rowOf(file: File): FileRow {
  const described = { ...blankDescription, title: file.name.replace(/\.[^.]+$/, '') }
  const unread = { reading: null, print: null, same: [], twin: null, older: [], as: 'new' } as const
  const became = { number: 0, revision: 0, asked: 0 }
  return {
    file,
    stage: 'waiting',
    stale: false,
    says: 'Waits.',
    described,
    key: newKey(),
    ...unread,
    became,
  }
}

/** Read a file; `before` are those of the list that were read already. */
export async function readRow(
  { projectId, known }: Into,
  file: File,
  before: readonly FileRow[],
  asked: AskedLong,
): Promise<Partial<FileRow>> {
  const source = await sourceOf(file)
  if ('refused' in source) return { stage: 'refused', says: source.refused }
  const kind = textKindOf(file.name, file.type)
  const reading = await readAnyhow(projectId, source, kind, { ...asked, key: newKey() })
  if ('refused' in reading) return { stage: 'refused', says: reading.refused }
  const { blocks, doubts, notes } = reading
  const said = suggested(blankDescription, reading)
  const described = { ...said, title: said.title || rowOf(file).described.title }
  const print = fingerprint(source, reading)
  const twin = before.find((row) => row.print?.sha256 === print.sha256)?.file.name ?? null
  const same = sameTexts(known, print)
  const stands = same.length > 0 ? [] : await standsIn(projectId, reading, asked.signal)
  const coming = { ...print, title: described.title, fileName: file.name, standsIn: stands }
  const older = same.length > 0 ? [] : olderVersions(known, coming)
  const unsure = doubts.length === 0 ? '' : ` ${capital(count(doubts.length, 'place'))} to look at.`
  const says = `${capital(count(blocks.length, 'block'))}.${unsure} ${notes.join(' ')}`.trim()
  const as = same.length > 0 || twin !== null ? 'left out' : 'new'
  return { stage: 'ready', says, described, reading, print, twin, same, older, as }
}

/** A file that is not in, with what the project knows of texts by now; as the next revision of a later one it is another act. */
export function knownAnew(row: FileRow, known: readonly KnownText[]): FileRow {
  if (row.print === null || row.stage === 'in') return row
  const now = (text: KnownText) =>
    known.reduce(
      (latest, one) =>
        one.number === latest.number && one.revision > latest.revision ? one : latest,
      text,
    )
  const as = typeof row.as === 'string' ? row.as : now(row.as)
  const same = sameTexts(known, row.print)
  const key = typeof as === 'string' || as === row.as ? row.key : newKey()
  return { ...row, as, same, key, older: row.older.map(now) }
}

/** Bring a file in, as it was tidied. What was stopped can be brought in again, under the same key. */
export async function cameIn(
  { projectId, keeper }: Into,
  { file, described, key, as, reading }: FileRow,
  asked: AskedLong,
): Promise<Partial<FileRow>> {
  const read = await sourceOf(file)
  if ('refused' in read) return { stage: 'refused', says: read.refused }
  if (reading === null || as === 'left out') return { stage: 'ready' }
  const { fileName, mediaType, bytes, document } = read
  const kind = document ?? textKindOf(file.name, file.type)
  const source = { kind, fileName, mediaType, base64: base64(bytes) }
  const texts = `/api/v1/projects/${projectId}/texts`
  try {
    const body = { source, ...(await tidiedThen(keeper, projectId, reading)) }
    const keyed = { ...asked, key }
    const became =
      as === 'new'
        ? await asNew(texts, { description: descriptionFrom(described), ...body }, keyed)
        : await asRevision(`${texts}/${as.number}`, as, { saw: as.revision, ...body }, keyed)
    forgetTidied(keeper, reading)
    return { stage: 'in', says: '', became }
  } catch (failure) {
    const says = sentenceOf(failure) ?? ''
    const stale = failure instanceof Refused && failure.kind === 'changed meanwhile'
    return asked.signal.aborted ? { stage: 'ready', says } : { stage: 'refused', says, stale }
  }
}

async function asNew(path: string, body: object, asked: AskedLong): Promise<FileRow['became']> {
  const { number } = await askLong<{ number: number }>(path, body, asked)
  return { number, revision: 1, asked: 0 }
}

async function asRevision(path: string, { number }: KnownText, body: object, asked: AskedLong) {
  type Revised = { revision: number; marks: Readonly<Record<string, number>> }
  const { revision, marks } = await askLong<Revised>(`${path}/revisions`, body, asked)
  const all = Object.values(marks).reduce((sum, many) => sum + many, 0)
  return { number, revision, asked: all - (marks.exact ?? 0) }
}
