import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startCluster } from '../../../lib/server/start/cluster.ts'
import { openDataFolder } from '../../../lib/server/start/data-folder.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { superviseCluster } from '../../../lib/server/start/supervise.ts'
import { temporaryFolder } from '../../support/cluster.ts'

test('a killed Postgres is back at the same address, and what was kept is there', async () => {
  const folder = openDataFolder(temporaryFolder())
  const said: string[] = []
  const say = (line: string) => said.push(line)
  const cluster = await startCluster(folder, say)
  const stop = superviseCluster(folder, cluster, say, () => said.push('gave up'))
  await withClient(cluster.url, (client) =>
    client.query(`create table note as select 'kept' as word`),
  )
  process.kill(cluster.pid, 'SIGKILL')
  await expect.poll(() => word(cluster.url), { timeout: 45_000, interval: 100 }).toBe('kept')
  expect(said).toContain('The database ended although nobody asked it to; starting it again …')
  await stop()
  await wait(300)
  expect(await word(cluster.url)).toBe('nobody there')
  expect(said).not.toContain('gave up')
  rmSync(folder.path, { recursive: true })
})

async function word(url: string): Promise<unknown> {
  try {
    return await withClient(url, async (client) => (await client.query('table note')).rows[0].word)
  } catch {
    return 'nobody there'
  }
}
