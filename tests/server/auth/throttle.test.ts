import { expect, test } from 'vitest'
import { beginTry, endTry, pause } from '../../../lib/server/auth/throttle.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { ownerUrl, stage } from '../../support/cast.ts'

stage()

let count = 0
const fresh = () => `person${++count}@example.org`
const home = () => `10.0.${count}.${++count % 250}`

/** Tries until one has to wait; how many were let through. */
async function triesUntilSlowed(email: () => string, address: () => string, most: number) {
  for (let tries = 0; tries < most; tries++) {
    if ('waitSeconds' in (await beginTry(email(), address()))) return tries
  }
  return most
}

test('each further wrong try waits twice as long, and never longer than the longest', () => {
  const waits = [4, 5, 6, 7, 8, 15, 50, 5_000].map((wrong) => pause(wrong, 5, 900))
  expect(waits).toEqual([0, 1, 2, 4, 8, 900, 900, 900])
})

test('five wrong tries for an e-mail from one address are free', async () => {
  const [email, address] = [fresh(), home()]
  expect(
    await triesUntilSlowed(
      () => email,
      () => address,
      30,
    ),
  ).toBe(5)
})

test('thirty wrong tries from one address are free, whatever the e-mail', async () => {
  const address = home()
  expect(await triesUntilSlowed(fresh, () => address, 60)).toBe(30)
})

test('forty wrong tries for an e-mail are free, wherever they come from', async () => {
  const email = fresh()
  expect(await triesUntilSlowed(() => email, home, 60)).toBe(40)
})

test('who signed in from here before is not locked out by wrong tries from elsewhere', async () => {
  const [email, address] = [fresh(), home()]
  const first = await beginTry(email, address)
  if ('waitSeconds' in first) throw new Error('slowed at the first try')
  await endTry(first.pair, first.others)
  await triesUntilSlowed(() => email, home, 60)
  expect(await beginTry(email, home())).toHaveProperty('waitSeconds')
  expect(await beginTry(email, address)).toHaveProperty('pair')
})

test('who signed in from here before is not locked out by others’ wrong tries from here', async () => {
  const [email, address] = [fresh(), home()]
  const first = await beginTry(email, address)
  if ('waitSeconds' in first) throw new Error('slowed at the first try')
  await endTry(first.pair, first.others)
  await triesUntilSlowed(fresh, () => address, 60)
  expect(await beginTry(fresh(), address)).toHaveProperty('waitSeconds')
  expect(await beginTry(email, address)).toHaveProperty('pair')
  expect(
    await triesUntilSlowed(
      () => email,
      () => address,
      30,
    ),
  ).toBe(4)
})

test('a good sign-in forgives the wrong tries before it, here only', async () => {
  const [email, address] = [fresh(), home()]
  for (let i = 0; i < 4; i++) await beginTry(email, address)
  const good = await beginTry(email, address)
  if ('waitSeconds' in good) throw new Error('slowed too early')
  await endTry(good.pair, good.others)
  expect(
    await triesUntilSlowed(
      () => email,
      () => address,
      30,
    ),
  ).toBe(5)
})

test('a guesser cannot wash wrong tries away by signing in to an account of their own', async () => {
  const address = home()
  for (let i = 0; i < 25; i++) await beginTry(fresh(), address)
  const own = await beginTry(fresh(), address)
  if ('waitSeconds' in own) throw new Error('slowed too early')
  await endTry(own.pair, own.others)
  expect(await triesUntilSlowed(fresh, () => address, 30)).toBe(5)
})

test('twenty tries at once do not slip past the count', async () => {
  const [email, address] = [fresh(), home()]
  const tries = await Promise.all(Array.from({ length: 20 }, () => beginTry(email, address)))
  expect(tries.filter((one) => 'pair' in one)).toHaveLength(5)
})

test('after fifteen minutes the true owner is let in', async () => {
  const [email, address] = [fresh(), home()]
  await triesUntilSlowed(
    () => email,
    () => address,
    30,
  )
  expect(await beginTry(email, address)).toHaveProperty('waitSeconds')
  await withClient(ownerUrl(), (client) =>
    client.query(`update sign_in_attempt set at = at - interval '15 minutes'`),
  )
  expect(await beginTry(email, address)).toHaveProperty('pair')
})

test('neither e-mail nor address can be read from what is kept', async () => {
  const [email, address] = [fresh(), home()]
  await beginTry(email, address)
  const { rows } = await withClient(ownerUrl(), (client) =>
    client.query('select subject from sign_in_attempt'),
  )
  for (const { subject } of rows) expect(subject).toMatch(/^[0-9a-f]{64}$/)
})
