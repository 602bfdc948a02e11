import { expect, test } from 'vitest'
import { Email, foldedEmail, PersonName } from '../../../lib/server/auth/email.ts'

test('one person is one account however the e-mail is typed', () => {
  expect(foldedEmail('  Mina@Example.ORG ')).toBe('mina@example.org')
  expect(foldedEmail('ｍina@example.org')).toBe('mina@example.org')
})

test.each([
  ['mina@example.org', true],
  ['m.i+n-a@sub.example.org', true],
  ['mina@localhost', true],
  ['mina', false],
  ['@example.org', false],
  ['mina@', false],
  ['a@b@c', false],
  ['mina@exa mple.org', false],
  ['mina\u202e@example.org', false],
  ['<mina@example.org>', false],
  [`${'x'.repeat(250)}@example.org`, false],
  ['', false],
])('«%s» is an e-mail: %s', (email, good) => {
  expect(Email.safeParse(email).success).toBe(good)
})

test('a name is one line of 1 to 100 characters, without blanks around it', () => {
  expect(PersonName.parse('  Mina Ørsted ')).toBe('Mina Ørsted')
  for (const name of ['', '   ', 'a\nb', 'x'.repeat(101), 'a\0b', 7]) {
    expect(PersonName.safeParse(name).success).toBe(false)
  }
})
