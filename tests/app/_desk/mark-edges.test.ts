import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  edgesOf,
  movedEdge,
  offsetOf,
  tidied,
  withoutWords,
  withWords,
  wordsIn,
  wordsOfMark,
} from '../../../app/_desk/mark-edges.ts'
import type { Span } from '../../../lib/text/span.ts'
import { graphemeStart } from '../../../lib/text/units.ts'

const text = 'The bridge opened in 1931 and cost 👩‍👩‍👧 40,000 crowns.'
const at = (words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const said = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end))
const spans = [at('bridge opened'), at('cost')]

test('each span has two edges, and no edge passes another one', () => {
  expect(edgesOf(spans).map((edge) => offsetOf(spans, edge))).toEqual(
    spans.flatMap(({ start, end }) => [start, end]),
  )
  const moved = (span: number, side: 'start' | 'end', to: number) =>
    said(movedEdge(text, spans, { span, side }, to))
  expect(moved(0, 'start', 0)).toEqual(['The bridge opened', 'cost'])
  expect(moved(0, 'start', 99)).toEqual(['d', 'cost'])
  expect(moved(0, 'end', 99)).toEqual(['bridge opened in 1931 and ', 'cost'])
  expect(moved(1, 'start', 0)).toEqual(['bridge opened', ' in 1931 and cost'])
})

test('words are added across a gap and taken away; what touches is one span', () => {
  expect(said(withWords(text, spans, at('crowns')))).toEqual(['bridge opened', 'cost', 'crowns'])
  expect(said(withWords(text, spans, at('opened in 1931 and cost')))).toEqual([
    'bridge opened in 1931 and cost',
  ])
  expect(said(withoutWords(text, spans, at('cost')))).toEqual(['bridge opened'])
  expect(said(withoutWords(text, [at('bridge opened in 1931')], at('opened')))).toEqual([
    'bridge',
    'in 1931',
  ])
  expect(said(wordsIn(text, spans, at('opened in 1931 and cost')))).toEqual(['opened', 'cost'])
})

test('an edge that moves by whole characters leaves whole characters', () => {
  const offset = fc.integer({ min: 0, max: text.length }).map((to) => graphemeStart(text, to))
  fc.assert(
    fc.property(
      offset,
      offset,
      offset,
      fc.constantFrom('start' as const, 'end' as const),
      (a, b, to, side) => {
        fc.pre(a !== b)
        const one = [{ start: Math.min(a, b), end: Math.max(a, b) }]
        const [moved] = movedEdge(text, one, { span: 0, side }, to)
        expect(moved?.start).toBeLessThan(moved?.end ?? 0)
        for (const edge of [moved?.start ?? -1, moved?.end ?? -1]) {
          expect(graphemeStart(text, edge)).toBe(edge)
        }
        expect(tidied(text, tidied(text, one))).toEqual(tidied(text, one))
      },
    ),
  )
})

test('selected words are meant for the mark that has them, else for the nearest one', () => {
  const held = (markId: string, words: string) => ({
    claim: 1,
    markId,
    place: 1,
    spans: [at(words)],
  })
  const marks = [held('first', 'bridge opened'), held('second', '40,000 crowns')]
  const meant = (words: string) => {
    const found = wordsOfMark(text, marks, at(words))
    if (found === null) return null
    const { mark, more, less } = found
    return [mark.markId, more && said(more), less && [said(less.kept), said(less.apart)]]
  }
  expect(meant('in')).toEqual(['first', ['bridge opened in'], null])
  expect(meant('👩‍👩‍👧')).toEqual(['second', ['👩‍👩‍👧 40,000 crowns'], null])
  expect(meant('1931')).toEqual(['first', ['bridge opened', '1931'], null])
  expect(meant('crowns')).toEqual(['second', null, [['40,000'], ['crowns']]])
  expect(meant('bridge opened')).toEqual(['first', null, null])
  expect(wordsOfMark(text, [], at('in'))).toBeNull()
})
