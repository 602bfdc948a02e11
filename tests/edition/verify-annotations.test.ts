import { expect, test } from 'vitest'
import { writeAnnotations } from '../../lib/edition/annotations.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { readAnnotations, wrongInAnnotations } from '../../lib/edition/verify-annotations.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const page = pageOf(harrow)
const { bytes } = writeAnnotations(page)

/** What is said after a change to the words of the file. */
function said(change: (words: string) => string): string | null {
  const words = new TextDecoder().decode(bytes)
  return wrongInAnnotations(new TextEncoder().encode(change(words)), page)
}
const changed = (change: (one: Record<string, unknown>, all: Record<string, unknown>[]) => void) =>
  said((json) => {
    const collection = JSON.parse(json)
    change(collection.first.items[0], collection.first.items)
    return JSON.stringify(collection)
  })

test('annotations as they were written say what the data set says', () => {
  expect(wrongInAnnotations(bytes, page)).toBeNull()
  expect(readAnnotations(bytes)).toHaveLength(harrow.claims.flatMap(({ marks }) => marks).length)
})

/** The same after a change to the words of the first target. */
const inTarget = (from: RegExp, to: string) =>
  changed((one) =>
    Object.assign(one, { target: JSON.parse(JSON.stringify(one.target).replace(from, to)) }),
  )

test('another position, other words, another source is found; less context is none that differs', () => {
  expect(inTarget(/"start":(\d+)/, '"start":9$1')).toMatch(/has another position for mark 3-1/)
  expect(inTarget(/"exact":"/, '"exact":"x')).toMatch(/has the words «x.*» for mark 3-1/)
  expect(inTarget(/"suffix":"/, '"suffix":"x')).toMatch(/around «.*» that do not lead there alone/)
  expect(inTarget(/"source":".*?text-/, '"source":"https://x.example/text-')).toMatch(
    /another source/,
  )
  expect(inTarget(/"prefix":"(..)/, '"prefix":"$1')).toBeNull()
})

test('too few annotations, targets, or another order is found', () => {
  expect(changed((one) => Object.assign(one, { target: [] }))).toMatch(/has 0 targets instead of/)
  expect(changed((_, all) => all.pop())).toMatch(/annotations, the data set has \d+ marks/)
  expect(changed((_, all) => all.reverse())).toMatch(/where mark 3-1 should stand/)
})

test('what is no such collection is said', () => {
  expect(said(() => '{}')).toBe('edition-3.annotations.jsonld is no collection of annotations.')
})
