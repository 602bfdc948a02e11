import { expect, test } from 'vitest'
import { carriedSaid } from '../../../lib/server/acts/carried-said.ts'
import { readCoverage } from '../../../lib/server/acts/read-coverage.ts'
import { readText } from '../../../lib/server/acts/read-text.ts'
import { setSentenceBounds } from '../../../lib/server/acts/set-sentence-bounds.ts'
import { snapshot } from '../../../lib/server/store/database.ts'
import { codePointIndex } from '../../../lib/text/units.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { revises } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { sentencesSeen, setsAside } from '../../support/sentences.ts'

stage()

test('a sentence that was set aside stays so on the next revision if it stands there unchanged', async () => {
  const people = await cast()
  await setsAside(people.mina, 'The mayor said', 'opinion')
  await setsAside(people.mina, 'Repairs will cost', 'prediction')
  await revises(people.eve, `Before.\n\n${bridge.replace('2.4 million', '2.5 million')}`)
  const { sum, setAside } = await readCoverage(people.mina, 1)
  expect(sum).toMatchObject({ setAside: 1 })
  expect(setAside).toMatchObject([{ reason: 'opinion' }])
  expect(await differs(people.olga)).toBeNull()
})

test('where a sentence begins by a person’s word it begins on the next revision, and what was set aside there stays so', async () => {
  const people = await cast()
  const { revisionId, at } = await sentencesSeen(people.mina)
  const parted = at('Repairs will cost')
  const { characters } = await readText(people.mina, 1)
  const inside = [...characters].join('').indexOf('will cost')
  const point = [...characters.slice(0, inside)].length
  await setSentenceBounds(people.mina, null, {
    textNumber: 1,
    revisionId,
    bounds: [
      { at: point, begins: true },
      { at: at('The mayor said').from, begins: false },
    ],
  })
  expect(parted.from).toBeLessThan(point)
  await setsAside(people.mina, 'will cost', 'prediction')
  const { sentences: came } = await revises(people.eve, `Before 😀.\n\n${bridge}`)
  expect(came).toEqual({
    setAside: { followed: 1, open: 0 },
    bounds: { followed: 2, anew: 0 },
  })
  const seen = await sentencesSeen(people.mina)
  expect(seen.words.some((words) => words.startsWith('will cost'))).toBe(true)
  expect(seen.words.some((words) => words.startsWith('The mayor said'))).toBe(false)
  expect(await differs(people.olga)).toBeNull()
  const { sentences: then } = await revises(
    people.eve,
    bridge.replace('Repairs will', 'The repairs will'),
  )
  expect(then).toEqual({
    setAside: { followed: 0, open: 1 },
    bounds: { followed: 1, anew: 1 },
  })
})

test('where nothing was set aside nothing follows', async () => {
  const { eve } = await cast()
  const { characters, blocks } = await readText(eve, 1)
  const index = codePointIndex(characters)
  const found = await snapshot((db) => carriedSaid(db, eve.projectId, 1, { index, blocks }))
  expect(found).toEqual({ aside: [], bounds: [], open: 0, anew: 0 })
})
