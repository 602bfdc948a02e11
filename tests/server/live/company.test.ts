import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Company, companyAfter } from '../../../lib/review/company.ts'
import { Companies, type CompanyNote } from '../../../lib/server/live/company.ts'

const text = { number: 1, title: 'The bridge' }
const note = (more: Partial<CompanyNote> = {}): CompanyNote => ({
  project: 'p',
  personId: 'mina',
  name: 'Mina',
  text,
  place: null,
  gone: false,
  ...more,
})
const at = (offset: number) => ({ revisionId: 'r', at: offset })
const hears = (all: Companies, more: Partial<CompanyNote>, now: number) =>
  all.hear(JSON.stringify(note(more)), now)
const news = (all: Companies, now: number) => all.news(now).get('p')

test('who comes, moves and goes is told once', () => {
  const all = new Companies()
  hears(all, {}, 0)
  expect(news(all, 1)?.here).toEqual([{ personId: 'mina', name: 'Mina', text, place: null }])
  expect(news(all, 2)).toBeUndefined()
  hears(all, { place: at(4) }, 3)
  expect(news(all, 4)?.here[0]?.place).toEqual(at(4))
  hears(all, { gone: true }, 5)
  expect(news(all, 6)).toEqual({ whole: false, here: [], gone: ['mina'] })
  expect(all.whole('p', 7).here).toEqual([])
})

test('who says nothing for 45 seconds is gone; who says the same stays, and nobody is told', () => {
  const all = new Companies()
  hears(all, {}, 0)
  news(all, 0)
  hears(all, {}, 20_000)
  expect(news(all, 64_999)).toBeUndefined()
  expect(news(all, 65_000)?.gone).toEqual(['mina'])
})

test('a place fades 15 seconds after it moved, and is not told again when it is said again', () => {
  const all = new Companies()
  hears(all, { place: at(4) }, 0)
  news(all, 0)
  hears(all, { place: at(4) }, 14_000)
  expect(news(all, 14_999)).toBeUndefined()
  expect(news(all, 15_000)?.here[0]?.place).toBeNull()
  hears(all, { place: at(4) }, 20_000)
  expect(news(all, 20_000)).toBeUndefined()
  expect(all.whole('p', 20_000).here[0]?.place).toBeNull()
})

test('a caret that goes where it may not be told is told like one that rests', () => {
  const rests = new Companies()
  const hides = new Companies()
  for (const all of [rests, hides]) hears(all, { place: at(4) }, 0)
  const told = Array.from({ length: 30 }, (_, second) => {
    const now = second * 1_000
    if (second % 2 === 0 && second > 0) hears(hides, { place: null }, now)
    if (second % 20 === 0) hears(rests, { place: at(4) }, now)
    return [news(rests, now), news(hides, now)]
  })
  for (const [one, other] of told) expect(other).toEqual(one)
})

test('in another text the old place is gone at once', () => {
  const all = new Companies()
  hears(all, { place: at(4) }, 0)
  hears(all, { text: { number: 2, title: 'Another' } }, 1)
  expect(all.whole('p', 1).here[0]?.place).toBeNull()
})

test('what is no note is nothing, and projects do not mix', () => {
  const all = new Companies()
  for (const words of ['', 'x', '{}', '[]', '{"project":1}']) all.hear(words, 0)
  hears(all, { project: 'q' }, 0)
  expect(all.whole('p', 0).here).toEqual([])
  expect([...all.news(0).keys()]).toEqual(['q'])
})

test('whoever follows the news knows what the whole says', () => {
  const step = fc.record({
    personId: fc.constantFrom('a', 'b', 'c'),
    number: fc.constantFrom(1, 2),
    place: fc.option(fc.constantFrom(1, 2, 3)),
    gone: fc.boolean(),
    later: fc.integer({ min: 0, max: 20_000 }),
    look: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const all = new Companies()
      let now = 0
      let known: Company = new Map()
      const look = () => {
        const told = news(all, now)
        if (told !== undefined) known = companyAfter(known, told)
        const whole = companyAfter(new Map(), all.whole('p', now))
        expect([...known].sort()).toEqual([...whole].sort())
      }
      for (const { personId, number, place, gone, later, look: looks } of steps) {
        now += later
        const more = { personId, gone, text: { number, title: 'T' } }
        hears(all, { ...more, place: place === null ? null : at(place) }, now)
        if (looks) look()
      }
      look()
    }),
  )
})
