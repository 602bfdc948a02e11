import { expect, test } from 'vitest'
import { keyLists } from '../../../app/_keys/key-lists.ts'
import { fixedIds } from '../../../lib/review/fixed-keys.ts'
import { shortcutIds } from '../../../lib/review/shortcuts.ts'

test('every key stands in one group', () => {
  expect(keyLists.flatMap(({ shortcuts }) => shortcuts).sort()).toEqual([...shortcutIds].sort())
  expect(keyLists.flatMap(({ fixed }) => fixed).sort()).toEqual([...fixedIds].sort())
})
