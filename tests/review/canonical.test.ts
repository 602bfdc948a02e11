import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, readCanonical } from '../../lib/review/canonical.ts'

test('keys are sorted by UTF-16 units and nothing is spaced (RFC 8785, 3.2.3)', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji',
    '\u0080': 'Control',
    ö: 'Latin',
  }
  expect(canonical(value)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  )
})

test('numbers are written as ECMAScript writes them', () =>
  expect(canonical([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, 0])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
  ))

test.each<[string, unknown, RegExp]>([
  ['undefined', { a: { b: undefined } }, /^\$\.a\.b is undefined/],
  ['a hole', [1, undefined], /^\$\[1\] is undefined/],
  ['NaN', { a: Number.NaN }, /\$\.a is NaN/],
  ['infinity', [Number.POSITIVE_INFINITY], /\$\[0\] is Infinity/],
  ['minus zero', [-0], /\$\[0\] is -0/],
  ['half a character', { a: 'x\ud800' }, /\$\.a holds half a character/],
  ['half a character in a key', { '\udc00': 1 }, /A key of \$ holds half a character/],
  ['a date', { at: new Date(0) }, /\$\.at is not a plain object/],
  ['a map', new Map(), /\$ is not a plain object/],
  ['a function', { a: () => 1 }, /\$\.a is function/],
  ['a symbol', [Symbol('a')], /\$\[0\] is symbol/],
  ['a big integer', [1n], /\$\[0\] is bigint/],
  ['the key __proto__', JSON.parse('{"__proto__": 1}'), /\$ has a key __proto__/],
  ['the key toJSON', { toJSON: 1 }, /\$ has a key toJSON/],
  ['nothing', undefined, /\$ is undefined/],
])('%s does not survive JSON and is refused with its place', (_, value, said) =>
  expect(() => canonical(value)).toThrow(said),
)

test('a hundred levels are written, more are refused and do not exhaust the stack', () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1)
  expect(canonical(nested(100))).toHaveLength(201)
  expect(() => canonical(nested(101))).toThrow(/nested too deeply/)
  expect(() => canonical(nested(100_000))).toThrow(RangeError)
})

test('a circle is refused', () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  expect(() => canonical(circle)).toThrow(RangeError)
})

test('the same value gives the same string in every order of its keys', () => {
  const json = fc
    .jsonValue({ noUnicodeString: false })
    .filter((value) => !/-0|__proto__|toJSON/.test(text(value)))
  fc.assert(
    fc.property(json, (value) => {
      const written = canonical(value)
      expect(readCanonical(written)).toEqual(value)
      expect(canonical(reversed(value))).toBe(written)
    }),
  )
})

test.each(['{"b":1,"a":2}', '{ "a":1}', '[1.0]', '"\\u0041"', '{"a":1,"a":2}'])(
  '%s is not canonical',
  (json) => expect(() => readCanonical(json)).toThrow(/not in its canonical form/),
)

test('what is no JSON is said to be none', () =>
  expect(() => readCanonical('{')).toThrow(/no JSON/))

/** A value as text in which -0 can be seen. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (Object.is(part, -0) ? '-0' : part)) ?? ''
}

/** The same value with the keys of its objects set the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, reversed(part)]),
  )
}
