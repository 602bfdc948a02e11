import { expect, test } from 'vitest'
import { groundOf, initialsOf } from '../../../app/_parts/initials.tsx'

test('initials are the first of the first and the last word', () => {
  expect(
    ['Mina Kovač', 'Eve', 'Anna Maria de la Cruz', '  ', 'émile zola', '𝒜lice Ö', '李 小龙'].map(
      initialsOf,
    ),
  ).toEqual(['MK', 'E', 'AC', '', 'ÉZ', '𝒜Ö', '李小'])
})

test('a person keeps a colour', () => {
  expect(groundOf('a')).toBe(groundOf('a'))
  expect(groundOf('')).toMatch(/^#[0-9a-f]{6}$/u)
})
