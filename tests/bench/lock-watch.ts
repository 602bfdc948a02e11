/**
 * Somebody who asks every two milliseconds whether a project's lock is free: a thread of its own, so that what it
 * sees is not later because the bench's own is busy. Told to end, it posts how long the lock was held at the
 * longest, in ms.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'

const client = new pg.Client({ connectionString: workerData.url })
await client.connect()
let ending = false
parentPort?.once('message', () => {
  ending = true
})
parentPort?.postMessage('ready')
let longest = 0
let since: number | null = null
while (!ending) {
  const { rows } = await client.query({
    name: 'free',
    text: 'select 1 from project where id = $1 for key share skip locked',
    values: [workerData.projectId],
  })
  const now = performance.now()
  if (rows.length > 0) since = null
  else {
    since ??= now
    longest = Math.max(longest, now - since)
  }
  await pause(2)
}
await client.end()
parentPort?.postMessage(longest)
