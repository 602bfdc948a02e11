import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fileIri, textFile, writeTexts } from '../../lib/edition/text-files.ts'
import { harrow } from '../support/harrow-snapshot.ts'

test('each text is a file of its characters alone, whose SHA-256 the data set names', () => {
  const files = writeTexts(harrow)
  expect(files.map(({ name }) => name)).toEqual(['text-1.txt', 'text-2.txt', 'text-3.txt'])
  for (const [i, { bytes }] of files.entries()) {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      harrow.texts[i]?.characters,
    )
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(harrow.texts[i]?.sha256)
  }
})

test('a file has its place at the public address', () => {
  expect(fileIri(harrow, textFile(2))).toBe(
    'https://editions.example/editions/k7q2m4x9p3w6t8r5z1n0b2c4d6/text-2.txt',
  )
})
