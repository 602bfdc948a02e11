import { expect, test } from 'vitest'
import { readSettings } from '../../../lib/server/acts/read-settings.ts'
import { nextVersion, setScale } from '../../../lib/server/acts/set-scale.ts'
import { cast, stage } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()
const small = { text: null, only: ['eve'] } as const
const none = { claimReview: null, averitec: null, fever: null }
const scale = {
  labels: [
    { key: 'so', word: 'so', order: 0, ...none },
    { key: 'not-so', word: 'not so', order: 1, ...none },
  ],
}

test('an owner sets the scale, as a new version', async () => {
  const { olga } = await cast(small)
  expect(await setScale(olga, null, { scale, basedOn: 1 })).toEqual({ scaleVersion: 2 })
  expect(await readSettings(olga)).toMatchObject({ scale, scaleVersion: 2 })
  expect(await differs(olga)).toBeNull()
})

test('of two that are made from the same version at once, one is refused and told', async () => {
  const { olga } = await cast(small)
  const tries = await Promise.allSettled(
    [1, 2].map(() => setScale(olga, null, { scale, basedOn: 1 })),
  )
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await refused(setScale(olga, null, { scale, basedOn: 1 }))).toMatchObject({
    kind: 'changed meanwhile',
    facts: { version: 2 },
  })
})

test('an editor may not; told twice, it happens once', async () => {
  const { olga, eve } = await cast(small)
  expect(await refused(setScale(eve, null, { scale, basedOn: 1 }))).toMatchObject({
    kind: 'not yours',
  })
  const once = { key: 'k', fingerprint: 'f' }
  await setScale(olga, once, { scale, basedOn: 1 })
  expect(await setScale(olga, once, { scale, basedOn: 1 })).toEqual({ scaleVersion: 2 })
})

test('the next version follows the latest, by number and not by word', () => {
  const versions = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [at + 1, {}]))
  expect(nextVersion(versions, 10, 'scale')).toBe(11)
  expect(() => nextVersion(versions, 9, 'scale')).toThrow('version 10')
})
