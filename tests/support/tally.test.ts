import { expect, test } from 'vitest'
import { ofPlaywright, ofVitest } from './tally.ts'

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array(tests).fill({}),
})
const vitest = (numPassedTests: number, numFailedTests: number, ...testResults: object[]) => ({
  numPassedTests,
  numFailedTests,
  testResults,
})
const playwright = (expected: number, unexpected = 0, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky },
  errors,
})

test('what passed and what failed is counted', () => {
  expect(ofVitest(vitest(7, 0, file('passed', 7)), 0)).toEqual({ passed: 7, failed: 0 })
  expect(ofVitest(vitest(5, 2, file('failed', 7)), 1)).toEqual({ passed: 5, failed: 2 })
  expect(ofPlaywright(playwright(4), 0)).toEqual({ passed: 4, failed: 0 })
  expect(ofPlaywright(playwright(3, 1), 1)).toEqual({ passed: 3, failed: 1 })
})

test('a runner without a report has failed', () => {
  expect(ofVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  expect(ofPlaywright({ half: true }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('a runner that found nothing has failed', () => {
  expect(ofVitest(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
  expect(ofPlaywright(playwright(0), 0)).toEqual({ passed: 0, failed: 1 })
})

test('a runner that ended badly has failed, whatever it counted', () => {
  expect(ofVitest(vitest(9, 0, file('passed', 9)), 1)).toEqual({ passed: 9, failed: 1 })
  expect(ofPlaywright(playwright(9), null)).toEqual({ passed: 9, failed: 1 })
})

test('a file that could not be read is a failure', () =>
  expect(ofVitest(vitest(3, 0, file('passed', 3), file('failed', 0)), 1)).toEqual({
    passed: 3,
    failed: 1,
  }))

test('a journey that passed only when tried again has failed, and so has a broken file', () => {
  expect(ofPlaywright(playwright(3, 0, 1), 0)).toEqual({ passed: 3, failed: 1 })
  expect(ofPlaywright(playwright(3, 0, 0, [{}]), 1)).toEqual({ passed: 3, failed: 1 })
})
