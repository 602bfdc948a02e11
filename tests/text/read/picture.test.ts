import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PictureKind, readPicture } from '../../../lib/text/read/picture.ts'
import { jpeg, png, text, webp } from '../../support/files.ts'

const says = 'GPS 52.5200 13.4050, taken by Somebody'
const pictures: readonly (readonly [PictureKind, Uint8Array])[] = [
  ['png', png(30, 20, says)],
  ['jpeg', jpeg(30, 20, says)],
  ['webp', webp(30, 20, says)],
]
const latin = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')

test.each(pictures)('a %s tells its size', (kind, bytes) =>
  expect(readPicture(kind, bytes)).toMatchObject({ width: 30, height: 20 }),
)

test.each(pictures)('a %s laid bare says nothing but the picture', (kind, bytes) => {
  expect(latin(bytes)).toContain(says)
  const bare = readPicture(kind, bytes)?.bare
  expect(latin(bare)).not.toMatch(/GPS|Somebody/)
  expect(readPicture(kind, bare ?? new Uint8Array())).toEqual({ width: 30, height: 20, bare })
})

test('of a JPEG’s EXIF only which side is up is kept', () => {
  const bare = readPicture('jpeg', jpeg(30, 20, says))?.bare ?? new Uint8Array()
  const at = latin(bare).indexOf('Exif\0\0')
  expect([...bare.slice(at + 6, at + 32)]).toEqual([
    ...text('MM'),
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    6,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
})

test('a JPEG keeps its scan to the byte, also what looks like a marker in it', () => {
  const bare = latin(readPicture('jpeg', jpeg(30, 20, says))?.bare)
  expect(bare.endsWith('\x12\xff\x00\x34\xff\xd0\x56\xff\xd9')).toBe(true)
})

test('a WebP laid bare no longer lists what it has no more, and names its length', () => {
  const bare = readPicture('webp', webp(30, 20, says))?.bare ?? new Uint8Array()
  expect(bare[20]).toBe(0)
  expect(new DataView(bare.buffer).getUint32(4, true)).toBe(bare.length - 8)
})

test('the size of a WebP is read in all three of its forms', () => {
  const lossless = Uint8Array.from(
    Buffer.from('RIFF\x12\0\0\0WEBPVP8L\x05\0\0\0/\x1d\xc0\x04\0\0', 'latin1'),
  )
  expect(readPicture('webp', lossless)).toMatchObject({ width: 30, height: 20 })
  const lossy = Uint8Array.from(
    Buffer.from('RIFF\x16\0\0\0WEBPVP8 \x0a\0\0\0\0\0\0\x9d\x01\x2a\x1e\0\x14\0', 'latin1'),
  )
  expect(readPicture('webp', lossy)).toMatchObject({ width: 30, height: 20 })
})

test('a picture that floods is known by what its frame says, before anything is decoded', () =>
  expect(readPicture('png', png(60_000, 60_000))).toMatchObject({ width: 60_000, height: 60_000 }))

test.each(pictures)(
  'a %s that is cut short or changed is null or a picture, never a fault',
  (kind, whole) => {
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (cut, at, byte) => {
        readPicture(kind, whole.subarray(0, cut))
        const changed = whole.slice()
        changed[at] = byte
        readPicture(kind, changed)
      }),
      { numRuns: 2_000 },
    )
    expect(readPicture(kind, whole.subarray(0, 25))).toBeNull()
  },
)
