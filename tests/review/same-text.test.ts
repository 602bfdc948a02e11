import { expect, test } from 'vitest'
import { olderVersions, sameTexts } from '../../lib/review/same-text.ts'

const known = (number: number, fileSha256: string, sha256: string) => ({
  number,
  title: `Text ${number}`,
  revision: 1,
  fileName: `file-${number}.txt`,
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

const coming = {
  fileSha256: 'new',
  sha256: 'new',
  title: 'Else',
  fileName: 'else.pdf',
  standsIn: [],
}
const older = (
  texts: ReturnType<typeof known>[],
  some: Partial<Parameters<typeof olderVersions>[1]>,
) => olderVersions(texts, { ...coming, ...some }).map(({ number, revision }) => [number, revision])

test('a text of the same title or file may be an older version, by its latest revision', () => {
  const texts = [known(1, 'a', 'b'), { ...known(1, 'c', 'd'), revision: 2 }, known(2, 'e', 'f')]
  expect(older(texts, {})).toEqual([])
  expect(older(texts, { title: '«TEXT» 1' })).toEqual([[1, 2]])
  for (const fileName of [
    'file-2.pdf',
    'File-2 (1).txt',
    'file-2_v3.docx',
    'file-2 2024-05-06.txt',
  ])
    expect(older(texts, { fileName })).toEqual([[2, 1]])
})

test('one in which passages stand comes first, and one that is the same is no older version', () => {
  const texts = [known(1, 'a', 'b'), known(2, 'c', 'd'), known(3, 'e', 'f')]
  expect(older(texts, { title: 'Text 1', standsIn: [3, 1, 9] })).toEqual([
    [3, 1],
    [1, 1],
  ])
  expect(older(texts, { sha256: 'd', title: 'Text 2', standsIn: [2] })).toEqual([])
})

test('what was pasted has no name, nor has a text without a title', () => {
  const texts = [{ ...known(1, 'a', 'b'), fileName: 'pasted.txt', title: '…' }]
  expect(older(texts, { fileName: 'pasted.txt', title: '' })).toEqual([])
})
