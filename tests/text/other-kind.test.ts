import { expect, test } from 'vitest'
import { decode } from '../../lib/text/characters.ts'
import { otherKind } from '../../lib/text/other-kind.ts'

const ascii = (words: string) => new TextEncoder().encode(words)

test('a PDF, a Word file and a picture are called what they are', () => {
  expect(otherKind(ascii('%PDF-1.7\n1 0 obj'))).toBe('a PDF')
  expect(otherKind(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toMatch(/Word/)
  expect(otherKind(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toMatch(/PNG/)
  expect(otherKind(ascii('{\\rtf1\\ansi'))).toBe('RTF')
  expect(otherKind(new Uint8Array([...ascii('GIF89a'), 10, 0, 10, 0, 0x80]))).toMatch(/GIF/)
})

const looksLike = [
  'GIF89 was the second version of the format.',
  'GIF89a is older than PNG.',
  '%PDF-files are common.',
  '{\\rtf is how a file of that kind begins.',
]

test('a text is none of them, and neither is nothing', () => {
  for (const words of [
    '',
    'PK',
    '%PDF',
    '# Heading',
    '<!doctype html>',
    'GIF',
    '\ufeffplain',
    ...looksLike,
  ]) {
    expect(otherKind(ascii(words)), words).toBeNull()
  }
})

test('who brings in a PDF is told so, though every byte of it is ASCII', () => {
  expect(decode(ascii('%PDF-1.7\nplain'))).toEqual({
    refused:
      'This file is a PDF, not a text. Save its words as plain text, Markdown or HTML and bring that in.',
  })
})
