import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withClient } from '../../../lib/server/start/database.ts'
import { beginningOf, isUnused } from '../../../lib/server/start/first-run.ts'
import { temporaryFolder } from '../../support/cluster.ts'
import { freshDatabase } from '../../support/database.ts'

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an installation keeps what it began with, whatever is said later', () => {
  expect(beginningOf(folder, 'empty', '127.0.0.1')).toBe('empty')
  expect(beginningOf(folder, 'sample', '127.0.0.1')).toBe('empty')
})

test('an empty installation may listen to others', () =>
  expect(beginningOf(folder, 'empty', '0.0.0.0')).toBe('empty'))

test('the sample never listens to others, neither at first nor later', () => {
  expect(() => beginningOf(folder, 'sample', '0.0.0.0')).toThrow(/this machine alone/)
  expect(beginningOf(folder, 'sample', '::1')).toBe('sample')
  expect(() => beginningOf(folder, 'empty', '192.168.1.2')).toThrow(/--empty/)
})

test('a refused beginning is not remembered', () => {
  expect(() => beginningOf(folder, 'sample', '0.0.0.0')).toThrow()
  expect(beginningOf(folder, 'empty', '0.0.0.0')).toBe('empty')
})

test('an installation is unused until somebody has an account', async () => {
  const { ownerUrl, drop } = await freshDatabase()
  await withClient(ownerUrl, async (client) => {
    expect(await isUnused(client)).toBe(true)
    await client.query(
      `insert into person (id, email, name) values (gen_random_uuid(), 'mina@example.org', 'Mina')`,
    )
    expect(await isUnused(client)).toBe(false)
  })
  await drop()
})
