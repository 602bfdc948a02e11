import { expect, test } from 'vitest'
import { jsonOf } from '../../lib/edition/json-of.ts'

test('what is JSON in UTF-8 is read, all else is nothing', () => {
  expect(jsonOf(new TextEncoder().encode('{"a":1}'))).toEqual({ a: 1 })
  expect(jsonOf(new TextEncoder().encode('{'))).toBeUndefined()
  expect(jsonOf(new Uint8Array([0xff]))).toBeUndefined()
})
