/**
 * `variorum import FILE…`: each file becomes a text. A file that is refused is reported, and the
 * rest goes on. Told again within two days, a file that came in already is not brought in twice: its
 * key is made of the project, the name and the bytes.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Refusal } from '../../review/refusal.ts'
import { ENDINGS_IN_WORDS, kindOf, mediaTypeOf } from '../../text/read/source-kind.ts'
import { ImportText, importText } from '../acts/import-text.ts'
import type { Seat } from '../auth/seat.ts'
import { codeOf } from '../start/trouble.ts'
import { asked, seatOf } from './inside.ts'
import type { Telling, Told } from './telling.ts'
import { typedPath } from './typed-path.ts'

/** What is said of every file alike; what is left out is not known. */
export type About = {
  readonly title?: string
  readonly author?: string
  readonly publisher?: string
  readonly date?: string
  readonly address?: string
  readonly language?: string
  readonly rights?: string
}

type Report = {
  readonly file: string
  readonly number: number | null
  /** The texts that were there already and have the same file or characters. */
  readonly same: readonly number[]
  readonly refused: string | null
}

/** Bring in files, one after the other. */
export async function importFiles(
  files: readonly string[],
  { project, by, about }: { readonly project: string; readonly by: string; readonly about: About },
  { count }: Telling,
): Promise<Told> {
  const seat = await seatOf(project, by)
  const reports: Report[] = []
  for (const [nth, file] of files.entries()) {
    count(`${nth + 1} of ${files.length}: ${file}`)
    reports.push(await importFile(seat, file, about))
  }
  const says = reports.map(inWords)
  return { says, json: reports, refused: reports.some(({ refused }) => refused !== null) }
}

function inWords({ file, number, same, refused }: Report): string {
  if (refused !== null) return `${file}: refused. ${refused}`
  return `${file}: text ${number}${same.length === 0 ? '' : `, the same as text ${same.join(', ')}`}`
}

async function importFile(seat: Seat, file: string, about: About): Promise<Report> {
  try {
    const bytes = await readFile(typedPath(file))
    const wanted = asked(ImportText, textIn(file, bytes, about))
    const { number, same } = await importText(seat, onceFor(seat, file, bytes, about), wanted)
    return { file, number, same, refused: null }
  } catch (error) {
    if (error instanceof Refusal) return refusedFile(file, error.message)
    if (codeOf(error) === 'ENOENT') return refusedFile(file, 'There is no such file.')
    if (codeOf(error) === 'EISDIR') return refusedFile(file, 'It is a folder.')
    if (codeOf(error) === 'EACCES') return refusedFile(file, 'It may not be read.')
    throw error
  }
}

function refusedFile(file: string, refused: string): Report {
  return { file, number: null, same: [], refused }
}

function textIn(file: string, bytes: Buffer, about: About) {
  const kind = kindOf(basename(file), '', bytes)
  if (kind === null) {
    throw new Refusal(
      'not understood',
      `What it is shows by its ending, and «${extname(file).toLowerCase()}» is none of ${ENDINGS_IN_WORDS}.`,
    )
  }
  const mediaType = mediaTypeOf(kind)
  const nothing = {
    author: null,
    publisher: null,
    date: null,
    address: null,
    language: 'und',
    rights: null,
  }
  const title = basename(file, extname(file))
  return {
    description: { ...nothing, title, ...about },
    source: { kind, fileName: basename(file), mediaType, base64: bytes.toString('base64') },
  }
}

function onceFor({ projectId }: Seat, file: string, bytes: Buffer, about: About) {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([projectId, basename(file), about])).update(bytes)
  const fingerprint = hash.digest('hex')
  return { key: `shell-import-${fingerprint.slice(0, 40)}`, fingerprint }
}
