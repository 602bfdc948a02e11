import { expect, test } from 'vitest'
import { readText } from '../../../lib/server/acts/read-text.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()

test('a text is there to the character, with its length and its blocks in code points', async () => {
  const { rui } = await cast({ only: ['rui'] })
  const text = await readText(rui, 1)
  expect(text.characters).toBe(bridge)
  expect(text.length).toBe([...bridge].length)
  expect(text.length).toBeLessThan(bridge.length)
  const slices = text.blocks.map(({ from, to }) => [...text.characters].slice(from, to).join(''))
  expect(slices).toEqual(bridge.split('\n\n'))
})

test('a text that is not there, or in another project, is not there', async () => {
  const { rui } = await cast({ only: ['rui'] })
  expect((await refused(readText(rui, 2))).kind).toBe('not there')
  const other = await cast({ only: ['rui'], text: null })
  expect((await refused(readText(other.rui, 1))).kind).toBe('not there')
})
