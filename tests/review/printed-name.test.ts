import { expect, test } from 'vitest'
import { printedName } from '../../lib/review/printed-name.ts'

test('who agreed to be printed has a name, everybody else a number', () => {
  expect(printedName({ name: 'Mina', printed: true }, 2)).toBe('Mina')
  expect(printedName({ name: 'Mina', printed: false }, 2)).toBe('Member 2')
})
