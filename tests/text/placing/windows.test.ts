import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effortFor, isOnce, placesOf, windowsOf } from '../../../lib/text/placing/windows.ts'

const everywhere = (text: string, words: string) =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(words, at))

test('the places of a string are all its places, in order, as a plain search finds them', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '的'), maxLength: 200 })
  fc.assert(
    fc.property(anyText, fc.nat(199), fc.integer({ min: 1, max: 40 }), (text, from, size) => {
      const words = text.slice(from, from + size)
      fc.pre(words !== '')
      expect(placesOf(windowsOf(text), words, 1_000)).toEqual(everywhere(text, words))
    }),
  )
})

test('no more places are told than were asked for', () => {
  expect(placesOf(windowsOf('ab'.repeat(50)), 'ab'.repeat(8), 3)).toEqual([0, 2, 4])
  expect(placesOf(windowsOf('ab'.repeat(50)), 'ab'.repeat(12), 3)).toEqual([0, 2, 4])
  expect(placesOf(windowsOf('abab'), 'b', 1)).toEqual([1])
})

test('a string that stands nowhere has no place, also an empty one', () => {
  const windows = windowsOf('The mayor of Kolberg signed the treaty.')
  expect(placesOf(windows, 'The mayor of Köslin signed', 9)).toEqual([])
  expect(placesOf(windows, '', 9)).toEqual([])
})

test('a look-up that would take too many steps gives up', () => {
  expect(placesOf(windowsOf('a'.repeat(10_000)), `${'a'.repeat(20)}b${'a'.repeat(20)}`, 9)).toEqual(
    [],
  )
  const almost = windowsOf(`${'a'.repeat(50)}b`.repeat(4_000))
  expect(placesOf(almost, `${'a'.repeat(60)}`, 9)).toBe(null)
})

test('what stands once is told without a search, what stands twice never', () => {
  const words = 'the mayor of Kolberg signed'
  const once = windowsOf(`Here ${words} a treaty with nobody.`)
  expect(isOnce(once, words)).toBe(true)
  expect(isOnce(windowsOf(`${once.text} ${once.text}`), words)).toBe(false)
  expect(isOnce(once, 'mayor')).toBe(false)
})

test('what stands everywhere takes much effort to find, what stands once little', () => {
  const words = 'The bridge was opened in spring.'
  expect(effortFor(windowsOf(`Before it. ${words} After it.`), words)).toBe(words.length)
  const letters = windowsOf('a'.repeat(100_000))
  expect(effortFor(letters, 'a'.repeat(1_000))).toBeGreaterThan(10_000_000)
})
