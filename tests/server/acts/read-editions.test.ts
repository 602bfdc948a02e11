import { expect, test } from 'vitest'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { readEditions } from '../../../lib/server/acts/read-editions.ts'
import { takeDownEdition } from '../../../lib/server/acts/take-down-edition.ts'
import { cast, stage } from '../../support/cast.ts'
import { ruledClaim } from '../../support/editions.ts'

stage()

test('editors see all editions, latest first; others see those that stand at their address', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  await freezeEdition(all.eve, null, { title: 'One' })
  await freezeEdition(all.eve, null, { title: 'Two' })
  await publishEdition(all.eve, null, { number: 2 })
  const numbers = async (seat: typeof all.eve) =>
    (await readEditions(seat)).map(({ number }) => number)
  expect(await numbers(all.erik)).toEqual([2, 1])
  expect(await numbers(all.mina)).toEqual([2])
  expect(await numbers(all.rui)).toEqual([2])
  await takeDownEdition(all.eve, null, { number: 2 })
  expect(await numbers(all.rui)).toEqual([])
  expect(await numbers((await cast()).eve)).toEqual([])
})
