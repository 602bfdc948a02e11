/**
 * Real files, written byte by byte: PDFs of some pages, with what a hostile one holds, and pictures
 * that tell where they were taken.
 */
import { crc32, deflateSync } from 'node:zlib'

/** A PDF with these lines on each page; `extra` are entries of its catalogue, as /OpenAction. */
export function pdf(pages: readonly (readonly string[])[], extra = ''): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(
        `BT /F 11 Tf 72 770 Td 14 TL ${lines.map((line) => `(${escaped(line)}) Tj T*`).join(' ')} ET`,
      ),
    ]),
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(body + end, 'latin1'))
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function escaped(line: string): string {
  return line.replace(/[()\\]/g, '\\$&')
}

/** A PNG of this size, grey, with chunks of text before its end; `says` lies in one and behind it. */
export function png(width: number, height: number, says = ''): Uint8Array {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = deflateSync(new Uint8Array(Math.min(height, 64) * (width + 1)).fill(0x80))
  return bytes(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', head),
    ...(says === '' ? [] : [chunk('tEXt', text(`Comment\0${says}`)), chunk('eXIf', text(says))]),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
    text(says),
  )
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = bytes(text(name), data)
  return bytes(big(data.length), named, big(crc32(named)))
}

/** A JPEG's frame (its one scan is no picture), turned to its side, that says where it was taken. */
export function jpeg(width: number, height: number, says: string): Uint8Array {
  const exif = bytes(
    text('Exif\0\0II*\0'),
    [8, 0, 0, 0, 2, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
    [0x0e, 0x01, 2, 0, ...little(says.length), 38, 0, 0, 0, 0, 0, 0, 0],
    text(says),
  )
  const jfif = bytes(text('JFIF\0'), [1, 2, 0, 0, 1, 0, 1, 0, 0])
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]
  return bytes(
    [0xff, 0xd8],
    segment(0xe0, jfif),
    segment(0xe1, exif),
    segment(0xed, text(`Photoshop 3.0\0${says}`)),
    segment(0xfe, text(says)),
    segment(0xc0, Uint8Array.from(frame)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9],
    text(says),
  )
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2
  return bytes([0xff, marker, length >> 8, length & 255], data)
}

/** A WebP's frame of this size, with EXIF and XMP in it. */
export function webp(width: number, height: number, says: string): Uint8Array {
  const three = (n: number) => [n & 255, (n >> 8) & 255, n >> 16]
  const body = bytes(
    text('WEBP'),
    riff('VP8X', Uint8Array.from([0b1100, 0, 0, 0, ...three(width - 1), ...three(height - 1)])),
    riff('VP8L', Uint8Array.of(0x2f, 1, 2, 3, 4)),
    riff('EXIF', text(says)),
    riff('XMP ', text(says)),
  )
  return bytes(text('RIFF'), little(body.length), body)
}

function riff(name: string, data: Uint8Array): Uint8Array {
  return bytes(text(name), little(data.length), data, data.length % 2 === 1 ? [0] : [])
}

/** Characters below 256 as bytes. */
export function text(characters: string): Uint8Array {
  return Uint8Array.from(Buffer.from(characters, 'utf8'))
}

function big(n: number): Uint8Array {
  return Uint8Array.of(n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255)
}

function little(n: number): Uint8Array {
  return big(n).reverse()
}

function bytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}
