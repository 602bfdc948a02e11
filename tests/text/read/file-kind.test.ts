import { expect, test } from 'vitest'
import {
  fileKind,
  fileKinds,
  isKnownHarm,
  isPicture,
  kindOfMedia,
  pageCharacters,
} from '../../../lib/text/read/file-kind.ts'
import { jpeg, pdf, png, text, webp } from '../../support/files.ts'

test.each<[string, Uint8Array, ReturnType<typeof fileKind>]>([
  ['a PDF', pdf([['Words']]), 'pdf'],
  ['a PDF behind blanks', text('\n \n%PDF-1.4'), 'pdf'],
  ['a PNG', png(2, 2), 'png'],
  ['a JPEG', jpeg(2, 2, 'x'), 'jpeg'],
  ['a WebP', webp(2, 2, 'x'), 'webp'],
  ['a page', text('<!DOCTYPE html><p>Words'), 'html'],
  ['a page that begins with a comment', text('<!-- saved from --><html><p>Words'), 'html'],
  ['XHTML', text('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>'), 'html'],
  ['a page with a byte order mark', text('\ufeff<html>'), 'html'],
  ['a page in UTF-16', Uint8Array.of(0xff, 0xfe, ...Buffer.from('<html><p>x', 'utf16le')), 'html'],
  ['a page with a PDF inside', text('<html>%PDF-1.7'), 'html'],
  ['a PDF with a page behind it', text('%PDF-1.7 <html><script>alert(1)</script>'), 'pdf'],
  ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), null],
  ['a drawing behind a prologue', text('<?xml version="1.0"?><svg/>'), null],
  ['plain text', text('Words about <html>'), null],
  ['a PDF with something before it', text('GIF89a %PDF-1.7'), null],
  ['a program', text('MZ\x90\0\x03'), null],
  ['an archive', text('PK\x03\x04'), null],
  ['a GIF', text('GIF89a'), null],
  ['a page with NULs', text('<html>\0'), null],
  ['nothing', new Uint8Array(), null],
])('%s is told by its content', (_name, bytes, kind) => expect(fileKind(bytes)).toBe(kind))

test('a kind and its media type name each other', () => {
  for (const [kind, type] of Object.entries(fileKinds)) expect(kindOfMedia(type)).toBe(kind)
  expect(kindOfMedia('image/svg+xml')).toBeNull()
})

test('pictures are three', () =>
  expect(['pdf', 'png', 'jpeg', 'webp', 'html'].map((kind) => isPicture(fileOf(kind)))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]))

function fileOf(kind: string) {
  return (
    kindOfMedia(
      kind === 'pdf' ? 'application/pdf' : kind === 'html' ? 'text/html' : `image/${kind}`,
    ) ?? 'pdf'
  )
}

test('the test string for harmful files is seen wherever it stands', () => {
  const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
  expect(isKnownHarm(text(eicar))).toBe(true)
  expect(isKnownHarm(text(`<html>XX5O!${eicar}</html>`))).toBe(true)
  expect(isKnownHarm(text(eicar.slice(0, -1)))).toBe(false)
})

test('a page is read in the letters that it declares', () => {
  expect(pageCharacters(text('<html>é'))).toBe('<html>é')
  expect(pageCharacters(text('\ufeff<html>'))).toBe('<html>')
  expect(pageCharacters(Uint8Array.from(Buffer.from('<html>é', 'latin1')))).toBe('<html>é')
  const cyrillic = Uint8Array.of(...text('<meta charset=windows-1251>'), 0xcc, 0xee)
  expect(pageCharacters(cyrillic)).toContain('Мо')
  const odd = Uint8Array.of(...text('<meta charset=nonsense>'), 0xe9)
  expect(pageCharacters(odd)).toContain('é')
})
