/**
 * Pictures, read as far as their frame: how large they are, and the same picture without what it
 * tells besides itself (place, camera, author, comments, previews, what hangs on behind its end).
 * Nothing is decoded: the parts that make the picture are copied, the others left out, so no library
 * for pictures ever meets a hostile one on the server.
 *
 * Kept: the picture, its colour profile, an animation's frames; of EXIF only which side is up, which
 * a JPEG needs to be looked at. PNG: W3C PNG 3rd edition, section 11; JPEG: ITU T.81 annex B;
 * WebP: RFC 9649. A frame that does not hold gives null.
 *
 * Units: pixels, as stored.
 */

export type PictureKind = 'png' | 'jpeg' | 'webp'

export type Picture = {
  readonly width: number
  readonly height: number
  /** The picture alone. */
  readonly bare: Uint8Array
}

/** The most pixels that a picture may have: 50 million. */
export const MOST_PIXELS = 50_000_000

/** Read the frame of a picture. */
export function readPicture(kind: PictureKind, bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const picture = READERS[kind](bytes, view)
    return picture === null || picture.width < 1 || picture.height < 1 ? null : picture
  } catch (fault) {
    // A frame that names more bytes than there are.
    if (fault instanceof RangeError) return null
    throw fault
  }
}

type Reader = (bytes: Uint8Array, view: DataView) => Picture | null

const READERS: Readonly<Record<PictureKind, Reader>> = { png, jpeg, webp }

const PNG_KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
)

function png(bytes: Uint8Array, view: DataView): Picture | null {
  const parts = [bytes.subarray(0, 8)]
  if (name(bytes, 12) !== 'IHDR') return null
  for (let at = 8; ; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const chunk = name(bytes, at + 4)
    if (PNG_KEPT.has(chunk)) parts.push(bytes.subarray(at, end))
    if (chunk === 'IEND') break
    at = end
  }
  return { width: view.getUint32(16), height: view.getUint32(20), bare: joined(parts) }
}

function jpeg(bytes: Uint8Array, view: DataView): Picture | null {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return size === null ? null : { ...size, bare: joined([...parts, END]) }
    const end = marker === 0xda ? scanEnd(bytes, view, at) : at + 2 + view.getUint16(at + 2)
    if (end > bytes.length || end <= at + 3) return null
    if (isFrame(marker)) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    parts.push(...kept(bytes, view, { marker, at, end }))
    at = end
  }
}

const END = Uint8Array.of(0xff, 0xd9)

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Where a scan ends: at the next marker that is no part of its data. A file cut short ends there. */
function scanEnd(bytes: Uint8Array, view: DataView, start: number): number {
  let at = start + 2 + view.getUint16(start + 2)
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at === -1) throw new RangeError('The scan has no end')
    const next = view.getUint8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
    at += next === 0xff ? 1 : 2
  }
}

type Segment = { readonly marker: number; readonly at: number; readonly end: number }

/** What is kept of a segment. */
function kept(bytes: Uint8Array, view: DataView, segment: Segment): readonly Uint8Array[] {
  const { marker, at, end } = segment
  const whole = bytes.subarray(at, end)
  if (marker === 0xe0) return name(bytes, at + 4) === 'JFIF' ? [frameOfJfif(whole)] : []
  if (marker === 0xe1) return upright(view, at, end)
  if (marker === 0xe2) return name(bytes, at + 4, 11) === 'ICC_PROFILE' ? [whole] : []
  if (marker === 0xee) return name(bytes, at + 4, 5) === 'Adobe' ? [whole] : []
  return marker === 0xfe || (marker >= 0xe0 && marker <= 0xef) ? [] : [whole]
}

/** JFIF's own segment without the preview. */
function frameOfJfif(segment: Uint8Array): Uint8Array {
  return Uint8Array.of(0xff, 0xe0, 0, 16, ...segment.subarray(4, 16), 0, 0)
}

/** A new EXIF segment that says nothing but which side is up; none where that is as usual. */
function upright(view: DataView, at: number, end: number): readonly Uint8Array[] {
  const tiff = at + 10
  if (end < tiff + 14 || view.getUint32(at + 4) !== 0x45786966) return []
  const little = view.getUint16(tiff) === 0x4949
  const first = tiff + view.getUint32(tiff + 4, little)
  if (first + 2 > end) return []
  const entries = view.getUint16(first, little)
  for (let entry = first + 2; entry < first + 2 + entries * 12 && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, little) !== 0x0112) continue
    const side = view.getUint16(entry + 8, little)
    return side >= 2 && side <= 8 ? [Uint8Array.of(...EXIF, side, 0, 0, 0, 0, 0, 0)] : []
  }
  return []
}

/** An EXIF segment of one entry, big-endian, up to the low byte of its value. */
const EXIF = [
  0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12,
  0, 3, 0, 0, 0, 1, 0,
]

const WEBP_KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

function webp(bytes: Uint8Array, view: DataView): Picture | null {
  const whole = Math.min(bytes.length, 8 + view.getUint32(4, true))
  const parts: Uint8Array[] = []
  let size: { width: number; height: number } | null = null
  for (let at = 12; at + 8 <= whole; ) {
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > whole) return null
    const chunk = name(bytes, at)
    size ??= webpSize(chunk, view, at + 8)
    if (WEBP_KEPT.has(chunk)) parts.push(bare(chunk, bytes.subarray(at, end)))
    at = end
  }
  if (size === null) return null
  const body = joined(parts)
  const head = new Uint8Array(12)
  head.set(bytes.subarray(0, 12))
  new DataView(head.buffer).setUint32(4, body.length + 4, true)
  return { ...size, bare: joined([head, body]) }
}

/** A chunk of WebP; the one that lists what there is no longer lists EXIF and XMP. */
function bare(chunk: string, bytes: Uint8Array): Uint8Array {
  if (chunk !== 'VP8X') return bytes
  const copy = bytes.slice()
  copy[8] = (copy[8] ?? 0) & ~0b1100
  return copy
}

function webpSize(chunk: string, view: DataView, at: number) {
  const three = (from: number) => view.getUint16(from, true) + (view.getUint8(from + 2) << 16)
  if (chunk === 'VP8X') return { width: 1 + three(at + 4), height: 1 + three(at + 7) }
  if (chunk === 'VP8L') {
    const packed = view.getUint32(at + 1, true)
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) }
  }
  if (chunk !== 'VP8 ') return null
  const side = (from: number) => view.getUint16(from, true) & 0x3fff
  return { width: side(at + 6), height: side(at + 8) }
}

function name(bytes: Uint8Array, at: number, length = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
