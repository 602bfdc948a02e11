import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Unit tests of the pure rooms, the house test, and server tests on a real Postgres. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/seeded.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Much of a test waits for Postgres or a child process: one more worker than cores less one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
