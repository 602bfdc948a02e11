/**
 * Somebody who hears of commits by NOTIFY alone and has no stream: a thread of its own, so that when it
 * heard is not later because two hundred streams are read in the bench's own. It posts channel and
 * time, in ms since 1970 by the clock that `performance` keeps.
 */
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'

const client = new pg.Client({ connectionString: String(workerData) })
await client.connect()
client.on('notification', ({ channel }) => {
  parentPort?.postMessage({ channel, at: performance.timeOrigin + performance.now() })
})
await client.query('listen variorum; listen bench_told')
parentPort?.postMessage({ channel: 'ready', at: 0 })
