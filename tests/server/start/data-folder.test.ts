import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataFolder } from '../../../lib/server/start/data-folder.ts'
import { Trouble } from '../../../lib/server/start/trouble.ts'
import { temporaryFolder } from '../../support/cluster.ts'

let room = ''
beforeEach(() => {
  room = temporaryFolder()
})
afterEach(() => rmSync(room, { recursive: true }))

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
const isRoot = process.getuid?.() === 0

test('only its owner reads the data folder and the secrets in it', () => {
  const { path } = openDataFolder(temporaryFolder())
  expect(mode(path)).toBe(isRoot ? '710' : '700')
  expect(mode(join(path, 'secrets.json'))).toBe('600')
  rmSync(path, { recursive: true })
})

test('the secrets are long, different, and the same at the next start', () => {
  const { path, secrets } = openDataFolder(temporaryFolder())
  expect(new Set(Object.values(secrets)).size).toBe(4)
  expect(secrets.nextauth.length).toBeGreaterThanOrEqual(43)
  expect(openDataFolder(path).secrets).toEqual(secrets)
  rmSync(path, { recursive: true })
})

test('no draft of the secrets stays behind', () => {
  const { path } = openDataFolder(temporaryFolder())
  expect(() => readFileSync(join(path, `secrets.json.${process.pid}`))).toThrow('ENOENT')
  rmSync(path, { recursive: true })
})

test('secrets that are not ours are never written over', () => {
  const path = temporaryFolder()
  writeFileSync(join(path, 'secrets.json'), '{"owner": "short"}')
  expect(() => openDataFolder(path)).toThrow(/put the right one back/)
  expect(readFileSync(join(path, 'secrets.json'), 'utf8')).toBe('{"owner": "short"}')
  rmSync(path, { recursive: true })
})

test('a database without its secrets is not given new ones', () => {
  const path = temporaryFolder()
  mkdirSync(join(path, 'postgres'))
  expect(() => openDataFolder(path)).toThrow(Trouble)
  rmSync(path, { recursive: true })
})

test('a data folder that cannot be made is told with its path', () => {
  writeFileSync(join(room, 'file'), '')
  expect(() => openDataFolder(join(room, 'file', 'below'))).toThrow(/cannot be made/)
})

test.runIf(existsSync('/proc/self'))('where no folder can be made, nothing hangs', () =>
  expect(() => openDataFolder('/proc/x')).toThrow(
    'The data folder /proc/x cannot be made (ENOENT); name another folder in VARIORUM_DATA.',
  ),
)

test.runIf(isRoot)('a folder that Postgres could not enter is refused', () => {
  const below = join(room, 'closed', 'below')
  mkdirSync(below, { recursive: true, mode: 0o700 })
  expect(() => openDataFolder(below)).toThrow(/VARIORUM_DATA/)
})
