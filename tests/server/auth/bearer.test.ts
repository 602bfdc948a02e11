import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startReset } from '../../../lib/server/acts/start-reset.ts'
import { bearer, tokenFrom } from '../../../lib/server/auth/bearer.ts'
import { freshToken } from '../../../lib/server/auth/keyed.ts'
import { personOf } from '../../../lib/server/auth/session-cookie.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { cast, ownerUrl, stage, tokenIn } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { session } from '../../support/signed-in.ts'
import { tokenOf } from '../../support/tokens.ts'

stage()

const no = async (header: string) => (await refused(bearer(header, `address ${randomUUID()}`))).kind

test('a token is its holder, and the scheme is read in any case', async () => {
  const { mina } = await cast({ only: ['mina'], text: null })
  const { token } = await tokenOf(mina)
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    expect(await bearer(`${scheme} ${token}`, 'here')).toMatchObject({ personId: mina.personId })
  }
})

test('what is of another kind is no token, and a token is no cookie', async () => {
  const { olga, mina } = await cast({ only: ['mina'], text: null })
  const { token } = await tokenOf(mina)
  const { sessionId } = await session(mina.personId)
  const reset = tokenIn((await startReset(olga, null, mina)).link)
  for (const other of [
    sessionId,
    `variorum_${sessionId}`,
    reset,
    `variorum_${reset}`,
    `variorum_${freshToken()}`,
    token.slice(0, -1),
    `${token} `,
    `${token}, ${token}`,
    token.slice(9),
    '',
  ]) {
    expect([other, await no(`Bearer ${other}`)]).toEqual([other, 'not signed in'])
  }
  for (const scheme of ['Basic', 'Token', '']) {
    expect(await no(`${scheme} ${token}`)).toBe('not signed in')
  }
  expect(await personOf(token)).toBeNull()
  expect(await personOf(token.slice(9))).toBeNull()
})

test('only this installation can tell a token from its nonce', () => {
  const one = tokenFrom('nonce')
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  process.env.NEXTAUTH_SECRET = 'another secret of the same length, or longer'
  expect(tokenFrom('nonce')).not.toBe(one)
  process.env.NEXTAUTH_SECRET = secret
})

test('whoever guesses waits, and nobody else at that address; it leaves lines in the security log without the guess', async () => {
  const { mina } = await cast({ only: ['mina'], text: null })
  const { token } = await tokenOf(mina)
  const kinds: string[] = []
  for (let n = 0; n < 31; n++) {
    kinds.push((await refused(bearer(`Bearer variorum_${freshToken()}`, 'guesser'))).kind)
  }
  expect(new Set(kinds.slice(0, 30))).toEqual(new Set(['not signed in']))
  expect(kinds[30]).toBe('too often')
  const right = await bearer(`Bearer ${token}`, 'guesser')
  expect(right).toMatchObject({ personId: mina.personId })
  const again = bearer(`Bearer variorum_${freshToken()}`, 'guesser')
  expect((await refused(again)).kind).toBe('too often')
  const rows = await withClient(ownerUrl(), async (client) => {
    const found = await client.query(
      `select * from security_log where kind = 'token wrong' and address = 'guesser'`,
    )
    return found.rows
  })
  expect(rows).toHaveLength(30)
  expect(JSON.stringify(rows)).not.toContain('variorum_')
})

test('a program that asks without end waits', async () => {
  const { mina } = await cast({ only: ['mina'], text: null })
  const { token } = await tokenOf(mina)
  let asked = 0
  const until = async () => {
    for (; asked < 2_000; asked++) await bearer(`Bearer ${token}`, 'busy')
  }
  expect((await refused(until())).kind).toBe('too often')
  expect(asked).toBeGreaterThanOrEqual(600)
})
