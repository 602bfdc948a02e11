import { expect, test } from 'vitest'
import { readFile } from '../../../lib/server/acts/read-file.ts'
import { cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()

test('everyone in the project can have the file of a text, and nobody else', async () => {
  const { rui } = await cast({ only: ['rui'] })
  expect((await readFile(rui, 1)).bytes.length).toBeGreaterThan(100)
  expect((await refused(readFile(rui, 2))).kind).toBe('not there')
  const other = await cast({ text: null, only: [] })
  expect((await refused(readFile(other.olga, 1))).kind).toBe('not there')
})
