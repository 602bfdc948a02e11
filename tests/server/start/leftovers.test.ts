import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startCluster } from '../../../lib/server/start/cluster.ts'
import { type DataFolder, openDataFolder } from '../../../lib/server/start/data-folder.ts'
import { clusterName, endLeftovers } from '../../../lib/server/start/leftovers.ts'
import { temporaryFolder } from '../../support/cluster.ts'

let folder: DataFolder
let home = ''
const said: string[] = []
const say = (line: string) => said.push(line)

beforeEach(() => {
  folder = openDataFolder(temporaryFolder())
  home = join(folder.path, 'postgres')
  said.length = 0
})
afterEach(() => rmSync(folder.path, { recursive: true, force: true }))

const pidFile = () => join(home, 'postmaster.pid')

test('a postmaster that still runs is stopped, and that is said', async () => {
  const cluster = await startCluster(folder, () => {})
  const lost = new Promise<void>((resolve) => cluster.onLost(resolve))
  await endLeftovers(home, say)
  await lost
  expect(said).toEqual(['An earlier database still runs in the data folder; stopping it …'])
  expect(existsSync(pidFile())).toBe(false)
})

test('a postmaster of another folder is left alone', async () => {
  const other = openDataFolder(temporaryFolder())
  const cluster = await startCluster(other, () => {})
  await endLeftovers(home, say)
  expect(said).toEqual([])
  expect(() => process.kill(cluster.pid, 0)).not.toThrow()
  await cluster.stop()
  rmSync(other.path, { recursive: true })
})

test('a pid file that names a stranger is removed, and the stranger lives', async () => {
  const cluster = await startCluster(folder, () => {})
  const pid = readFileSync(pidFile(), 'utf8')
  await cluster.stop()
  writeFileSync(pidFile(), pid.replace(/^\d+/, String(process.pid)))
  await endLeftovers(home, say)
  expect(existsSync(pidFile())).toBe(false)
  expect(said).toEqual([])
})

test('where nothing is left nothing is done', async () => {
  await endLeftovers(home, say)
  expect(said).toEqual([])
})

test('each folder has a name of its own', () => {
  expect(clusterName('/a')).not.toBe(clusterName('/b'))
  expect(clusterName('/a')).toMatch(/^variorum-[0-9a-f]{12}$/)
})
