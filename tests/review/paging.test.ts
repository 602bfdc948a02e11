import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  mostOnPage,
  numberAfter,
  type Page,
  type PageAsked,
  pageFrom,
  pageOf,
  pageQuery,
  wholeAsked,
} from '../../lib/review/paging.ts'

/** Walks a list page by page; between two pages something may happen to it. */
function walked(
  list: number[],
  limit: number,
  latestFirst: boolean,
  between: () => void,
): number[] {
  const seen: number[] = []
  for (let asked: PageAsked | null = { limit, after: null }; asked !== null; ) {
    const sorted = [...list].sort((a, b) => (latestFirst ? b - a : a - b))
    const { items, next }: Page<number> = pageOf(sorted, asked, (n) => n, latestFirst)
    expect(items.length).toBeLessThanOrEqual(limit)
    seen.push(...items)
    asked = next === null ? null : { limit, after: next }
    between()
  }
  return seen
}

test('pages give everything that was there once and in order, whatever comes in between', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999_999_999 }), { maxLength: 40 })
  fc.assert(
    fc.property(
      numbers,
      numbers,
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (had, come, limit, down) => {
        const later = come.filter((n) => !had.includes(n))
        const list = [...had]
        const seen = walked(list, limit, down, () => {
          const one = later.pop()
          if (one !== undefined) list.push(one)
        })
        const sorted = [...seen].sort((a, b) => (down ? b - a : a - b))
        expect(seen).toEqual(sorted)
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen.filter((n) => had.includes(n)).length).toBe(had.length)
      },
    ),
  )
})

test('the last page names no next, also when it is full', () => {
  expect(pageOf([1, 2], { limit: 2, after: null }, (n) => n)).toEqual({ items: [1, 2], next: null })
  expect(pageFrom([1, 2, 3], 2, (n) => n)).toEqual({ items: [1, 2], next: '2' })
  expect(pageOf([], { limit: 2, after: 'x' }, (n: number) => n)).toEqual({ items: [], next: null })
  expect(pageOf(['a', 'b', 'c'], { limit: 1, after: 'a' }, (n) => n)).toEqual({
    items: ['b'],
    next: 'b',
  })
})

test('what is no cursor of a numbered list is refused with a sentence', () => {
  expect(numberAfter('14')).toBe(14)
  expect(numberAfter(null)).toBeNull()
  expect(() => numberAfter('one')).toThrow('«after» is the cursor that a page gave as «next».')
  expect(() => pageOf([1], { limit: 1, after: 'a' }, (n) => n)).toThrow('cursor')
})

test('a query asks for a page in one way of writing, and for no more than is given at once', () => {
  const query = z.strictObject(pageQuery)
  expect(query.parse({ limit: '200', after: '7' })).toEqual({ limit: mostOnPage, after: '7' })
  expect(query.parse({})).toEqual({})
  for (const limit of ['0', '201', '1e2', '07', ' 7', '']) {
    expect([limit, query.safeParse({ limit }).success]).toEqual([limit, false])
  }
  expect(query.safeParse({ after: 'a b' }).success).toBe(false)
  expect(wholeAsked('text', 5).safeParse('6').error?.issues[0]?.message).toBe(
    '«text» is a whole number from 1 to 5.',
  )
})
