/**
 * One deed on many claims, as so many single acts: each is refused or done by itself, with its own event
 * and its own key. What could not be done is told claim by claim; a stop ends before the next claim.
 */
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { ask, newKey } from '../_parts/ask.ts'
import { sentenceOf } from '../_parts/refusal.tsx'

const bulkDeeds = ['withdraw', 'restore', 'merge', 'close', 'open'] as const
export type BulkDeed = (typeof bulkDeeds)[number]

export type BulkReport = {
  readonly deed: BulkDeed
  readonly done: readonly number[]
  /** The events of those that can be taken back. */
  readonly events: readonly number[]
  readonly refused: readonly { readonly number: number; readonly sentence: string }[]
  readonly of: number
  readonly stopped: boolean
}

/** What a deed is called on its button, while it runs, when it is done, and what undoing it does. */
export const deedWords: Readonly<
  Record<
    BulkDeed,
    {
      readonly does: string
      readonly doing: string
      readonly did: string
      /** What undoing it does, as a sentence: for one claim, and for several; null where it cannot be undone. */
      readonly undo: readonly [string, string] | null
    }
  >
> = {
  withdraw: {
    does: 'Withdraw',
    doing: 'Withdrawing',
    did: 'withdrawn',
    undo: ['Undo brings it back.', 'Undo brings them back.'],
  },
  restore: {
    does: 'Restore',
    doing: 'Restoring',
    did: 'restored',
    undo: ['Undo withdraws it again.', 'Undo withdraws them again.'],
  },
  merge: {
    does: 'Merge into…',
    doing: 'Merging',
    did: 'merged',
    undo: ['Undo parts them again.', 'Undo parts them again.'],
  },
  close: {
    does: 'Close rounds',
    doing: 'Closing rounds',
    did: 'closed',
    undo: null,
  },
  open: {
    does: 'Open new rounds',
    doing: 'Opening rounds',
    did: 'opened',
    undo: null,
  },
}

/** Do it to each claim in turn; `told` hears of each. `into` is the claim that others are merged into. */
export async function doToAll(
  project: string,
  deed: BulkDeed,
  numbers: readonly number[],
  told: (report: BulkReport) => void,
  stop: AbortSignal,
  into: number | null = null,
): Promise<BulkReport> {
  let report: BulkReport = {
    deed,
    done: [],
    events: [],
    refused: [],
    of: numbers.length,
    stopped: false,
  }
  for (const number of numbers) {
    if (stop.aborted) {
      report = { ...report, stopped: true }
      break
    }
    try {
      const event = await doTo(`/api/v1/projects/${project}/claims`, number, deed, into)
      const events = event === null ? report.events : [...report.events, event]
      report = { ...report, events, done: [...report.done, number] }
    } catch (failure) {
      const refused = { number, sentence: sentenceOf(failure) ?? '' }
      report = { ...report, refused: [...report.refused, refused] }
    }
    told(report)
  }
  return report
}

/** Answers the event, where it can be taken back. */
async function doTo(
  claims: string,
  number: number,
  deed: BulkDeed,
  into: number | null,
): Promise<number | null> {
  const key = newKey()
  const path = `${claims}/${number}`
  switch (deed) {
    case 'withdraw':
      return (await ask<ClaimSeen>(`${path}/withdrawal`, {}, { key })).version
    case 'restore':
      return (await ask<ClaimSeen>(`${path}/restoration`, {}, { key })).version
    case 'merge': {
      const [own, other] = [await claimAt(path), await claimAt(`${claims}/${into ?? 0}`)]
      const saw = { wording: own.wording.version, intoWording: other.wording.version }
      return (await ask<ClaimSeen>(`${path}/merging`, { ...saw, into }, { key })).version
    }
    case 'close':
      await ask(`${path}/rounds/${await latestRound(path)}/close`, {}, { key })
      return null
    case 'open':
      await ask(`${path}/rounds`, { roundId: await latestRound(path) }, { key })
      return null
  }
}

function claimAt(path: string): Promise<ClaimSeen> {
  return ask<ClaimSeen>(path, undefined, { method: 'GET' })
}

/** The round that the claim has now; the act refuses when another began meanwhile. */
async function latestRound(path: string): Promise<string> {
  const claim = await claimAt(path)
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
