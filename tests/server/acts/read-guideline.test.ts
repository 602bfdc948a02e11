import { expect, test } from 'vitest'
import { emptyGuideline } from '../../../lib/review/guideline.ts'
import { guidelineNow, readGuideline } from '../../../lib/server/acts/read-guideline.ts'
import { setGuideline } from '../../../lib/server/acts/set-guideline.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage } from '../../support/cast.ts'
import { guidelineOf } from '../../support/guidelines.ts'
import { refused } from '../../support/refused.ts'

stage()
const [first, second] = [guidelineOf('Be fair.'), guidelineOf('Be fair.', 'Be brief.')]

test('every seat reads the guideline and its versions; readers are not told who wrote them', async () => {
  const { olga, eve, mina, rui, projectId } = await cast({ text: null })
  expect(await readGuideline(rui)).toEqual({
    version: 0,
    guideline: emptyGuideline,
    before: null,
    latest: 0,
    versions: [],
  })
  await setGuideline(olga, null, { guideline: first, basedOn: 0 })
  await setGuideline(eve, null, { guideline: second, basedOn: 1 })
  const seen = await readGuideline(mina)
  expect(seen).toMatchObject({ version: 2, guideline: second, before: first, latest: 2 })
  expect(seen.versions.map(({ version, by }) => [version, by])).toEqual([
    [2, 'Eve'],
    [1, 'Olga'],
  ])
  expect((await readGuideline(rui)).versions.map(({ by }) => by)).toEqual([null, null])
  expect(await readGuideline(rui, 1)).toMatchObject({ version: 1, guideline: first, before: null })
  expect(await guidelineNow(database(), projectId)).toEqual(second)
})

test('a version that there is not is not there', async () => {
  const { olga } = await cast({ text: null, only: [] })
  expect((await refused(readGuideline(olga, 1))).kind).toBe('not there')
  await setGuideline(olga, null, { guideline: first, basedOn: 0 })
  expect((await refused(readGuideline(olga, 2))).kind).toBe('not there')
})
