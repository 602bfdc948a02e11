import { expect, test } from 'vitest'
import { knownAnew, rowOf } from '../../app/projects/[project]/texts/import/file-row.ts'
import type { KnownText } from '../../lib/review/same-text.ts'

const known = (number: number, revision: number, sha256: string): KnownText => ({
  number,
  revision,
  title: `Text ${number}`,
  fileName: `${number}.txt`,
  sha256,
  fileSha256: sha256,
})
const read = {
  ...rowOf(new File(['words'], 'newer.txt')),
  stage: 'refused' as const,
  print: { sha256: 'c', fileSha256: 'c' },
  older: [known(1, 1, 'a')],
  as: known(1, 1, 'a'),
}

test('what a file becomes the next revision of is the text as it stands by now, by another act', () => {
  const row = knownAnew(read, [known(1, 2, 'b'), known(1, 1, 'a'), known(2, 3, 'd')])
  expect(row.as).toEqual(known(1, 2, 'b'))
  expect(row.older).toEqual([known(1, 2, 'b')])
  expect(row.key).not.toBe(read.key)
})

test('a text that says the same and came in meanwhile is named, and the act stays the same', () => {
  const row = knownAnew({ ...read, as: 'new' }, [known(1, 1, 'a'), known(2, 1, 'c')])
  expect(row.same).toEqual([known(2, 1, 'c')])
  expect([row.as, row.key]).toEqual(['new', read.key])
})

test('what is in, or was not read, stays as it is', () => {
  for (const row of [
    { ...read, stage: 'in' as const },
    { ...read, print: null },
  ]) {
    expect(knownAnew(row, [known(1, 2, 'b')])).toBe(row)
  }
})
