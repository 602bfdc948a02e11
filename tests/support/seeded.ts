/**
 * Property tests draw the same cases in every run, so that a red run is red again for whoever looks
 * into it, and says something of the change and not of luck. `FC_SEED=random npx vitest run …`
 * draws new ones, a number draws those of that seed; `FC_RUNS` says how many of each.
 */
import fc from 'fast-check'

const { FC_SEED: seed = '2026', FC_RUNS: runs } = process.env

fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
})
