import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unpacked, xmlPart } from '../../../lib/text/read/archive.ts'
import { zipOf } from '../../support/documents.ts'

const all = () => true
const refused = (says: RegExp) => ({ refused: expect.stringMatching(says) })

test('the wanted parts of an archive are unpacked, and the others are not', () => {
  const zip = zipOf({ 'a.xml': '<a/>', 'b/c.xml': 'é'.repeat(1_000), 'd.png': 'x' })
  const archive = unpacked(zip, (path) => path.endsWith('.xml'))
  if ('refused' in archive) throw new Error(archive.refused)
  expect([...archive.parts.keys()]).toEqual(['a.xml', 'b/c.xml'])
  expect(archive.parts.get('b/c.xml')).toEqual(strToU8('é'.repeat(1_000)))
})

test('an archive may be stored, have a comment, and lie in a larger buffer', () => {
  const zip = zipSync({ 'a.xml': strToU8('<a/>') }, { level: 0, comment: 'PK' })
  const around = new Uint8Array(zip.length + 10)
  around.set(zip, 5)
  expect(unpacked(around.subarray(5, 5 + zip.length), all)).toHaveProperty('parts')
})

test('parts that come twice or leave their folder are refused', () => {
  const zip = zipOf({ 'one.xml': '<a/>', 'two.xml': '<b/>' })
  const twice = Uint8Array.from(zip)
  const text = strToU8('one.xml')
  for (let at = 0; at < twice.length - 7; at++) {
    if (String.fromCharCode(...twice.subarray(at, at + 7)) === 'two.xml') twice.set(text, at)
  }
  expect(unpacked(twice, all)).toEqual(refused(/«one\.xml» twice/))
  for (const name of ['/a', '../a', 'a/../../b', 'c:\\a', '\\a', 'a\\..\\b']) {
    expect(unpacked(zipOf({ [name]: 'x' }), all)).toEqual(refused(/outside of it/))
  }
})

test('an archive that was cut, changed or is none is refused or read, and never a fault', () => {
  const zip = zipOf({ 'a.xml': '<a/>'.repeat(200), 'b.xml': '<b/>' })
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(zip.length), (at, byte, length) => {
      const broken = Uint8Array.from(zip)
      broken[at] = byte
      for (const one of [broken, zip.slice(0, length), zip.slice(length)]) {
        const archive = unpacked(one, all)
        expect('refused' in archive ? archive.refused : archive.parts).toBeTruthy()
      }
    }),
    { numRuns: 500 },
  )
  expect(unpacked(new Uint8Array(), all)).toEqual(refused(/damaged/))
})

test('an XML part is UTF-8, without a DOCTYPE, and not too deep', () => {
  const part = (xml: string | Uint8Array) =>
    xmlPart(new Map([['a', typeof xml === 'string' ? strToU8(xml) : xml]]), 'a')
  expect(part('<a>é</a>')).toEqual({ text: '<a>é</a>' })
  expect(part(new Uint8Array([0x3c, 0xff]))).toEqual(refused(/not UTF-8/))
  expect(part('<!doctype html><a/>')).toEqual(refused(/DOCTYPE/))
  expect(part('<a>'.repeat(400))).toHaveProperty('text')
  expect(part('<a>'.repeat(401))).toEqual(refused(/more than 400/))
  expect(part('<a><b/></a>'.repeat(5_000))).toHaveProperty('text')
  expect(xmlPart(new Map(), 'a')).toEqual(refused(/no part «a»/))
})
