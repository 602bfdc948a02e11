import { expect, test } from 'vitest'
import { fixedIds, fixedKeys, isFixed, pressed } from '../../lib/review/fixed-keys.ts'
import { keyFrom, type Press } from '../../lib/review/shortcuts.ts'

/** A bare press, but for what is said. */
function press(key: string, but: Partial<Press> = {}): Press {
  return { key, ctrl: false, alt: false, meta: false, shift: false, altGraph: false, ...but }
}

test('Enter with Ctrl or ⌘ gives, and without them does not', () => {
  expect(pressed('give', press('Enter', { ctrl: true }))).toBe(true)
  expect(pressed('give', press('Enter', { meta: true }))).toBe(true)
  expect(pressed('give', press('Enter'))).toBe(false)
  expect(pressed('here', press('Enter'))).toBe(true)
  expect(pressed('here', press('Enter', { ctrl: true }))).toBe(false)
})

test('Ctrl K finds, also with Caps Lock; Ctrl Shift K is the browser’s own', () => {
  expect(pressed('findHeld', press('K', { ctrl: true }))).toBe(true)
  expect(pressed('findHeld', press('k', { ctrl: true, shift: true }))).toBe(false)
  expect(pressed('findHeld', press('k'))).toBe(false)
})

test('what AltGr or Alt makes is never taken', () => {
  expect(pressed('give', press('Enter', { ctrl: true, alt: true }))).toBe(false)
  expect(pressed('findHeld', press('k', { ctrl: true, altGraph: true }))).toBe(false)
})

test('no fixed key is one that a shortcut could have', () => {
  for (const id of fixedIds) {
    const { hears } = fixedKeys[id]
    expect(hears === null || hears.held || keyFrom(hears.key) === null).toBe(true)
  }
})

test('a name that objects inherit is no fixed key', () =>
  expect(isFixed('constructor')).toBe(false))
