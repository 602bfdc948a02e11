import { expect, test } from 'vitest'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { readPublished } from '../../../lib/server/acts/read-published.ts'
import { takeDownEdition } from '../../../lib/server/acts/take-down-edition.ts'
import { cast, stage } from '../../support/cast.ts'
import { ruledClaim } from '../../support/editions.ts'

stage()

async function published() {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  await freezeEdition(all.eve, null, { title: 'The bridge' })
  return { ...all, edition: await publishEdition(all.eve, null, { number: 1 }) }
}

test('an edition that is taken down is there for nobody, and stands at the same address when it comes back', async () => {
  const { eve, edition } = await published()
  const taken = await takeDownEdition(eve, null, { number: 1 })
  expect(taken.publication?.takenDownAt).not.toBeNull()
  await expect(readPublished(edition.address)).rejects.toMatchObject({ kind: 'not there' })
  await expect(readPublished(edition.address, 'edition-1.zip')).rejects.toMatchObject({
    kind: 'not there',
  })
  const again = await publishEdition(eve, null, { number: 1 })
  expect(again.address).toBe(edition.address)
  expect((await readPublished(edition.address)).name).toBe('edition-1.html')
})

test('what is not published is not taken down, and what is told twice happens once', async () => {
  const { eve, erik } = await published()
  const once = { key: 'down', fingerprint: 'd' }
  const first = await takeDownEdition(eve, once, { number: 1 })
  expect(await takeDownEdition(eve, once, { number: 1 })).toEqual(first)
  await expect(takeDownEdition(erik, null, { number: 1 })).rejects.toMatchObject({
    kind: 'not now',
  })
})

test('only editors and owners take down, and only what is in their project', async () => {
  const { mina } = await published()
  await expect(takeDownEdition(mina, null, { number: 1 })).rejects.toMatchObject({
    kind: 'not yours',
  })
  const other = await cast()
  await expect(takeDownEdition(other.eve, null, { number: 1 })).rejects.toMatchObject({
    kind: 'not there',
  })
})
