import { defineConfig } from 'vitest/config'

/** Unit tests of the pure rooms, the house test, and server tests on a real Postgres. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
