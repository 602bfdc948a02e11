/** Taking an act of one's own back through the ledger, and doing it again: the one way in which pages undo what stands there. */
import type { UndoneSeen } from '../../lib/review/undoing.ts'
import { ask } from '../_parts/ask.ts'
import { sentenceOf } from '../_parts/refusal.tsx'
import { type Undo, Undone } from './done.ts'

type After = (claims: readonly number[]) => Promise<void>

/** How to undo the event with this number; `after` hears which claims it touched. */
export function undoOf(
  project: string,
  event: number,
  says: string,
  after: After = async () => {},
): Undo {
  return undoOfAll(project, [event], says, after)
}

/** How to undo events that were done as one, the last one first. */
export function undoOfAll(
  project: string,
  events: readonly number[],
  says: string,
  after: After = async () => {},
): Undo {
  return { says, run: (key) => takeBack(project, events, key, after) }
}

/** Takes them back; where it ends early, it answers how far it came and why. */
async function takeBack(
  project: string,
  events: readonly number[],
  key: string,
  after: After,
): Promise<Undone | string> {
  const taken: number[] = []
  const touched = new Set<number>()
  try {
    for (const event of events.toReversed()) {
      const path = `/api/v1/projects/${project}/events/${event}/undoing`
      const back = await ask<UndoneSeen>(path, {}, { key: `${key}-${event}` })
      taken.push(back.event)
      for (const claim of back.claims) touched.add(claim)
    }
  } catch (failure) {
    if (taken.length === 0) throw failure
    await after([...touched])
    return `${taken.length} of ${events.length} taken back. ${sentenceOf(failure) ?? ''}`
  }
  await after([...touched])
  return new Undone((again) => takeBack(project, taken, again, after))
}
