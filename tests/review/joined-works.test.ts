import { expect, test } from 'vitest'
import { rootOf, standsFor } from '../../lib/review/joined-works.ts'

const join = (workId: string, into: string | null) => ({ workId, into })
const shown = (works: string, ...joins: ReturnType<typeof join>[]) =>
  Object.fromEntries(standsFor(works.split(''), joins))

test('a work stands for itself', () => expect(shown('ab')).toEqual({ a: 'a', b: 'b' }))

test('joined works are shown as the one that all lead to', () =>
  expect(shown('abc', join('a', 'b'), join('b', 'c'))).toEqual({ a: 'c', b: 'c', c: 'c' }))

test('works that were parted stand for themselves again', () =>
  expect(shown('ab', join('a', null))).toEqual({ a: 'a', b: 'b' }))

test('where that one is not seen, the first that is seen stands for the others', () =>
  expect(shown('bac', join('a', 'z'), join('b', 'z'))).toEqual({ a: 'a', b: 'a', c: 'c' }))

test('the root of a chain is its end', () =>
  expect(
    rootOf(
      'a',
      new Map([
        ['a', 'b'],
        ['b', 'c'],
        ['c', null],
      ]),
    ),
  ).toBe('c'))
