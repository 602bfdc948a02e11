import { expect, test } from 'vitest'
import { tables } from '../../lib/edition/csv.ts'
import { writeVerifyWords } from '../../lib/edition/verify-words.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const words = new TextDecoder().decode(writeVerifyWords({ ...harrow, title: 'A\ntitle' }).bytes)

test('the words name the files, the ledger’s head and the beginning of its chain', () => {
  expect(words).toContain('    sha256sum *\n')
  expect(words).toContain('edition-3.jsonl')
  for (const { file } of tables) expect(words).toContain(file)
  expect(words).toContain(harrow.ledger.head)
  expect(words).toContain(`{"ledger":"variorum","project":"${harrow.project.id}","v":1}`)
  expect(words).toContain('node lib/server/cli/verify.ts edition-3.zip')
})

test('a title of several lines stays in its heading', () =>
  expect(words.split('\n')[0]).toBe('# How to check edition 3 of “A title”'))
