import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clashOf,
  heardTogether,
  isShortcut,
  keyFrom,
  keyInWords,
  keyNow,
  keySet,
  type OwnKeys,
  type Press,
  shortcutFor,
  shortcutIds,
  shortcuts,
  usualAgain,
  usualKeys,
  verdictKeys,
  whyNotKey,
  withKeys,
} from '../../lib/review/shortcuts.ts'

/** A bare press, but for what is said. */
function press(key: string, but: Partial<Press> = {}): Press {
  return { key, ctrl: false, alt: false, meta: false, shift: false, altGraph: false, ...but }
}

test('no two entries of the table have one key where both are heard', () => {
  for (const id of shortcutIds) {
    expect([id, clashOf(usualKeys, id, shortcuts[id].usual)]).toEqual([id, null])
  }
})

test('every usual key is a key', () => {
  for (const id of shortcutIds) expect(keyFrom(shortcuts[id].usual)).toBe(shortcuts[id].usual)
})

test('there are nine keys for verdicts, in order', () =>
  expect(verdictKeys.map((id) => shortcuts[id].usual)).toEqual([...'123456789']))

test('what is heard on every page is heard with what is heard on one, but not after «go»', () => {
  expect(heardTogether('undo', 'mark')).toBe(true)
  expect(heardTogether('mark', 'undo')).toBe(true)
  expect(heardTogether('find', 'undo')).toBe(true)
  expect(heardTogether('go', 'choose')).toBe(true)
  expect(heardTogether('mark', 'accept')).toBe(false)
  expect(heardTogether('undo', 'rules')).toBe(false)
  expect(heardTogether('texts', 'claims')).toBe(true)
})

test.each([' ', '', 'ab', 'Enter', 'Dead', '\t', '\u0000', '\u00ad', '\ud800', 'e\u0301'])(
  '%j is no key',
  (typed) => expect(keyFrom(typed)).toBeNull(),
)

test('a key is small where it can be, in any script', () => {
  expect(['M', 'É', 'Ж', 'ß', '?', '7', '/'].map(keyFrom)).toEqual([
    ...['m', 'é', 'ж', 'ß', '?', '7', '/'],
  ])
})

test('a key that is typed is the same key whenever it is looked at again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3 }), (typed) => {
      const key = keyFrom(typed)
      if (key !== null) expect([keyFrom(key), [...key].length]).toEqual([key, 1])
    }),
  )
})

test('a key is written large where that is one sign', () =>
  expect(['m', 'ж', 'ß', '?'].map(keyInWords)).toEqual(['M', 'Ж', 'ß', '?']))

test('a changed key does what the usual one did, which then does nothing', () => {
  const own = withKeys(usualKeys, { mark: 'n' })
  expect(shortcutFor(own, shortcutIds, press('n'), false)).toBe('mark')
  expect(shortcutFor(own, shortcutIds, press('N'), false)).toBe('mark')
  expect(shortcutFor(own, shortcutIds, press('m'), false)).toBeNull()
})

test('a key of one’s own comes before a usual one that a later version gave to something else', () => {
  const own: OwnKeys = { ...usualKeys, changed: { guideline: 'm' } }
  expect(shortcutFor(own, shortcutIds, press('m'), false)).toBe('guideline')
})

test('only what the page hears is asked for', () => {
  expect(shortcutFor(usualKeys, ['undo'], press('m'), false)).toBeNull()
  expect(shortcutFor(usualKeys, ['undo', 'mark'], press('m'), false)).toBe('mark')
})

test('after «go» only places are heard, and without it none', () => {
  expect(shortcutFor(usualKeys, shortcutIds, press('c'), true)).toBe('claims')
  expect(shortcutFor(usualKeys, shortcutIds, press('c'), false)).toBe('cite')
  expect(shortcutFor(usualKeys, shortcutIds, press('j'), true)).toBeNull()
})

test.each([{ ctrl: true }, { alt: true }, { meta: true }, { altGraph: true }])(
  'no shortcut is heard with %o',
  (but) => {
    for (const id of shortcutIds) {
      expect(shortcutFor(usualKeys, shortcutIds, press(shortcuts[id].usual, but), false)).toBeNull()
    }
  },
)

test('with single keys switched off none is heard, and each is still known', () => {
  const off = { ...usualKeys, singles: false }
  for (const id of shortcutIds) {
    expect(shortcutFor(off, shortcutIds, press(shortcuts[id].usual), false)).toBeNull()
    expect([keyNow(off, id), keySet(off, id)]).toEqual([null, shortcuts[id].usual])
  }
})

test('a key that is taken is refused with what it does, and one that is free is not', () => {
  expect(whyNotKey(usualKeys, 'mark', 'j')).toBe(
    '«J» is the key for «next claim». Take another one, or change that first.',
  )
  expect(whyNotKey(usualKeys, 'mark', 'b')).toBeNull()
  expect(whyNotKey(usualKeys, 'mark', null)).toBeNull()
  expect(whyNotKey(usualKeys, 'mark', 'm')).toBeNull()
  expect(whyNotKey(usualKeys, 'mark', ' ')).toMatch(/^A key is one letter/)
  expect(whyNotKey(withKeys(usualKeys, { next: null }), 'mark', 'j')).toBeNull()
})

test('what is set to the usual key is no change, and all can be made so', () => {
  const own = withKeys(usualKeys, { mark: 'n', cite: null })
  expect(own.changed).toEqual({ mark: 'n', cite: null })
  expect(withKeys(own, { mark: 'm' }).changed).toEqual({ cite: null })
  expect(withKeys(own, usualAgain(own))).toEqual(usualKeys)
})

test('a name that objects inherit is no shortcut', () =>
  expect(['constructor', '__proto__', 'toString'].some(isShortcut)).toBe(false))
