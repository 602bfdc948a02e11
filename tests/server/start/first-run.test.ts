import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withClient } from '../../../lib/server/start/database.ts'
import { beginningOf, isUnused, keepBeginning } from '../../../lib/server/start/first-run.ts'
import { temporaryFolder } from '../../support/cluster.ts'
import { freshDatabase } from '../../support/database.ts'

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an installation keeps what it began with, whatever is said later', () => {
  expect(keepBeginning(folder, 'empty', true)).toBe('empty')
  expect(beginningOf(folder, 'sample', '127.0.0.1')).toBe('empty')
  expect(keepBeginning(folder, 'sample', true)).toBe('empty')
})

test('an empty installation may listen to others', () =>
  expect(beginningOf(folder, 'empty', '0.0.0.0')).toBe('empty'))

test('the sample never listens to others, neither at first nor later', () => {
  expect(() => beginningOf(folder, 'sample', '0.0.0.0')).toThrow(/this machine alone/)
  expect(beginningOf(folder, 'sample', '::1')).toBe('sample')
  keepBeginning(folder, 'sample', true)
  expect(() => beginningOf(folder, 'empty', '192.168.1.2')).toThrow(/--empty/)
})

test('a database that is in use gets no sample, also under a new data folder', () => {
  expect(keepBeginning(folder, 'sample', false)).toBe('empty')
  expect(beginningOf(folder, 'sample', '127.0.0.1')).toBe('empty')
})

test('a sample that was begun is still the sample when people are there', () => {
  keepBeginning(folder, 'sample', true)
  expect(keepBeginning(folder, 'sample', false)).toBe('sample')
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
