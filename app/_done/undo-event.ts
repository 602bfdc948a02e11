/** Taking an act of one's own back through the ledger, and doing it again: the one way in which pages undo what stands there. */
import type { UndoneSeen } from '../../lib/review/undoing.ts'
import { ask } from '../_parts/ask.ts'
import { type Undo, Undone } from './done.ts'

/** How to undo the event with this number; `after` hears which claims it touched. */
export function undoOf(
  project: string,
  event: number,
  says: string,
  after: (claims: readonly number[]) => Promise<void> = async () => {},
): Undo {
  return { says, run: (key) => takeBack(project, event, key, after) }
}

async function takeBack(
  project: string,
  event: number,
  key: string,
  after: (claims: readonly number[]) => Promise<void>,
): Promise<Undone> {
  const path = `/api/v1/projects/${project}/events/${event}/undoing`
  const { event: back, claims } = await ask<UndoneSeen>(path, {}, { key })
  await after(claims)
  return new Undone((again) => takeBack(project, back, again, after))
}
