import { expect, test } from 'vitest'
import { writeJsonl } from '../../lib/edition/jsonl.ts'
import { readJsonl } from '../../lib/edition/read-jsonl.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const written = new TextDecoder().decode(writeJsonl(harrow).bytes).split('\n')

/** Reads the lines after a change to them; the sentence of what is wrong. */
function wrong(change: (lines: string[]) => readonly string[]): string {
  const read = readJsonl(new TextEncoder().encode(change([...written]).join('\n')))
  return read.ok ? 'nothing' : `${read.line}: ${read.sentence}`
}

const at = (kind: string) => written.findIndex((line) => line.includes(`"record":"${kind}"`))
const without = (i: number) => (lines: string[]) => lines.toSpliced(i, 1)

test('the data set reads back to the snapshot that it was written from', () => {
  expect(readJsonl(writeJsonl(harrow).bytes)).toEqual({ ok: true, snapshot: harrow })
})

test('what is cut off, no JSON, or of another shape is said with its line', () => {
  expect(wrong((lines) => lines.slice(0, -1))).toBe(
    '1: The data set does not end with a line feed.',
  )
  expect(wrong((lines) => lines.with(2, '{'))).toBe('3: Line 3 is not JSON.')
  expect(
    wrong((lines) => lines.with(1, '{"record":"person","key":"m2","name":7,"pseudonym":false}')),
  ).toContain('2: Line 2 does not fit the schema at «name»')
  expect(
    wrong((lines) =>
      lines.with(1, '{"record":"person","key":"m2","name":"Eve","pseudonym":false,"more":1}'),
    ),
  ).toContain('2: Line 2 does not fit the schema')
})

test('the header is first and alone', () => {
  expect(wrong(without(0))).toBe('1: The first line is not a header.')
  expect(wrong((lines) => [lines[0] ?? '', ...lines])).toBe(
    '2: A second header stands in the data set.',
  )
})

test('a record that belongs to nothing before it is said', () => {
  const claim = at('claim')
  expect(wrong(without(claim))).toBe(
    `${claim + 1}: Line ${claim + 1} speaks of claim 3, which does not stand before it.`,
  )
  expect(wrong(without(at('round')))).toContain('belongs to no round before it')
  const citation = at('citation')
  expect(
    wrong((lines) =>
      lines.with(citation, (lines[citation] ?? '').replace('"verdict":"', '"verdict":"x')),
    ),
  ).toContain('belongs to no verdict before it')
})

test('what the header counts must be there', () => {
  expect(wrong(without(1))).toBe('1: The header counts 5 people, the data set holds 4.')
  expect(wrong(without(at('ruling')))).toBe(
    '1: The header counts 13 claims, the data set holds 12.',
  )
})
