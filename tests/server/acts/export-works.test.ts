import { expect, test } from 'vitest'
import { readReferences } from '../../../lib/review/reference.ts'
import { exportWorks } from '../../../lib/server/acts/export-works.ts'
import { cast, stage } from '../../support/cast.ts'
import { fields, twoWorks } from '../../support/cited.ts'
import { refused } from '../../support/refused.ts'

stage()

test('the library is read back from each of its files', async () => {
  const people = await cast()
  await twoWorks(people)
  for (const name of ['works.bib', 'works.ris', 'works.json']) {
    const { bytes } = await exportWorks(people.otto, name)
    const read = readReferences(new TextDecoder().decode(bytes))
    expect('found' in read && read.found.map((one) => one.fields)).toContainEqual(fields)
  }
})

test('there is no other file', async () => {
  const { otto } = await cast()
  for (const name of ['works.txt', 'toString']) {
    expect((await refused(exportWorks(otto, name))).kind).toBe('not there')
  }
})
