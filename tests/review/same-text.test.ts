import { expect, test } from 'vitest'
import { sameTexts } from '../../lib/review/same-text.ts'

const known = (number: number, fileSha256: string, sha256: string) => ({
  number,
  title: `Text ${number}`,
  fileSha256,
  sha256,
})
const numbers = (fileSha256: string, sha256: string, texts: ReturnType<typeof known>[]) =>
  sameTexts(texts, { fileSha256, sha256 }).map(({ number }) => number)

test('the same file is the same text, and so are the same characters from another file', () => {
  const texts = [known(3, 'file b', 'words b'), known(2, 'file a', 'words a')]
  expect(numbers('file a', 'words z', texts)).toEqual([2])
  expect(numbers('file z', 'words b', texts)).toEqual([3])
  expect(numbers('file a', 'words b', texts)).toEqual([2, 3])
  expect(numbers('file z', 'words z', texts)).toEqual([])
})

test('the hash of a file is never taken for that of characters', () => {
  expect(numbers('one', 'other', [known(1, 'other', 'one')])).toEqual([])
})

test('a text with two revisions that are the same is told once', () => {
  expect(numbers('f', 'w', [known(1, 'f', 'x'), known(1, 'y', 'w')])).toEqual([1])
})
