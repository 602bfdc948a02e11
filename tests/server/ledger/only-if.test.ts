import { expect, test } from 'vitest'
import { onlyIf } from '../../../lib/server/ledger/only-if.ts'
import { cast, stage } from '../../support/cast.ts'

stage()

test('a role goes on where the table of permissions says so, else is told why not', async () => {
  const { olga, rui } = await cast({ only: ['rui'], text: null })
  expect(() => onlyIf(olga, 'see the queue')).not.toThrow()
  expect(() => onlyIf(rui, 'read texts')).not.toThrow()
  expect(() => onlyIf(rui, 'see the queue')).toThrow('This is not for readers')
})
