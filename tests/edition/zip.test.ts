import { expect, test } from 'vitest'
import { readZip, writeZip } from '../../lib/edition/zip.ts'

const bytes = (words: string) => new TextEncoder().encode(words)
const files = [
  { name: 'b.txt', mediaType: 'text/plain', bytes: bytes('second letter, first file') },
  { name: 'a.txt', mediaType: 'text/plain', bytes: bytes('') },
]

test('a ZIP reads back to its files in their order', () => {
  const { name, bytes: zip } = writeZip(3, files)
  expect(name).toBe('edition-3.zip')
  const read = readZip(zip)
  expect(read instanceof Map ? [...read] : read).toEqual(
    files.map((file) => [file.name, file.bytes]),
  )
})

test('every entry has the first date that ZIP knows, at noon', () => {
  const { bytes: zip } = writeZip(3, files)
  const header = new DataView(zip.buffer, zip.byteOffset)
  expect(header.getUint16(12, true)).toBe((1 << 5) | 1)
  expect(header.getUint16(10, true)).toBe(12 << 11)
})

test('what is no ZIP is said', () => {
  expect(readZip(bytes('hello'))).toEqual({ sentence: 'This is not a ZIP file, or it is damaged.' })
  expect(readZip(writeZip(3, files).bytes.subarray(0, 60))).toEqual({
    sentence: 'This is not a ZIP file, or it is damaged.',
  })
})

test('a ZIP that says it unfolds to more than any edition is not unfolded', () => {
  const { bytes: zip } = writeZip(3, files)
  const directory = zip.findIndex(
    (_, i) => zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1 && zip[i + 3] === 2,
  )
  new DataView(zip.buffer, zip.byteOffset).setUint32(directory + 24, 0x7fffffff, true)
  expect(readZip(zip)).toEqual({ sentence: 'This ZIP unfolds to more than any edition holds.' })
})
