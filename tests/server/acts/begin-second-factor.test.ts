import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { beginSecondFactor } from '../../../lib/server/acts/begin-second-factor.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { ownerUrl, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { armed, password } from '../../support/second-factor.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const current = password

/** What the picture says to a camera that sees each module eight pixels wide. */
function readPicture({ size, path }: { size: number; path: string }): string {
  const width = size * 8
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < 8; dy++) {
      for (let dx = 0; dx < 8; dx++) {
        data.fill(
          0,
          ((Number(y) * 8 + dy) * width + Number(x) * 8 + dx) * 4,
          ((Number(y) * 8 + dy) * width + Number(x) * 8 + dx) * 4 + 3,
        )
      }
    }
  }
  return decodeQR({ width, height: width, data })
}

test('the key comes as words, as an address for the app, and as a picture that says the same', async () => {
  const mina = await newcomer('Mina', { password })
  const { key, address, picture } = await beginSecondFactor(mina, null, { current })
  expect(key).toMatch(/^[A-Z2-7]{32}$/)
  const said = new URL(address)
  expect([said.protocol, said.host]).toEqual(['otpauth:', 'totp'])
  expect(said.searchParams.get('secret')).toBe(key)
  expect(decodeURIComponent(said.pathname)).toContain(mina.email)
  expect(readPicture(picture)).toBe(address)
})

test('it needs the password', async () => {
  const mina = await newcomer('Mina', { password })
  const wrong = await refused(beginSecondFactor(mina, null, { current: 'a wrong password' }))
  expect(wrong).toMatchObject({ kind: 'not understood', facts: { field: 'current' } })
  expect((await refused(beginSecondFactor(mina, null, { current: null }))).kind).toBe(
    'not understood',
  )
})

test('told twice it is the same key; asked anew it is another one', async () => {
  const mina = await newcomer('Mina', { password })
  const once = { key: 'k', fingerprint: 'f' }
  const first = await beginSecondFactor(mina, once, { current })
  expect(await beginSecondFactor(mina, once, { current })).toEqual(first)
  const other = await beginSecondFactor(mina, null, { current })
  expect(other.key).not.toBe(first.key)
})

test('the key lies nowhere in the clear, not in what is kept for retries either', async () => {
  const mina = await newcomer('Mina', { password })
  const { key } = await beginSecondFactor(mina, { key: 'k', fingerprint: 'f' }, { current })
  await withClient(ownerUrl(), async (client) => {
    for (const table of ['second_factor', 'request_key', 'security_log']) {
      const { rows } = await client.query(`select t::text as words from ${table} as t`)
      expect(
        rows.some(({ words }) => String(words).includes(key)),
        table,
      ).toBe(false)
    }
  })
})

test('who has a second factor is not given another', async () => {
  const { person } = await armed('Mina')
  expect((await refused(beginSecondFactor(person, null, { current }))).kind).toBe('not now')
})
