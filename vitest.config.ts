import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** The rooms that the house keeps pure: their modules keep nothing, so all their tests may share them. */
const pure = ['tests/{edition,review,text}/**/*.test.ts']

/** Unit tests of the pure rooms, the house test, and server tests on a real Postgres. */
export default defineConfig({
  test: {
    setupFiles: ['tests/support/seeded.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What goes well is not told; tests of the log ask for more themselves.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
    // Much of a test waits for Postgres or a child process: one more worker than cores less one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: pure, isolate: false, pool: 'threads' },
      },
      {
        extends: true,
        test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: pure },
      },
    ],
  },
})
