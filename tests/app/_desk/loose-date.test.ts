import { expect, test } from 'vitest'
import { looseDateTyped } from '../../../app/_desk/loose-date.ts'

test.each([
  ['2025', '2025'],
  ['2025-3', '2025-03'],
  [' 2025-03-14 ', '2025-03-14'],
  ['14 March 2025', '2025-03-14'],
  ['14. march 2025', '2025-03-14'],
  ['Mar 2025', '2025-03'],
  ['March 14, 2025', '2025-03-14'],
  ['29 February 2024', '2024-02-29'],
])('%s is read as %s', (typed, date) => expect(looseDateTyped(typed)).toBe(date))

test.each(['3/4/2025', '2025-13', '31 April 2025', '29 February 2025', 'soon', 'Ma 2025', '0000'])(
  '%s is not read at all',
  (typed) => expect(looseDateTyped(typed)).toBeUndefined(),
)

test('nothing typed is no date', () => expect(looseDateTyped('  ')).toBeNull())
