import { expect, test } from 'vitest'
import { readLibrary } from '../../../lib/server/acts/read-library.ts'
import { cast, stage } from '../../support/cast.ts'
import { bringIn, marks } from '../../support/deeds.ts'

stage()

test('texts come by number, their claims by place; readers see no open claim', async () => {
  const { mina, olga, rui } = await cast({ only: ['mina', 'rui'] })
  await bringIn(olga, 'Elsewhere it rained.', 'The rain')
  await marks(mina, 'last a century')
  await marks(mina, 'cost 40,000 crowns')
  const library = await readLibrary(mina)
  expect(library.map(({ number, title, revision }) => [number, title, revision])).toEqual([
    [1, 'A text', 1],
    [2, 'The rain', 1],
  ])
  expect(library[0]?.claims.map(({ number }) => number)).toEqual([2, 1])
  expect((await readLibrary(rui)).map(({ claims }) => claims.length)).toEqual([0, 0])
})
