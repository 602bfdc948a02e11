/**
 * Acts on one project wait for each other here, before they take a connection. The lock on the
 * project's row decides between processes; inside one process a queue does it cheaper, and a busy
 * project cannot hold all connections of the pool while readers wait.
 *
 * Nobody waits longer than one patience: when an act gives up on the row's lock, whoever stood behind
 * it gives up with it, instead of each waiting out the same lock in turn.
 */
import { Busy } from '../store/trouble.ts'

type Queue = { tail: Promise<void>; stuckAt: number }

const queues = new Map<string, Queue>()

/** How long an act waits for its turn, in milliseconds, before it is told that the server is busy. */
const PATIENCE = 4_000

/** An act that was told «busy» sooner met no lock but a connection that broke; the next may find a whole one. */
const STUCK = 1_000

/** Do some work when everything before it on the same project is done. */
export async function inTurn<T>(projectId: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(projectId) ?? { tail: Promise.resolve(), stuckAt: 0 }
  queues.set(projectId, queue)
  const before = queue.tail
  const mine = turn(queue, before, work)
  const settled: Promise<void> = Promise.allSettled([before, mine]).then(() => {
    if (queue.tail === settled) queues.delete(projectId)
  })
  queue.tail = settled
  return mine
}

async function turn<T>(queue: Queue, before: Promise<void>, work: () => Promise<T>): Promise<T> {
  const asked = performance.now()
  await soon(before)
  if (queue.stuckAt > asked) throw tooLong()
  const began = performance.now()
  try {
    return await work()
  } catch (failure) {
    const now = performance.now()
    if (failure instanceof Busy && now - began > STUCK) queue.stuckAt = now
    throw failure
  }
}

/** What comes before, or the end of patience. */
async function soon(before: Promise<void>): Promise<void> {
  let clock: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(tooLong()), PATIENCE)
  })
  try {
    await Promise.race([before, over])
  } finally {
    clearTimeout(clock)
  }
}

function tooLong(): Busy {
  return new Busy(new Error('waited too long for its turn'))
}
