/**
 * Keeps the embedded database running under the app: if Postgres ends although nobody asked it to
 * (killed, out of memory), it is started again on the same port, where the app's connections look
 * for it. Five times in a minute is a sign of something that starting again does not mend.
 */
import { type Cluster, startCluster } from './cluster.ts'
import type { DataFolder } from './data-folder.ts'
import { sentenceOf } from './trouble.ts'

const TRIES = 5
const WITHIN = 60_000

/** Watch a cluster; the answer stops it and the watch. */
export function superviseCluster(
  folder: DataFolder,
  first: Cluster,
  say: (line: string) => void,
  giveUp: () => void,
): () => Promise<void> {
  const port = Number(new URL(first.url).port)
  let ended: number[] = []
  let current: Promise<Cluster> = Promise.resolve(first)
  let stopping = false

  function lost(): void {
    if (stopping) return
    const now = Date.now()
    ended = [...ended.filter((at) => now - at < WITHIN), now]
    if (ended.length > TRIES) {
      say('The database ended again and again; postgres.log in the data folder says why.')
      giveUp()
      return
    }
    say('The database ended although nobody asked it to; starting it again …')
    current = startCluster(folder, say, { port })
    current.then(watch, (error: unknown) => {
      say(sentenceOf(error))
      giveUp()
    })
  }

  function watch(cluster: Cluster): void {
    cluster.onLost(lost)
  }

  watch(first)
  return async () => {
    stopping = true
    await current.then(
      (cluster) => cluster.stop(),
      () => {},
    )
  }
}
