/**
 * One deed on many claims, as so many single acts: each is refused or done by itself, with its own event
 * and its own key. What could not be done is told claim by claim; a stop ends before the next claim.
 */
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { ask, newKey } from '../_parts/ask.ts'
import { sentenceOf } from '../_parts/refusal.tsx'

const bulkDeeds = ['withdraw', 'restore', 'close', 'open'] as const
export type BulkDeed = (typeof bulkDeeds)[number]

export type BulkReport = {
  readonly deed: BulkDeed
  readonly done: readonly number[]
  readonly refused: readonly { readonly number: number; readonly sentence: string }[]
  readonly of: number
  readonly stopped: boolean
}

/** What a deed is called on its button, while it runs, when it is done, and what undoes it. */
export const deedWords: Readonly<
  Record<
    BulkDeed,
    {
      readonly does: string
      readonly doing: string
      readonly did: string
      readonly undo: BulkDeed | null
      /** What undoing it does, as a sentence: for one claim, and for several. */
      readonly undoSays: readonly [string, string]
    }
  >
> = {
  withdraw: {
    does: 'Withdraw',
    doing: 'Withdrawing',
    did: 'withdrawn',
    undo: 'restore',
    undoSays: ['Undo brings it back.', 'Undo brings them back.'],
  },
  restore: {
    does: 'Restore',
    doing: 'Restoring',
    did: 'restored',
    undo: 'withdraw',
    undoSays: ['Undo withdraws it again.', 'Undo withdraws them again.'],
  },
  close: {
    does: 'Close rounds',
    doing: 'Closing rounds',
    did: 'closed',
    undo: null,
    undoSays: ['', ''],
  },
  open: {
    does: 'Open new rounds',
    doing: 'Opening rounds',
    did: 'opened',
    undo: null,
    undoSays: ['', ''],
  },
}

/** Do it to each claim in turn; `told` hears of each. */
export async function doToAll(
  project: string,
  deed: BulkDeed,
  numbers: readonly number[],
  told: (report: BulkReport) => void,
  stop: AbortSignal,
): Promise<BulkReport> {
  let report: BulkReport = { deed, done: [], refused: [], of: numbers.length, stopped: false }
  for (const number of numbers) {
    if (stop.aborted) {
      report = { ...report, stopped: true }
      break
    }
    try {
      await doTo(`/api/v1/projects/${project}/claims/${number}`, deed)
      report = { ...report, done: [...report.done, number] }
    } catch (failure) {
      const refused = { number, sentence: sentenceOf(failure) ?? '' }
      report = { ...report, refused: [...report.refused, refused] }
    }
    told(report)
  }
  return report
}

async function doTo(path: string, deed: BulkDeed): Promise<void> {
  const key = newKey()
  switch (deed) {
    case 'withdraw':
      await ask(`${path}/withdrawal`, {}, { key })
      return
    case 'restore':
      await ask(`${path}/restoration`, {}, { key })
      return
    case 'close':
      await ask(`${path}/rounds/${await latestRound(path)}/close`, {}, { key })
      return
    case 'open':
      await ask(`${path}/rounds`, { roundId: await latestRound(path) }, { key })
  }
}

/** The round that the claim has now; the act refuses when another began meanwhile. */
async function latestRound(path: string): Promise<string> {
  const claim = await ask<ClaimSeen>(path, undefined, { method: 'GET' })
  return claim.rounds.at(-1)?.id ?? ''
}

/** What became of it, in a sentence. */
export function reportWords({ deed, done, refused, of, stopped }: BulkReport): string {
  const claims = (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'}`
  const rounds = (count: number) => `${count} ${count === 1 ? 'round' : 'rounds'}`
  const what = deed === 'close' || deed === 'open' ? rounds : claims
  const parts = [`${what(done.length)} ${deedWords[deed].did}`]
  if (refused.length > 0) parts.push(`${refused.length} could not be`)
  const left = of - done.length - refused.length
  if (stopped && left > 0) parts.push(`${left} left as they were`)
  return `${parts.join(', ')}.`
}
