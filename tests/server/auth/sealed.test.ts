import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { seal, unseal } from '../../../lib/server/auth/sealed.ts'

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'x'.repeat(43)
})
const mina = { purpose: 'second factor', owner: 'mina' }

test('what is sealed opens for whom it was sealed, and is sealed otherwise each time', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const sealed = seal(words, mina)
      expect(unseal(sealed, mina)).toBe(words)
      expect(seal(words, mina)).not.toBe(sealed)
    }),
  )
})

test('it opens for nobody else, for nothing else, and under no other secret', () => {
  const sealed = seal('the key', mina)
  expect(unseal(sealed, { ...mina, owner: 'otto' })).toBeNull()
  expect(unseal(sealed, { ...mina, purpose: 'another' })).toBeNull()
  process.env.NEXTAUTH_SECRET = 'y'.repeat(43)
  expect(unseal(sealed, mina)).toBeNull()
})

test('a changed part, a part too few and nonsense open nothing', () => {
  const sealed = seal('the key', mina)
  const parts = sealed.split('.')
  for (const at of [1, 2, 3]) {
    const flipped = parts.map((part, i) =>
      i === at ? `${part[0] === 'A' ? 'B' : 'A'}${part.slice(1)}` : part,
    )
    expect(unseal(flipped.join('.'), mina)).toBeNull()
  }
  for (const other of [
    '',
    '1',
    `2${sealed.slice(1)}`,
    `${sealed}.x`,
    parts.slice(0, 3).join('.'),
    '1.a.b.c',
  ]) {
    expect(unseal(other, mina)).toBeNull()
  }
  expect(sealed).not.toContain('the key')
})
