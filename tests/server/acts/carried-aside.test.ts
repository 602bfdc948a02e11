import { expect, test } from 'vitest'
import { carriedAside } from '../../../lib/server/acts/carried-aside.ts'
import { readCoverage } from '../../../lib/server/acts/read-coverage.ts'
import { readText } from '../../../lib/server/acts/read-text.ts'
import { snapshot } from '../../../lib/server/store/database.ts'
import { codePointIndex } from '../../../lib/text/units.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { revises } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { setsAside } from '../../support/sentences.ts'

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

test('where nothing was set aside nothing follows', async () => {
  const { eve } = await cast()
  const { characters, blocks } = await readText(eve, 1)
  const index = codePointIndex(characters)
  const found = await snapshot((db) => carriedAside(db, eve.projectId, 1, { index, blocks }))
  expect(found).toEqual([])
})
