import { expect, test } from 'vitest'
import {
  ChosenPassword,
  hashPassword,
  heldAgainst,
  passwordMatches,
  TypedPassword,
  weakness,
} from '../../../lib/server/auth/password.ts'

const length = (n: number) => 'añ '.repeat(n).slice(0, n)

test.each([
  [11, false],
  [12, true],
  [64, true],
  [256, true],
  [257, false],
])('a password of %i characters may be chosen: %s', (n, good) => {
  expect(ChosenPassword.safeParse(length(n)).success).toBe(good)
})

test('what is typed at the door is only looked at for its size', () => {
  expect(TypedPassword.safeParse('x').success).toBe(true)
  expect(TypedPassword.safeParse('').success).toBe(false)
  expect(TypedPassword.safeParse('x'.repeat(1_000_000)).success).toBe(false)
})

test.each([
  'password1234',
  'Password1234',
  'PASSWORD2024!!!',
  '123456789012',
  '1q2w3e4r5t6y',
  'qwertyuiop12',
  'aaaaaaaaaaaaaa',
  'abcabcabcabc',
  'variorum2026',
  'mina.smith@example.org',
  '!!mina.smith!!',
])('«%s» is easily guessed', (password) => {
  expect(weakness(password, 'mina.smith@example.org')).toMatch(/\.$/)
})

test.each([
  'correct horse battery',
  'zwölf boxkämpfer jagen',
  'many small lower case words',
  'xK9#mQ2$vL7@',
])('«%s» may be a password', (password) => {
  expect(weakness(password, 'mina@example.org')).toBeNull()
})

test('a password is taken exactly as typed', async () => {
  const password = 'Süße Träume  und 🐑, '.repeat(4)
  const hash = await hashPassword(password)
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordMatches(hash, password)).toBe(true)
  for (const other of [
    password.trim(),
    password.toLowerCase(),
    password.normalize('NFD'),
    password.slice(0, 72),
  ]) {
    expect(await passwordMatches(hash, other)).toBe(false)
  }
})

test('two hashes of one password differ', async () => {
  expect(await hashPassword('so many long words')).not.toBe(
    await hashPassword('so many long words'),
  )
})

test('nobody’s password is held against a hash that costs the same and fits nothing', async () => {
  const settings = (hash: string) => hash.split('$').slice(0, 4)
  const hash = await hashPassword('so many long words')
  expect(await heldAgainst(hash)).toBe(hash)
  expect(settings(await heldAgainst(null))).toEqual(settings(hash))
  expect(settings(hash)).toEqual(['', 'argon2id', 'v=19', 'm=19456,t=2,p=1'])
  expect(await passwordMatches(null, 'so many long words')).toBe(false)
})

test('however many ask at once, all are answered', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => passwordMatches(null, 'so many long words')),
  )
  expect(answers).toEqual(Array(12).fill(false))
})
