/**
 * Counts of passed and failed tests from the JSON reports of vitest and Playwright. A runner that
 * left no report, found nothing, or ended badly without naming a test counts as one failure.
 */
import { z } from 'zod'

export type Count = { readonly passed: number; readonly failed: number }

const Vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const Playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** What a vitest report counts; a file that could not be read counts as one failure. */
export function ofVitest(report: unknown, status: number | null): Count {
  const { success, data } = Vitest.safeParse(report)
  if (!success) return { passed: 0, failed: 1 }
  const broken = data.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return honest(data.numPassedTests, data.numFailedTests + broken.length, status)
}

/** What a Playwright report counts; a journey that passed only when tried again counts as failed. */
export function ofPlaywright(report: unknown, status: number | null): Count {
  const { success, data } = Playwright.safeParse(report)
  if (!success) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = data.stats
  return honest(expected, unexpected + flaky + data.errors.length, status)
}

function honest(passed: number, failed: number, status: number | null): Count {
  const silent = failed === 0 && (status !== 0 || passed === 0)
  return { passed, failed: silent ? 1 : failed }
}
