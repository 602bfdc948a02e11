/**
 * The table of what an edition is written as. One snapshot, the ledger's lines, type and printed works go in;
 * all files come out in their order, the manifest over them last but one, the ZIP of all of them last.
 */
import type { Progress } from '../review/progress.ts'
import { writeAnnotations } from './annotations.ts'
import { claimReviewLosses, writeClaimReview } from './claim-review.ts'
import { writeCsvMetadata, writeTables } from './csv.ts'
import { sha256Hex } from './digest.ts'
import type { FileWritten, LedgerLine, Snapshot } from './edition.ts'
import { erasedLosses } from './erased.ts'
import { purposeOf } from './file-purpose.ts'
import type { Font } from './fonts.ts'
import { writeHtml } from './html.ts'
import { writeJsonl } from './jsonl.ts'
import { writeLedger } from './ledger-lines.ts'
import { writeManifest } from './manifest.ts'
import { type Page, pageOf } from './page.ts'
import { writeSchema } from './schema.ts'
import { writeTexts } from './text-files.ts'
import { writeVerifyWords } from './verify-words.ts'
import { writeZip } from './zip.ts'

/** All files of an edition; `tell` hears which of how many is being written. */
export function writeEdition(
  snapshot: Snapshot,
  ledger: readonly LedgerLine[],
  fonts: readonly Font[],
  tell: (progress: Progress) => void = () => {},
): readonly FileWritten[] {
  const of = formats.length + 2
  const page = pageOf(snapshot)
  const erased = erasedLosses(snapshot)
  const written = formats.flatMap((format, done) => {
    tell({ done, of, what: `writing ${format.name}` })
    const losses = format.losses(page)
    const files = [format.write({ snapshot, page, ledger, fonts })].flat()
    return files.map((file) => ({
      file,
      told: { purpose: purposeOf(file.name), losses: [...losses, ...erased(file)] },
    }))
  })
  tell({ done: formats.length, of, what: 'writing the manifest and the ZIP' })
  const type = fonts.map(({ base64 }) => sha256Hex(base64))
  const files = [...written.map(({ file }) => file), writeManifest(snapshot, written, type)]
  return [...files, writeZip(snapshot.number, files)]
}

type Sources = {
  readonly snapshot: Snapshot
  readonly page: Page
  readonly ledger: readonly LedgerLine[]
  readonly fonts: readonly Font[]
}

type Format = {
  /** Reads after «writing»: the annotated edition. */
  readonly name: string
  /** What the edition holds and these files do not say, each a sentence. */
  readonly losses: (page: Page) => readonly string[]
  readonly write: (sources: Sources) => FileWritten | readonly FileWritten[]
}

const nothing = () => []

/** The page is first: it is what stands at the public address itself. */
const formats: readonly Format[] = [
  {
    name: 'the annotated edition',
    losses: (page) => [
      'The times of single votes and the times at which rounds opened and closed are in the data set only.',
      'The citations that the editor did not choose to print are in the data set and citations.csv only.',
      ...claimReviewLosses(page),
    ],
    write: ({ snapshot, fonts }) => writeHtml(snapshot, fonts),
  },
  {
    name: 'the data set',
    losses: nothing,
    write: ({ snapshot }) => writeJsonl(snapshot),
  },
  { name: 'the schema', losses: nothing, write: () => writeSchema() },
  {
    name: 'the tables',
    losses: () => [
      'Bold, italic and quotations in reasons are plain words here.',
      'Policies, whole scales, the blocks of texts and what is known of texts besides their titles are in the data set only.',
    ],
    write: ({ snapshot }) => writeTables(snapshot),
  },
  {
    name: 'what is in the tables',
    losses: nothing,
    write: ({ snapshot }) => writeCsvMetadata(snapshot),
  },
  {
    name: 'the annotations',
    losses: () => [
      'Votes, their reasons, rounds, the citations that are not printed and the stance of those that are stand in the data set and the tables only.',
      'An outcome is its label and its word; whether it was approved or decided is not said.',
      'Blocks of texts, the numbers of lists and the notes that belong to markers are in the data set and the page only.',
    ],
    write: ({ page }) => writeAnnotations(page),
  },
  {
    name: 'the ClaimReview block',
    losses: (page) => [
      'Votes, citations, marks and the notes of editors on agreement are not in ClaimReview.',
      ...claimReviewLosses(page),
    ],
    write: ({ page }) => writeClaimReview(page),
  },
  {
    name: 'the texts',
    losses: () => ['Headings, paragraphs and other blocks are in the data set and the page only.'],
    write: ({ snapshot }) => writeTexts(snapshot),
  },
  {
    name: 'the ledger',
    losses: () => ['What an event was, who acted and when is not in it: commitments only.'],
    write: ({ ledger }) => writeLedger(ledger),
  },
  {
    name: 'how to verify it',
    losses: nothing,
    write: ({ snapshot }) => writeVerifyWords(snapshot),
  },
]
