import { expect, test } from 'vitest'
import { readJson } from '../../../app/api/v1/strict-json.ts'

const read = (text: string) => readJson(new TextEncoder().encode(text))

test('a request is read as it stands', () =>
  expect(read('{"a":[0,-1,1.5,"é"],"b":null}')).toEqual({ a: [0, -1, 1.5, 'é'], b: null }))

test.each(['-0', '-0.0', '-0e5', '-1e-999'])(
  '%s is minus zero, which is refused with a sentence and its place',
  (number) => {
    const says = { kind: 'not understood', facts: { field: 'a.1' } }
    expect(() => read(`{"a":[0,${number}]}`)).toThrow('Minus zero is no number here; write 0.')
    expect(() => read(`{"a":[0,${number}]}`)).toThrow(expect.objectContaining(says))
  },
)
