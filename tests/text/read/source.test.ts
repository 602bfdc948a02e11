import { expect, test } from 'vitest'
import { MOST_BYTES } from '../../../lib/text/read/reading.ts'
import { readSource } from '../../../lib/text/read/source.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('each kind has its reader', () => {
  const text = '# The <b>Nile</b>'
  expect(readSource({ kind: 'plain', text })).toMatchObject({ characters: '# The <b>Nile</b>' })
  expect(readSource({ kind: 'markdown', text })).toMatchObject({ characters: 'The Nile' })
  expect(readSource({ kind: 'html', text })).toMatchObject({ characters: '# The Nile' })
})

test('bytes are decoded, and how is said', () =>
  expect(readSource({ kind: 'plain', bytes: bytes('\ufeffé\r\n') })).toMatchObject({
    characters: 'é\n',
    encoding: 'utf-8',
    lineEnds: { crlf: 1, bom: true },
  }))

test('bytes that are too many or cannot be decoded are refused', () => {
  const zeros = new Uint8Array(MOST_BYTES + 1)
  expect(readSource({ kind: 'plain', bytes: zeros })).toEqual({
    refused: expect.stringContaining('2 MB'),
  })
  expect(readSource({ kind: 'html', bytes: new Uint8Array([0x61, 0xff]) })).toEqual({
    refused: expect.stringContaining('Byte 1'),
  })
  expect(readSource({ kind: 'plain', bytes: bytes('\0') })).toHaveProperty('refused')
})

test('what scanners take for harmful is refused in a file and in what is pasted', () => {
  const text = 'A: X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
  for (const kind of ['plain', 'markdown', 'html'] as const) {
    for (const source of [
      { kind, text },
      { kind, bytes: bytes(text) },
    ]) {
      expect(readSource(source)).toEqual({ refused: expect.stringContaining('harmful') })
    }
  }
  expect(readSource({ kind: 'plain', text: text.slice(0, -1) })).toHaveProperty('characters')
})
