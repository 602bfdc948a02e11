/**
 * The table of what an edition is written as. One snapshot, the ledger's lines, type and printed works go in;
 * all files come out in their order, the manifest over them last but one, the ZIP of all of them last.
 */
import type { Progress } from '../review/progress.ts'
import { claimReviewLosses } from './claim-review.ts'
import { sha256Hex } from './digest.ts'
import type { FileWritten, LedgerLine, Snapshot } from './edition.ts'
import type { Font } from './fonts.ts'
import { writeHtml } from './html.ts'
import { writeJsonl } from './jsonl.ts'
import { writeLedger } from './ledger-lines.ts'
import { type Told, writeManifest } from './manifest.ts'
import { pageOf } from './page.ts'
import { writeSchema } from './schema.ts'
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
  const written = formats.map((format, done) => {
    tell({ done, of, what: `writing ${format.name}` })
    return { file: format.write(snapshot, ledger, fonts), told: told(format, snapshot) }
  })
  tell({ done: formats.length, of, what: 'writing the manifest and the ZIP' })
  const type = fonts.map(({ base64 }) => sha256Hex(base64))
  const files = [...written.map(({ file }) => file), writeManifest(snapshot, written, type)]
  return [...files, writeZip(snapshot.number, files)]
}

type Format = {
  /** Reads after «writing»: the annotated edition. */
  readonly name: string
  readonly purpose: string
  readonly losses: (snapshot: Snapshot) => readonly string[]
  readonly write: (
    snapshot: Snapshot,
    ledger: readonly LedgerLine[],
    fonts: readonly Font[],
  ) => FileWritten
}

const formats: readonly Format[] = [
  {
    name: 'the annotated edition',
    purpose:
      'To be read: the texts with their notes, the apparatus and the bibliography, complete in one page.',
    losses: (snapshot) => [
      'The times of single votes and the times at which rounds opened and closed are in the data set only.',
      'The citations that the editor did not choose to print are in the data set only.',
      ...claimReviewLosses(pageOf(snapshot)),
    ],
    write: (snapshot, _ledger, fonts) => writeHtml(snapshot, fonts),
  },
  {
    name: 'the data set',
    purpose: 'To be computed with: everything that the edition holds, one record a line.',
    losses: () => [],
    write: (snapshot) => writeJsonl(snapshot),
  },
  {
    name: 'the schema',
    purpose: 'The JSON Schema of each line of the data set.',
    losses: () => [],
    write: () => writeSchema(),
  },
  {
    name: 'the ledger',
    purpose: 'The ledger up to this edition, to recompute the chain.',
    losses: () => ['What an event was, who acted and when is not in it: commitments only.'],
    write: (_snapshot, ledger) => writeLedger(ledger),
  },
  {
    name: 'how to verify it',
    purpose: 'How to check all this, in plain words.',
    losses: () => [],
    write: (snapshot) => writeVerifyWords(snapshot),
  },
]

function told({ purpose, losses }: Format, snapshot: Snapshot): Told {
  return { purpose, losses: losses(snapshot) }
}
