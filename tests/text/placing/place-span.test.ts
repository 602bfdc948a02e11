import { expect, test } from 'vitest'
import { spanPlacer } from '../../../lib/text/placing/place-span.ts'
import { span } from '../../../lib/text/span.ts'

const FIRST =
  'The mayor of Kolberg signed the treaty in 1931, three weeks after the harbour burned.'
const SECOND = 'Nobody in the council was told about the secret clause until a clerk found a copy.'

test('one pair of texts is made ready once and asked for many passages', () => {
  const place = spanPlacer(`${FIRST} ${SECOND}`, `${SECOND} ${FIRST.replace('1931', '1932')}`)
  expect(place(span(4, 20))).toEqual({ outcome: 'moved', places: [[span(87, 103)]] })
  expect(place(span(40, 46))).toMatchObject({ outcome: 'changed' })
})

test('words that were repeated are a question, with the likeliest place first', () => {
  const before = `${FIRST} ${SECOND}`
  const place = spanPlacer(before, `${FIRST} ${SECOND} ${SECOND}`)
  const at = before.indexOf('secret')
  const offer = place(span(at, at + 6))
  expect(offer.outcome).toBe('ambiguous')
  expect(offer.places).toContainEqual([span(at, at + 6)])
  expect(offer.places.length).toBe(2)
})

test('a passage of which little is left is lost, and is told where it would stand', () => {
  const place = spanPlacer(`${FIRST} ${SECOND}`, FIRST)
  expect(place(span(FIRST.length + 1, FIRST.length + 40))).toEqual({
    outcome: 'lost',
    nearest: span(FIRST.length, FIRST.length),
    places: [],
  })
})
