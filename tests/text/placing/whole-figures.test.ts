import { expect, test } from 'vitest'
import { differenceOf } from '../../../lib/text/placing/difference-of.ts'
import { wholeFigures } from '../../../lib/text/placing/whole-figures.ts'

/** A difference as one line: [-gone-] {+new+}. */
function told(before: string, after: string): string {
  return differenceOf(before, after)
    .map((part) => {
      if (part.how === 'gone') return `[-${before.slice(part.before.start, part.before.end)}-]`
      const words = after.slice(part.after?.start, part.after?.end)
      return part.how === 'same' ? words : `{+${words}+}`
    })
    .join('')
}

test('a figure is told whole, whichever of its digits changed', () => {
  expect(told('It rose by 3.1 metres.', 'It rose by 3.4 metres.')).toBe(
    'It rose by [-3.1-]{+3.4+} metres.',
  )
  expect(told('It cost 40,000 crowns.', 'It cost 4,000 crowns.')).toBe(
    'It cost [-40,000-]{+4,000+} crowns.',
  )
  expect(told('at 02:10 on 3/4/1931', 'at 02:40 on 3/5/1932')).toBe(
    'at [-02:10-]{+02:40+} on [-3/4/1931-]{+3/5/1932+}',
  )
})

test('figures beside each other stay apart, and a full stop after one is none of it', () => {
  expect(told('In 1931 and 1932.', 'In 1931 and 1933.')).toBe('In 1931 and [-1932-]{+1933+}.')
  expect(told('from 3 to 5. Then 7', 'from 3 to 6. Then 7')).toBe('from 3 to [-5-]{+6+}. Then 7')
})

test('a figure that only grew is told whole', () => {
  expect(told('all of 1,000 now', 'all of 1,000,000 now')).toBe('all of [-1,000-]{+1,000,000+} now')
})

test('without changes nothing is widened', () => {
  const same = { start: 0, end: 4 }
  const parts = [{ how: 'same' as const, before: same, after: same }]
  expect(wholeFigures(parts, '1931', '1931')).toEqual(parts)
})
