/**
 * Do the tables, the texts and the exchange formats say the same as the data set? Each is read back by its own
 * reader to claim number, outcome and quotations, and compared. Files that an edition does not have are not
 * asked for, nor columns that its tables do not have: an edition that was frozen before a format or a column
 * was thought of stays whole.
 */
import { z } from 'zod'
import { annotationsFile } from './annotations.ts'
import { tables } from './csv.ts'
import { type RowRead, readCsv } from './csv-cells.ts'
import { sha256Hex } from './digest.ts'
import type { Snapshot } from './edition.ts'
import { jsonOf } from './json-of.ts'
import { type Page, pageOf } from './page.ts'
import { revisionFile } from './text-files.ts'
import { wrongInAnnotations } from './verify-annotations.ts'

type Files = ReadonlyMap<string, Uint8Array>

/** What every format must say: of each claim its outcome, or of each mark its words. */
type Said = ReadonlyMap<string, string>

/** The first file that says something else than the data set, as a sentence, or null. */
export function wrongInFormats(files: Files, snapshot: Snapshot): string | null {
  const page = pageOf(snapshot)
  const annotations = files.get(annotationsFile(snapshot))
  return (
    wrongInTexts(files, snapshot) ??
    wrongInTables(files, page) ??
    (annotations === undefined ? null : wrongInAnnotations(annotations, page)) ??
    wrongInReviews(files, page)
  )
}

function wrongInTexts(files: Files, snapshot: Snapshot): string | null {
  for (const text of snapshot.texts) {
    const { number, sha256 } = text
    const name = revisionFile(snapshot, text)
    const bytes = files.get(name)
    const found = bytes === undefined ? sha256 : sha256Hex(bytes)
    if (found !== sha256)
      return `${name} is not text ${number}: its SHA-256 is ${found}, the data set says ${sha256}.`
  }
  return null
}

function wrongInTables(files: Files, page: Page): string | null {
  for (const { file, columns, write } of tables) {
    const bytes = files.get(file)
    if (bytes === undefined) continue
    const read = readCsv(columns, bytes)
    if ('wrong' in read) return `${file}: ${read.wrong}`
    const told = namesTold(files, file)
    if (told !== null && told.join(',') !== read.names.join(','))
      return `csv-metadata.json tells of the columns «${told.join(',')}» in ${file}, its first line is «${read.names.join(',')}».`
    const meant = readCsv(columns, write(page))
    const wrong = 'wrong' in meant ? null : firstOtherRow(read, meant.rows)
    if (wrong !== null) return `${file} and the data set differ in ${wrong}.`
  }
  return null
}

const Metadata = z.object({
  tables: z.array(
    z.object({
      url: z.string(),
      tableSchema: z.object({ columns: z.array(z.object({ name: z.string() })) }),
    }),
  ),
})

/** The columns that the edition's own metadata tell of in a table; null where it has no metadata. */
function namesTold(files: Files, file: string): readonly string[] | null {
  const bytes = files.get('csv-metadata.json')
  if (bytes === undefined) return null
  const tables = Metadata.safeParse(jsonOf(bytes)).data?.tables ?? []
  const told = tables.find(({ url }) => url === file)?.tableSchema.columns ?? []
  return told.map(({ name }) => name)
}

function firstOtherRow(
  { names, rows }: { readonly names: readonly string[]; readonly rows: readonly RowRead[] },
  meant: readonly RowRead[],
): string | null {
  for (const [i, row] of meant.entries()) {
    const found = rows[i]
    const other = names.find((name) => found?.[name] !== row[name])
    if (other !== undefined) return `line ${i + 2}, «${other}»`
  }
  return rows.length === meant.length ? null : `line ${meant.length + 2}, which is too many`
}

const Reviews = z.object({
  '@graph': z.array(
    z.object({
      url: z.string(),
      claimReviewed: z.string(),
      reviewRating: z.object({ alternateName: z.string() }),
    }),
  ),
})

function wrongInReviews(files: Files, page: Page): string | null {
  const name = `edition-${page.snapshot.number}.claimreview.json`
  const bytes = files.get(name)
  if (bytes === undefined) return null
  const read = Reviews.safeParse(jsonOf(bytes))
  if (!read.success) return `${name} is no list of ClaimReview.`
  const said = new Map(
    read.data['@graph'].map((one) => [
      one.url.split('#claim-')[1] ?? '',
      `${one.reviewRating.alternateName}: ${one.claimReviewed}`,
    ]),
  )
  const meant = new Map(
    page.snapshot.claims.map((claim) => [
      String(claim.number),
      `${page.come(claim).word}: ${claim.wording.sentence}`,
    ]),
  )
  return wrongSaid(name, 'claim', said, meant)
}

/** The first thing of which a file says something else. */
export function wrongSaid(file: string, what: string, said: Said, meant: Said): string | null {
  for (const [of, words] of meant) {
    const found = said.get(of)
    if (found !== words)
      return `${file} says «${found ?? 'nothing'}» of ${what} ${of}, the data set says «${words}».`
  }
  const more = [...said.keys()].find((of) => !meant.has(of))
  return more === undefined ? null : `${file} has ${what} ${more}, which the data set has not.`
}
