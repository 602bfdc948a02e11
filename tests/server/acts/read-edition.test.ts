import { expect, test } from 'vitest'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { readEdition } from '../../../lib/server/acts/read-edition.ts'
import { cast, stage } from '../../support/cast.ts'
import { ruledClaim } from '../../support/editions.ts'

stage()

const notThere = { kind: 'not there' }

test('a reader is told of who froze an edition no more than it prints', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  await freezeEdition(all.eve, null, { title: 'One' })
  await publishEdition(all.eve, null, { number: 1 })
  expect((await readEdition(all.mina, 1)).frozenBy.name).toBe('Eve')
  expect((await readEdition(all.rui, 1)).frozenBy).toEqual({
    personId: null,
    name: expect.stringMatching(/^Member \d+$/),
  })
})

test('an edition that a seat may not see is not there', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  await freezeEdition(all.eve, null, { title: 'One' })
  expect(await readEdition(all.eve, 1)).toMatchObject({
    number: 1,
    title: 'One',
    holds: { texts: 1, claims: 1, openClaims: 0 },
    since: null,
    publication: null,
  })
  for (const seat of [all.rui, all.mina, (await cast()).eve])
    await expect(readEdition(seat, 1)).rejects.toMatchObject(notThere)
  await expect(readEdition(all.eve, 2)).rejects.toMatchObject(notThere)
})
