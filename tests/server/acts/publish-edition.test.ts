import { expect, test } from 'vitest'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { readEditionFile } from '../../../lib/server/acts/read-edition-file.ts'
import { readPublished } from '../../../lib/server/acts/read-published.ts'
import { cast, stage } from '../../support/cast.ts'
import { ruledClaim } from '../../support/editions.ts'

stage()

async function frozen() {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  return { ...all, edition: await freezeEdition(all.eve, null, { title: 'The bridge' }) }
}

test('a published edition is there for everyone who has its address, with the bytes that were frozen', async () => {
  const { eve, edition } = await frozen()
  await expect(readPublished(edition.address)).rejects.toMatchObject({ kind: 'not there' })
  const seen = await publishEdition(eve, null, { number: 1 })
  expect(seen.publication).toMatchObject({ takenDownAt: null })
  const page = await readPublished(edition.address)
  expect(page).toMatchObject({ name: 'edition-1.html', mediaType: 'text/html; charset=utf-8' })
  for (const { name } of edition.files) {
    const there = await readPublished(edition.address, name)
    expect(there.bytes).toEqual((await readEditionFile(eve, 1, name)).bytes)
  }
})

test('an edition is published once, however often it is told', async () => {
  const { eve, erik } = await frozen()
  const once = { key: 'publish', fingerprint: 'p' }
  const first = await publishEdition(eve, once, { number: 1 })
  expect(await publishEdition(eve, once, { number: 1 })).toEqual(first)
  await expect(publishEdition(erik, null, { number: 1 })).rejects.toMatchObject({ kind: 'not now' })
})

test('two who publish at once leave one outcome', async () => {
  const { eve, erik } = await frozen()
  const both = await Promise.allSettled([
    publishEdition(eve, null, { number: 1 }),
    publishEdition(erik, null, { number: 1 }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('only editors and owners publish, and only what is in their project', async () => {
  const { mina, rui } = await frozen()
  await expect(publishEdition(mina, null, { number: 1 })).rejects.toMatchObject({
    kind: 'not yours',
  })
  await expect(publishEdition(rui, null, { number: 1 })).rejects.toMatchObject({
    kind: 'not yours',
  })
  const other = await cast()
  await expect(publishEdition(other.eve, null, { number: 1 })).rejects.toMatchObject({
    kind: 'not there',
  })
})
