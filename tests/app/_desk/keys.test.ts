import { expect, test } from 'vitest'
import { commandFor, type KeyPress, keyTable } from '../../../app/_desk/keys.ts'

/** A bare key press, but for what is said. */
function press(key: string, but: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrl: false, alt: false, meta: false, typing: false, ...but }
}

test('j and k go to the next and the previous claim', () => {
  expect(commandFor(press('j'), false, true)).toEqual({ does: 'next' })
  expect(commandFor(press('k'), false, true)).toEqual({ does: 'previous' })
})

test('a digit chooses the verdict at its place, and zero chooses none', () => {
  expect(commandFor(press('4'), false, true)).toEqual({ does: 'verdict', place: 4 })
  expect(commandFor(press('0'), false, true)).toBeNull()
})

test('g and then a letter goes to a room', () => {
  expect(commandFor(press('g'), false, true)).toEqual({ does: 'begin go' })
  expect(commandFor(press('c'), true, true)).toEqual({ does: 'go', to: 'claims' })
  expect(commandFor(press('c'), false, true)).toEqual({ does: 'cite' })
})

test('g and then a letter that is no room does nothing', () =>
  expect(commandFor(press('j'), true, true)).toBeNull())

test.each([{ ctrl: true }, { alt: true }, { meta: true }, { typing: true }])(
  'no key is taken with %o',
  (but) => {
    for (const key of ['j', 'm', '1', 'c', '?', 'Escape']) {
      expect(commandFor(press(key, but), false, true)).toBeNull()
    }
  },
)

test('Enter with Ctrl or ⌘ gives the verdict wherever the keyboard is, also without single keys', () => {
  expect(commandFor(press('Enter', { ctrl: true }), false, true)).toEqual({ does: 'give' })
  expect(commandFor(press('Enter', { meta: true }), false, false)).toEqual({ does: 'give' })
  expect(commandFor(press('Enter'), false, true)).toBeNull()
  expect(commandFor(press('Enter', { ctrl: true, typing: true }), false, true)).toBeNull()
})

test('with single keys switched off only Escape is left', () => {
  expect(commandFor(press('m'), false, false)).toBeNull()
  expect(commandFor(press('3'), false, false)).toBeNull()
  expect(commandFor(press('c'), true, false)).toBeNull()
  expect(commandFor(press('Escape'), false, false)).toEqual({ does: 'away' })
})

test('a key that objects inherit is no command', () =>
  expect(commandFor(press('constructor'), false, true)).toBeNull())

test('every single key of the table that people read does something', () => {
  const singles = keyTable.flatMap(({ keys }) => (keys.length === 1 ? keys : []))
  for (const key of singles.filter((one) => one.length === 1)) {
    expect(commandFor(press(key), false, true)).not.toBeNull()
  }
})
