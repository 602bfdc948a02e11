import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { passwordMatches } from '../../../lib/server/auth/password.ts'
import { openDataFolder } from '../../../lib/server/start/data-folder.ts'
import { openDatabase } from '../../../lib/server/start/database.ts'
import { processesOfCluster } from '../../../lib/server/start/leftovers.ts'
import { runningCluster } from '../../../lib/server/start/reach.ts'
import { database, disconnect } from '../../../lib/server/store/database.ts'
import { allRows } from '../../support/backups.ts'
import { temporaryFolder } from '../../support/cluster.ts'
import { type Installation, sampleInstallation } from '../../support/installation.ts'
import { shell } from '../../support/shell.ts'

let old: Installation
let elsewhere = ''
let file = ''
beforeAll(async () => {
  elsewhere = temporaryFolder()
  file = join(elsewhere, 'last-night.backup')
  old = await sampleInstallation()
}, 120_000)
afterAll(async () => {
  await disconnect()
  await old.stop()
  old.remove()
  rmSync(elsewhere, { recursive: true })
})

test('beside a running database a backup is made into the folder where the command was typed', async () => {
  const { code, out } = await shell(old.path, ['backup', 'last-night.backup'], { cwd: elsewhere })
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringMatching(/1 project, [\d,]+ rows, .*fingerprint.*[0-9a-f]{64}\n$/s),
  })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(runningCluster(openDataFolder(old.path))).not.toBeNull()
})

test('a second backup into the same file is refused, and words that mean nothing are misuse', async () => {
  expect(await shell(old.path, ['backup', file])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/is there already/),
  })
  expect(await shell(old.path, ['backup'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/missing required argument/),
  })
  const nowhere = join(elsewhere, 'nowhere')
  expect(await shell(nowhere, ['backup', 'a'], { cwd: elsewhere })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/There is no installation in/),
  })
})

test('a backup verifies without any installation, and a broken one does not', async () => {
  const nowhere = join(elsewhere, 'nowhere')
  const whole = await shell(nowhere, ['verify', file], { cwd: elsewhere })
  expect(whole).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^The backup of .* verifies: \d+ tables/),
  })
  const bad = join(elsewhere, 'bad.backup')
  writeFileSync(bad, readFileSync(file).subarray(0, 20_000))
  const cut = await shell(nowhere, ['verify', '--json', bad], { cwd: elsewhere })
  expect(cut.code).toBe(1)
  expect(JSON.parse(cut.out)).toMatchObject({
    verifies: false,
    says: expect.stringMatching(/cut off/),
  })
  expect(existsSync(nowhere)).toBe(false)
})

test('a file that is broken is refused before a data folder is made', async () => {
  const fresh = join(elsewhere, 'never')
  const refused = await shell(fresh, ['restore', join(elsewhere, 'bad.backup')], { cwd: elsewhere })
  expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/cut off/) })
  expect(existsSync(fresh)).toBe(false)
})

const Outcome = z.object({
  projects: z.array(z.object({ number: z.int() })),
  differs: z.array(z.string()),
})

test('when the machine is lost the file makes a new one: rows, passwords and secrets are the old ones', async () => {
  const before = await allRows(old.ownerUrl)
  const path = temporaryFolder()
  const { code, out, err } = await shell(path, ['restore', file, '--json'], { cwd: elsewhere })
  expect({ code, err }).toMatchObject({ code: 0, err: expect.not.stringMatching(/fault/) })
  expect(Outcome.parse(JSON.parse(out))).toMatchObject({ differs: [] })
  expect(processesOfCluster(join(path, 'postgres'))).toEqual([])
  const folder = openDataFolder(path)
  expect(folder.secrets.nextauth).toBe(openDataFolder(old.path).secrets.nextauth)
  expect(readFileSync(join(path, 'beginning'), 'utf8')).toBe('sample')
  const again = await shell(path, ['restore', file], { cwd: elsewhere })
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringMatching(/into an empty installation only/),
  })
  const { cluster, ownerUrl, appUrl } = await openDatabase(folder, () => {}, {})
  try {
    expect(await allRows(ownerUrl)).toEqual(before)
    process.env.DATABASE_APP_URL = appUrl
    await disconnect()
    const [hanna] = old.people
    const account = await database().person.findUniqueOrThrow({
      where: { email: hanna?.email ?? '' },
    })
    expect(await passwordMatches(account.passwordHash, hanna?.password ?? '')).toBe(true)
    await disconnect()
  } finally {
    await cluster?.stop()
    rmSync(path, { recursive: true })
  }
}, 120_000)

test('without a running server the command starts the database and stops it again', async () => {
  await old.stop()
  const alone = join(elsewhere, 'alone.backup')
  expect(await shell(old.path, ['backup', alone])).toMatchObject({ code: 0 })
  expect(processesOfCluster(join(old.path, 'postgres'))).toEqual([])
  expect(await shell(old.path, ['verify', alone])).toMatchObject({ code: 0 })
}, 60_000)
