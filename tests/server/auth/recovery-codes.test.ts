import { beforeEach, expect, test } from 'vitest'
import { passwordMatches } from '../../../lib/server/auth/password.ts'
import {
  codeTyped,
  freshNonce,
  keptOf,
  nameOf,
  recoveryCodes,
} from '../../../lib/server/auth/recovery-codes.ts'

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'x'.repeat(43)
})

test('ten codes, no two with the same name, the same for the same nonce and no other', () => {
  const nonce = freshNonce()
  const codes = recoveryCodes(nonce)
  expect(codes).toHaveLength(10)
  expect(new Set(codes.map(nameOf)).size).toBe(10)
  for (const code of codes)
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/)
  expect(recoveryCodes(nonce)).toEqual(codes)
  expect(recoveryCodes(freshNonce()).some((code) => codes.includes(code))).toBe(false)
  process.env.NEXTAUTH_SECRET = 'y'.repeat(43)
  expect(recoveryCodes(nonce).some((code) => codes.includes(code))).toBe(false)
})

test('a code is read however it was copied, and what is none is none', () => {
  const [code = ''] = recoveryCodes('a nonce')
  const typed = [
    code,
    code.toUpperCase(),
    code.replaceAll('-', ''),
    ` ${code.replaceAll('-', ' ')} `,
  ]
  for (const one of typed) expect(codeTyped(one)).toBe(code)
  expect(codeTyped('O123-ILol-0000')).toBe('0123-1101-0000')
  for (const none of ['', '123456', code.slice(1), `${code}0`, 'uuuu-uuuu-uuuu']) {
    expect(codeTyped(none)).toBeNull()
  }
})

test('of a code its name and a hash are kept', async () => {
  const [code = ''] = recoveryCodes('a nonce')
  const [kept] = await keptOf([code])
  expect(kept?.name).toBe(nameOf(code))
  expect(kept?.hash).toMatch(/^\$argon2id\$/)
  expect(await passwordMatches(kept?.hash ?? null, code)).toBe(true)
})
