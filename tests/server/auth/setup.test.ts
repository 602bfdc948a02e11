import { beforeEach, expect, test } from 'vitest'
import { makeSetupLink, SetUp, setUp, waitsForFirst } from '../../../lib/server/auth/setup.ts'
import { signIn } from '../../../lib/server/auth/sign-in.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database, transaction } from '../../../lib/server/store/database.ts'
import { keepPerson } from '../../../lib/server/store/people.ts'
import { ownerUrl, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()
const password = 'so many long words'
const olga = { name: 'Olga', email: 'olga@example.org', password }
const tokenIn = (path: string) => path.split('#')[1] ?? ''
const link = async () => tokenIn(await transaction(makeSetupLink))

beforeEach(async () => {
  await withClient(ownerUrl(), (client) =>
    client.query('delete from setup_link; delete from session; delete from person'),
  )
})

test('the setup link makes the first person, who may found projects', async () => {
  expect(await setUp({ token: await link(), ...olga })).toEqual({ email: 'olga@example.org' })
  const { personId } = await signIn(
    { email: olga.email, password },
    { address: 'here', agent: null },
  )
  const { rows } = await withClient(ownerUrl(), (client) =>
    client.query('select id, may_found from person'),
  )
  expect(rows).toEqual([{ id: personId, may_found: true }])
})

test('an installation waits for its first person until there is one', async () => {
  expect(await waitsForFirst()).toBe(true)
  await setUp({ token: await link(), ...olga })
  expect(await waitsForFirst()).toBe(false)
})

test('it works once, also when two use it at once', async () => {
  const token = await link()
  const tries = await Promise.allSettled([
    setUp({ token, ...olga }),
    setUp({ token, ...olga, email: 'other@example.org' }),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refused(setUp({ token, ...olga, email: 'third@example.org' }))).toMatchObject({
    kind: 'not now',
  })
})

test('once there is anybody, no setup link works', async () => {
  const token = await link()
  await keepPerson(database(), {
    id: crypto.randomUUID(),
    name: 'Eve',
    email: 'eve@example.org',
    passwordHash: null,
    mayFound: false,
  })
  expect(await refused(setUp({ token, ...olga }))).toMatchObject({ kind: 'not now' })
})

test('a newer link makes the older one worthless, and after three days none works', async () => {
  const [older, newer] = [await link(), await link()]
  expect(await refused(setUp({ token: older, ...olga }))).toMatchObject({ kind: 'not now' })
  await withClient(ownerUrl(), (client) =>
    client.query(`update setup_link set expires_at = expires_at - interval '72 hours'`),
  )
  expect(await refused(setUp({ token: newer, ...olga }))).toMatchObject({ kind: 'not now' })
})

test('a weak password is refused, and the link still works', async () => {
  const token = await link()
  expect(await refused(setUp({ token, ...olga, password: 'password1234' }))).toMatchObject({
    kind: 'not understood',
  })
  await setUp({ token, ...olga })
})

test('the database holds no link that works', async () => {
  const token = await link()
  const { rows } = await withClient(ownerUrl(), (client) =>
    client.query('select token_sha256 from setup_link'),
  )
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(rows[0].token_sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('tokens, names and passwords of other shapes are not understood', () => {
  const token = 'x'.repeat(43)
  expect(SetUp.safeParse({ token, ...olga }).success).toBe(true)
  for (const bad of [
    { token: 'short' },
    { password: 'short' },
    { name: '' },
    { email: 'x' },
    { mayFound: true },
  ]) {
    expect(SetUp.safeParse({ token, ...olga, ...bad }).success).toBe(false)
  }
})
