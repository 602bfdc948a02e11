import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { postgresPrograms } from '../../../lib/server/start/postgres-programs.ts'
import { temporaryFolder } from '../../support/cluster.ts'

test('the package brings a Postgres 18', () => {
  const { postgres } = postgresPrograms('/', null)
  expect(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout).toMatch(/ 18\./)
})

test('programs that their user cannot reach are copied into the data folder, once', () => {
  const folder = temporaryFolder()
  const closed = temporaryFolder()
  mkdirSync(join(closed, 'bin'))
  writeFileSync(join(closed, 'bin', 'postgres'), 'a program')
  symlinkSync('postgres', join(closed, 'bin', 'postmaster'))
  const stranger = { uid: 65_111, gid: 65_111 }
  const { postgres } = postgresPrograms(folder, stranger, closed)
  expect(postgres).toBe(join(folder, 'postgres-programs', 'bin', 'postgres'))
  expect(readFileSync(postgres, 'utf8')).toBe('a program')
  expect(readlinkSync(join(postgres, '..', 'postmaster'))).toBe('postgres')
  rmSync(closed, { recursive: true })
  mkdirSync(join(closed, 'bin'), { recursive: true, mode: 0o700 })
  expect(postgresPrograms(folder, stranger, closed).postgres).toBe(postgres)
  rmSync(closed, { recursive: true })
  rmSync(folder, { recursive: true })
})

test('programs that their user can reach stay where they are', () =>
  expect(postgresPrograms('/not/there', null, '/not/there/either').initdb).toBe(
    '/not/there/either/bin/initdb',
  ))
