import { expect, test } from 'vitest'
import type { MarkStyle } from '../../../app/_desk/mark-style.ts'
import { type Drawn, declarationsOf, paintPlan, priorityOf } from '../../../app/_desk/paint-plan.ts'

const open: MarkStyle = { line: 'dotted', tone: 'open', mine: false, ruled: false }
const mine: MarkStyle = { line: 'solid', tone: 'true', mine: true, ruled: false }

function at(claim: number, style: MarkStyle, lane = 0, start = claim * 10): Drawn {
  return { start, end: start + 5, claim, lane, style }
}

/** A plan as a plain object of group and starts. */
function plan(drawn: readonly Drawn[], active: number | null = null) {
  const groups = [...paintPlan(drawn, active, null)]
  return Object.fromEntries(groups.map(([name, spans]) => [name, spans.map(({ start }) => start)]))
}

test('marks of one look share one group', () =>
  expect(plan([at(1, open), at(2, open)])).toEqual({ 'line-dotted-open-0': [10, 20] }))

test('marks in different lanes are in different groups', () =>
  expect(Object.keys(plan([at(1, open), at(2, open, 1)]))).toEqual([
    'line-dotted-open-0',
    'line-dotted-open-1',
  ]))

test('what I judged is tinted in its colour', () =>
  expect(plan([at(1, mine)])).toEqual({ 'line-solid-true-0': [10], 'tint-true': [10] }))

test('the open claim is drawn stronger, and only it', () =>
  expect(plan([at(1, mine), at(2, open)], 2)).toEqual({
    'line-solid-true-0': [10],
    'tint-true': [10],
    'line-dotted-open-0-on': [20],
    'strong-accent': [20],
  }))

test('lanes deeper than the room between lines share the last', () =>
  expect(Object.keys(plan([at(1, open, 4), at(2, open, 9)]))).toEqual(['line-dotted-open-4']))

test('the words of a claim being written are tinted in the accent', () => {
  const groups = paintPlan([], null, { start: 3, end: 9 })
  expect([...groups.keys()]).toEqual(['chosen-accent'])
})

test('a line lies the lower the deeper its lane', () => {
  const offset = (lane: number) =>
    Number(/offset: ([\d.]+)px/.exec(declarationsOf(`line-solid-true-${lane}`))?.[1])
  expect(offset(1)).toBeGreaterThan(offset(0) + 2)
  expect(offset(4)).toBeLessThan(20)
})

test('lines are dotted, dashed, wavy or solid in the colour of their tone', () => {
  expect(declarationsOf('line-dotted-open-0')).toContain('underline dotted 2px var(--soft)')
  expect(declarationsOf('line-wavy-contested-0')).toContain('wavy 1.5px var(--contested)')
  expect(declarationsOf('line-solid-false-0-on')).toContain('solid 3px var(--false)')
})

test('a tone that is none of the tones cannot reach the style sheet', () =>
  expect(declarationsOf('tint-x) } body { display: none')).not.toContain('body'))

test('tints lie below lines, and the open claim’s lines above the others', () => {
  const order = ['tint-true', 'strong-true', 'line-solid-true-0', 'line-solid-true-0-on']
  const priorities = order.map(priorityOf)
  expect(priorities).toEqual(priorities.toSorted((a, b) => a - b))
  expect(new Set(priorities).size).toBe(4)
})
