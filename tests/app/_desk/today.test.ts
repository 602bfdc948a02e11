import { expect, test } from 'vitest'
import { today } from '../../../app/_desk/today.ts'

test('a day is written with leading zeros, as the looker’s own clock has it', () =>
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05'))
