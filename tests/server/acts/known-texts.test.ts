import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { knownTexts } from '../../../lib/server/acts/known-texts.ts'
import { cast, stage } from '../../support/cast.ts'
import { bringIn } from '../../support/deeds.ts'

stage()
const hashed = (words: string) => createHash('sha256').update(words).digest('hex')

test('each text is told by its file as it came and by its characters', async () => {
  const { eve } = await cast({ text: null, only: ['eve'] })
  await bringIn(eve, 'One.\r\nTwo.', 'A text')
  expect(await knownTexts(eve)).toEqual([
    {
      number: 1,
      title: 'A text',
      revision: 1,
      fileName: 'text.txt',
      fileSha256: hashed('One.\r\nTwo.'),
      sha256: hashed('One.\nTwo.'),
    },
  ])
})

test('who may not import is told none, and nobody is told another project’s', async () => {
  const { eve, mina } = await cast({ text: null, only: ['eve', 'mina'] })
  const other = await cast({ text: null, only: ['eve'] })
  await bringIn(eve, 'Some words.')
  expect(await knownTexts(mina)).toEqual([])
  expect(await knownTexts(other.eve)).toEqual([])
})
