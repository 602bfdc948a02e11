import { expect, test } from 'vitest'
import { sha256Hex } from '../../../lib/edition/digest.ts'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { readEditionFile } from '../../../lib/server/acts/read-edition-file.ts'
import { cast, stage } from '../../support/cast.ts'
import { ruledClaim } from '../../support/editions.ts'

stage()

const notThere = { kind: 'not there' }

test('a file has the bytes that its edition names', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  const edition = await freezeEdition(all.eve, null, { title: 'One' })
  for (const { name, sha256, size, mediaType } of edition.files) {
    const file = await readEditionFile(all.eve, 1, name)
    expect(file).toMatchObject({ name, sha256, mediaType })
    expect([sha256Hex(file.bytes), file.bytes.length]).toEqual([sha256, size])
  }
})

test('what a seat may not see, and what is not a file of it, is not there', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  await freezeEdition(all.eve, null, { title: 'One' })
  const name = 'edition-1.html'
  await expect(readEditionFile(all.mina, 1, name)).rejects.toMatchObject(notThere)
  await expect(readEditionFile((await cast()).eve, 1, name)).rejects.toMatchObject(notThere)
  await expect(readEditionFile(all.eve, 2, name)).rejects.toMatchObject(notThere)
  await expect(readEditionFile(all.eve, 1, 'edition-2.html')).rejects.toMatchObject(notThere)
})
