import { expect, test } from 'vitest'
import { lookOfLabel, lookOfStanding } from '../../../app/_parts/verdict-look.ts'
import { defaultScale } from '../../../lib/review/scale.ts'

test('a label has its glyph, its word and its colour together', () => {
  expect(lookOfLabel(defaultScale, 'mostly-true')).toEqual({
    tone: 'mostly',
    face: { fill: 0.75 },
    word: 'mostly true',
  })
})

test('a ruled or agreed claim looks as its label', () => {
  for (const standing of ['ruled', 'agreed'] as const) {
    expect(lookOfStanding(defaultScale, standing, 'false')).toEqual(
      lookOfLabel(defaultScale, 'false'),
    )
  }
})

test('an open claim never looks as a label', () => {
  expect(lookOfStanding(defaultScale, 'open', 'false').word).toBe('open')
})

test('a claim ruled without a label is contested', () => {
  expect(lookOfStanding(defaultScale, 'ruled', null)).toEqual(
    lookOfStanding(defaultScale, 'contested', null),
  )
})

test('no two states look the same', () => {
  const states = ['open', 'too few', 'agreed', 'contested', 'withdrawn'] as const
  const looks = states.map((state) => JSON.stringify(lookOfStanding(defaultScale, state, null)))
  expect(new Set(looks).size).toBe(states.length)
})
