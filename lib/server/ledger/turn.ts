/**
 * Acts on one project wait for each other here, before they take a connection. The lock on the
 * project's row decides between processes; inside one process a queue does it cheaper, and a busy
 * project cannot hold all connections of the pool while readers wait.
 */
import { Busy } from '../store/trouble.ts'

const tails = new Map<string, Promise<unknown>>()

/** How long an act waits for its turn, in milliseconds, before it is told that the server is busy. */
const patience = 5_000

/** Do some work when everything before it on the same project is done. */
export async function inTurn<T>(projectId: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(projectId) ?? Promise.resolve()
  const asked = Date.now()
  const mine = before.then(() => {
    if (Date.now() - asked > patience) throw new Busy(new Error('waited too long for its turn'))
    return work()
  })
  const settled = mine.then(
    () => {},
    () => {},
  )
  tails.set(projectId, settled)
  try {
    return await mine
  } finally {
    if (tails.get(projectId) === settled) tails.delete(projectId)
  }
}
