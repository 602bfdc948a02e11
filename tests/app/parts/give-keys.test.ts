import { expect, test } from 'vitest'
import { holdingKey } from '../../../app/_parts/give-keys.tsx'

test('the key that holds is ⌘ on Apple’s machines and Ctrl elsewhere', () => {
  expect(['MacIntel', 'iPhone', 'iPad'].map(holdingKey)).toEqual(['⌘', '⌘', '⌘'])
  expect(['Win32', 'Linux x86_64', ''].map(holdingKey)).toEqual(['Ctrl', 'Ctrl', 'Ctrl'])
})
