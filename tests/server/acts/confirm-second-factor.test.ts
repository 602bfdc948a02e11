import { expect, test } from 'vitest'
import { beginSecondFactor } from '../../../lib/server/acts/begin-second-factor.ts'
import { confirmSecondFactor } from '../../../lib/server/acts/confirm-second-factor.ts'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { hasFactor } from '../../../lib/server/store/second-factors.ts'
import { ownerUrl, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { again, codeNow, password } from '../../support/second-factor.ts'
import { newcomer, session } from '../../support/signed-in.ts'

stage()

async function begun() {
  const mina = await newcomer('Mina', { password })
  const { key } = await beginSecondFactor(mina, null, { current: password })
  return { mina, key }
}

test('it counts only once a code was typed; then this session has shown it and the others end', async () => {
  const { mina, key } = await begun()
  const elsewhere = await session(mina.personId)
  expect(await hasFactor(database(), mina.personId)).toBe(false)
  const { codes, ended } = await confirmSecondFactor(mina, null, { code: await codeNow(key) })
  expect([codes.length, ended]).toEqual([10, 1])
  expect(await hasFactor(database(), mina.personId)).toBe(true)
  expect((await again(mina)).factor).toBe(true)
  expect(await signedIn(database(), elsewhere.sessionId)).toBeNull()
})

test('a wrong code, or one of another key, confirms nothing, and guessing is slowed', async () => {
  const { mina } = await begun()
  const other = await begun()
  const codes = ['000000', 'nonsense', await codeNow(other.key), '1', '12345678']
  for (const code of codes) {
    const no = await refused(confirmSecondFactor(mina, null, { code }))
    expect(no).toMatchObject({ kind: 'not understood', facts: { field: 'code' } })
  }
  expect(await refused(confirmSecondFactor(mina, null, { code: '000000' }))).toMatchObject({
    kind: 'too often',
  })
  expect(await hasFactor(database(), mina.personId)).toBe(false)
})

test('without a key there is nothing to confirm', async () => {
  const mina = await newcomer('Mina', { password })
  expect((await refused(confirmSecondFactor(mina, null, { code: '000000' }))).kind).toBe('not now')
})

test('told twice it is told the same codes, which lie nowhere in the clear', async () => {
  const { mina, key } = await begun()
  const code = await codeNow(key)
  const once = { key: 'k', fingerprint: 'f' }
  const first = await confirmSecondFactor(mina, once, { code })
  expect(await confirmSecondFactor(mina, once, { code })).toEqual(first)
  const { rows } = await withClient(ownerUrl(), (client) =>
    client.query(
      'select r::text as words from recovery_code r union all select k::text from request_key k',
    ),
  )
  for (const printed of first.codes) {
    expect(printed).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/)
    expect(rows.some(({ words }) => words.includes(printed))).toBe(false)
  }
})

test('of two at once one confirms', async () => {
  const { mina, key } = await begun()
  const code = await codeNow(key)
  const tries = await Promise.allSettled(
    [1, 2].map(() => confirmSecondFactor(mina, null, { code })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
