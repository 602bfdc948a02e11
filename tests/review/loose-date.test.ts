import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateParts, dateWords } from '../../lib/review/loose-date.ts'

test.each([
  ['2025', '2025'],
  ['2025-03', 'March 2025'],
  ['2025-03-14', '14 March 2025'],
  ['2025-12-01', '1 December 2025'],
  ['1000-01-01', '1 January 1000'],
  ['soon', 'soon'],
])('%s is read «%s»', (date, words) => expect(dateWords(date)).toBe(words))

test.each(['2024-02-29', '2000-02-29', '2999-12-31', '1000', '2025-04-30'])(
  '%s was or will be',
  (date) => expect(dateParts(date)).not.toBeNull(),
)

test.each([
  '',
  '25',
  '0999',
  '3000',
  '2025-13',
  '2025-00',
  '2025-1',
  '2025-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-01-32',
  '2025-01-00',
  '2025-03-14T00:00',
  ' 2025',
  '2025\n',
  '２０２５',
  '+2025',
])('«%s» is no date', (date) => expect(dateParts(date)).toBeNull())

test('every day of the calendar is a date, as the calendar of the machine has it', () => {
  const days = fc.date({
    min: new Date('1000-01-01'),
    max: new Date('2999-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, (day) => {
      const date = day.toISOString().slice(0, 10)
      expect(dateParts(date)).toEqual({
        year: day.getUTCFullYear(),
        month: day.getUTCMonth() + 1,
        day: day.getUTCDate(),
      })
    }),
  )
})
