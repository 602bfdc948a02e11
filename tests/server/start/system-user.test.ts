import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canReach, postgresUser } from '../../../lib/server/start/system-user.ts'
import { temporaryFolder } from '../../support/cluster.ts'

const isRoot = process.getuid?.() === 0

test.runIf(isRoot)('root lets another user run Postgres', () =>
  expect(postgresUser()?.uid).toBeGreaterThan(0),
)

test.runIf(!isRoot)('who is not root runs Postgres as themselves', () =>
  expect(postgresUser()).toBeNull(),
)

test('who runs everything as themselves reaches everything', () =>
  expect(canReach('/closed/to/others', null)).toBe(true))

test('a folder is reached by the class of the user alone: owner, group or others', () => {
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  const top = temporaryFolder()
  const at = join(top, 'a')
  mkdirSync(at)
  const reached = (top_: number, at_: number, user: { uid: number; gid: number }) => {
    chmodSync(top, top_)
    chmodSync(at, at_)
    return canReach(at, user)
  }
  if (isRoot) chownSync(at, uid, gid)
  const stranger = { uid: 65_111, gid: 65_111 }
  expect(reached(0o711, 0o711, stranger)).toBe(true)
  expect(reached(0o711, 0o710, stranger)).toBe(false)
  expect(reached(0o710, 0o711, stranger)).toBe(false)
  expect(reached(0o711, 0o710, { ...stranger, gid })).toBe(true)
  expect(reached(0o711, 0o701, { ...stranger, gid })).toBe(false)
  expect(reached(0o700, 0o700, { uid, gid })).toBe(true)
  expect(reached(0o700, 0o077, { uid, gid })).toBe(false)
  chmodSync(at, 0o700)
  rmSync(top, { recursive: true })
})
