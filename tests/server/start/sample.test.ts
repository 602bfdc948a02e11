import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readEditions } from '../../../lib/server/acts/read-editions.ts'
import { verifyLedger } from '../../../lib/server/acts/verify-ledger.ts'
import { passwordMatches } from '../../../lib/server/auth/password.ts'
import { type Seat, seatForPerson } from '../../../lib/server/auth/seat.ts'
import { fillSample } from '../../../lib/server/start/sample.ts'
import { database } from '../../../lib/server/store/database.ts'
import { stage } from '../../support/cast.ts'
import { claimsSeen } from '../../support/claims-seen.ts'

stage()

const folder = mkdtempSync(join(tmpdir(), 'sample-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function seatOf(role: string): Promise<Seat> {
  const { personId, projectId } = await database().seat.findFirstOrThrow({ where: { role } })
  return seatForPerson(personId, projectId)
}

test('a sample that is cut off again and again is the same in the end, done once', async () => {
  let left = 7
  const cut = () => {
    if (left-- === 0) throw new Error('cut off')
  }
  await expect(fillSample(folder, cut, cut)).rejects.toThrow('cut off')
  left = 90
  await expect(fillSample(folder, cut, cut)).rejects.toThrow('cut off')
  const people = await fillSample(folder, () => {})
  expect(people).toHaveLength(7)
  expect(await database().project.count()).toBe(1)
  expect(await database().claim.count()).toBe(26)
})

test('the sample’s claims stand in every state', async () => {
  const claims = await claimsSeen(await seatOf('editor'))
  const standings = Object.groupBy(claims, ({ standing }) => standing)
  for (const standing of [
    'open',
    'too few',
    'agreed',
    'contested',
    'ruled',
    'withdrawn',
  ] as const) {
    expect(standings[standing]?.length, standing).toBeGreaterThan(0)
  }
  expect(new Set(claims.map(({ ruling }) => ruling?.kind))).toEqual(
    new Set(['approved', 'decided', 'contested', undefined]),
  )
  const open = standings.open?.map(({ rounds }) => rounds.at(-1)?.answered)
  expect(new Set(open)).toEqual(new Set([0, 1, 2, 3]))
})

test('the sample ends with a published edition, and its ledger holds', async () => {
  const editor = await seatOf('editor')
  const [edition] = await readEditions(editor)
  expect(edition?.publication?.takenDownAt).toBeNull()
  expect((await verifyLedger(editor)).differs).toBeNull()
})

test('the passwords are good, and only the owner of the folder can read them', async () => {
  const file = join(folder, 'sign-ins.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const people: { email: string; password: string }[] = JSON.parse(readFileSync(file, 'utf8'))
  expect(new Set(people.map(({ password }) => password)).size).toBe(7)
  for (const { email, password } of people.slice(0, 2)) {
    const { passwordHash } = await database().person.findUniqueOrThrow({ where: { email } })
    expect(await passwordMatches(passwordHash, password)).toBe(true)
  }
})
