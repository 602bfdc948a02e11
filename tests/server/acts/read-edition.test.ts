import { expect, test } from 'vitest'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { readEdition } from '../../../lib/server/acts/read-edition.ts'
import { readEditionFile } from '../../../lib/server/acts/read-edition-file.ts'
import { readEditions } from '../../../lib/server/acts/read-editions.ts'
import { cast, stage } from '../../support/cast.ts'
import { ruledClaim } from '../../support/editions.ts'

stage()

const notThere = { kind: 'not there' }

test('editors see what is frozen; reviewers and readers see what is published', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  await freezeEdition(all.eve, null, { title: 'One' })
  await freezeEdition(all.eve, null, { title: 'Two' })
  await publishEdition(all.eve, null, { number: 2 })
  expect((await readEditions(all.erik)).map(({ number }) => number)).toEqual([2, 1])
  expect((await readEditions(all.mina)).map(({ number }) => number)).toEqual([2])
  expect((await readEditions(all.rui)).map(({ number }) => number)).toEqual([2])
  await expect(readEdition(all.rui, 1)).rejects.toMatchObject(notThere)
  await expect(readEditionFile(all.rui, 1, 'edition-1.html')).rejects.toMatchObject(notThere)
  expect((await readEditionFile(all.rui, 2, 'edition-2.html')).mediaType).toBe(
    'text/html; charset=utf-8',
  )
})

test('a reader is told of who froze an edition no more than it prints', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  await freezeEdition(all.eve, null, { title: 'One' })
  await publishEdition(all.eve, null, { number: 1 })
  expect((await readEdition(all.mina, 1)).frozenBy.name).toBe('Eve')
  expect((await readEdition(all.rui, 1)).frozenBy.name).toMatch(/^Member \d+$/)
})

test('another project’s editions and files are not there', async () => {
  const [all, other] = [await cast(), await cast()]
  await ruledClaim(all, 'The bridge opened in 1931')
  await freezeEdition(all.eve, null, { title: 'One' })
  expect(await readEditions(other.eve)).toEqual([])
  await expect(readEdition(other.eve, 1)).rejects.toMatchObject(notThere)
  await expect(readEditionFile(other.eve, 1, 'edition-1.html')).rejects.toMatchObject(notThere)
  await expect(readEditionFile(all.eve, 1, 'manifest.jsn')).rejects.toMatchObject(notThere)
})
