import { expect, test } from 'vitest'
import { readReference, recogniseWork } from '../../../lib/server/acts/recognise-works.ts'
import { cast, stage } from '../../support/cast.ts'
import { citesWork, twoWorks } from '../../support/cited.ts'
import { judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

const asked = {
  title: 'Else',
  author: null,
  publisher: null,
  issued: null,
  address: 'http://www.example.org/record?utm_source=x',
  doi: null,
}

test('a work is recognised while it is typed, and while it is pasted', async () => {
  const people = await cast()
  const [id] = await twoWorks(people)
  expect((await recogniseWork(people.otto, null, asked)).known).toMatchObject([
    { id, by: 'address' },
  ])
  const pasted = '@misc{a, title={A record of bridges}, year={2024}}\n@misc{b, title={New}}\n@misc{'
  expect(await readReference(people.otto, null, { pasted })).toMatchObject({
    kind: 'BibTeX',
    found: [
      { line: 1, known: [{ id, by: 'title and year' }] },
      { line: 2, known: [] },
    ],
    unread: [{ line: 3 }],
  })
})

test('a work of another’s sealed answer is recognised for nobody but its writer', async () => {
  const { mina, otto, olga } = await cast()
  await marks(mina)
  await judges(mina, 1, 'true', { citations: [citesWork()] })
  expect((await recogniseWork(mina, null, asked)).known).toHaveLength(1)
  for (const seat of [otto, olga])
    expect(await recogniseWork(seat, null, asked)).toEqual({ known: [] })
})

test('what cannot be read is answered with a sentence, and a reader is not asked', async () => {
  const { mina, rui } = await cast()
  expect((await refused(readReference(mina, null, { pasted: 'hello' }))).kind).toBe(
    'not understood',
  )
  expect((await refused(readReference(rui, null, { pasted: 'hello' }))).kind).toBe('not yours')
  expect((await refused(recogniseWork(rui, null, asked))).kind).toBe('not yours')
})
