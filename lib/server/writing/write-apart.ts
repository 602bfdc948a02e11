/**
 * Writing an edition in a thread of its own, with five minutes and two gigabytes: ten thousand
 * claims take seconds of computing, in which votes go on. One is written at once; the others wait.
 */
import type { FileWritten, LedgerLine, Snapshot } from '../../edition/edition.ts'
import type { Font } from '../../edition/fonts.ts'
import { Refusal } from '../../review/refusal.ts'
import { atOnce } from '../threads/at-once.ts'
import type { Following } from '../threads/following.ts'
import { type Allowance, inThread } from '../threads/in-thread.ts'

/** What an edition is written from. */
export type Manuscript = {
  readonly snapshot: Snapshot
  readonly ledger: readonly LedgerLine[]
  readonly fonts: readonly Font[]
}

/** The canonical snapshot and the files that were written from it. */
export type Written = { readonly snapshot: string; readonly files: readonly FileWritten[] }

const USUAL: Allowance = { milliseconds: 300_000, megabytes: 2_048 }
const inTurn = atOnce(1)

/** All files of an edition, or a refusal that says why there are none. */
export async function writeApart(
  manuscript: Manuscript,
  following: Following,
  allowed: Allowance = USUAL,
): Promise<Written> {
  const end = await inTurn(() =>
    inThread<Written>('lib/server/writing/writer.ts', manuscript, allowed, following),
  )
  if (end.ended === 'done') return end.result
  throw refusals[end.ended](allowed)
}

const refusals = {
  stopped: () => new Refusal('not now', 'Stopped. Nothing was frozen.'),
  'too slow': ({ milliseconds }: Allowance) =>
    new Refusal(
      'too much',
      `This edition takes longer to write than ${milliseconds / 1_000} s. Nothing was frozen.`,
    ),
  'too large': ({ megabytes }: Allowance) =>
    new Refusal(
      'too much',
      `This edition needs more than ${megabytes} MB of memory to be written. Nothing was frozen.`,
    ),
}
