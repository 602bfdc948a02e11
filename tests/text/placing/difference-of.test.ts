import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf } from '../../../lib/text/placing/difference-of.ts'
import { graphemeStart } from '../../../lib/text/units.ts'
import { chanceOf, inventedSource, revise } from '../../support/revised-text.ts'

/** A difference as one line: [-gone-] {+new+} [>moved away>] {<moved here<}. */
function told(before: string, after: string): string {
  return differenceOf(before, after)
    .map((part) => {
      if (part.how === 'gone') return `[-${before.slice(part.before.start, part.before.end)}-]`
      if (part.how === 'moved away')
        return `[>${before.slice(part.before.start, part.before.end)}>]`
      const words = after.slice(part.after.start, part.after.end)
      if (part.how === 'same') return words
      return part.how === 'new' ? `{+${words}+}` : `{<${words}<}`
    })
    .join('')
}

test('words that changed are told, and the rest stays', () => {
  expect(told('The old mill stood by the river.', 'The new mill stood near the river.')).toBe(
    'The [-old-]{+new+} mill stood [-by-]{+near+} the river.',
  )
})

test('a word that became another is told whole, and beside the word that it became', () => {
  expect(told('the colour of the harbour', 'the color of the harbor')).toBe(
    'the [-colour-]{+color+} of the [-harbour-]{+harbor+}',
  )
})

test('of a word that is written otherwise the letters are told', () => {
  expect(told('the River', 'the river')).toBe('the [-R-]{+r+}iver')
})

test('a paragraph that was cut or joined is a changed line end', () => {
  expect(told('One two three.\n\nFour five six.', 'One two three. Four five six.')).toBe(
    'One two three.[-\n\n-]{+ +}Four five six.',
  )
})

test('a moved passage is moved, and not written anew', () => {
  const [one, two] = [
    'A mill stood by the river in those days.',
    'Its wheel was broken long ago, and nobody cared to mend it.',
  ]
  expect(told(`${one}\n${two}`, `${two}\n${one}`)).toContain(
    '[>A mill stood by the river in those days>]',
  )
})

test('a small word between two rewritten passages is rewritten with them', () => {
  const { text } = inventedSource(chanceOf(4), 3_000)
  const before = `${text}Alpha beta gamma the delta epsilon zeta. End of it all.`
  const after = `${text}One two six the four five seven. End of it all.`
  expect(told(before, after)).toBe(
    `${text}[-Alpha beta gamma the delta epsilon zeta-]{+One two six the four five seven+}. End of it all.`,
  )
})

test('a decomposed letter is a change of that letter, cut nowhere', () => {
  expect(told('Köslin', 'Ko\u0308slin')).toBe('K[-ö-]{+o\u0308+}slin')
})

test('the same text is one part, an empty one none', () => {
  expect(differenceOf('a b', 'a b').length).toBe(1)
  expect(differenceOf('', '')).toEqual([])
  expect(told('', 'a b')).toBe('{+a b+}')
  expect(told('a b', '')).toBe('[-a b-]')
})

/** Both texts put together again from the parts, in their order. */
function rebuilt(before: string, after: string) {
  const parts = differenceOf(before, after)
  const old = parts.flatMap((part) =>
    part.how === 'new' || part.how === 'moved here' ? [] : [part.before],
  )
  const now = parts.flatMap((part) =>
    part.how === 'gone' || part.how === 'moved away' ? [] : [part.after],
  )
  const whole = (text: string, spans: typeof old) =>
    spans.map(({ start, end }) => text.slice(start, end)).join('')
  expect([whole(before, old), whole(after, now)]).toEqual([before, after])
  for (const part of parts) {
    if (part.how === 'same') {
      expect(before.slice(part.before.start, part.before.end)).toBe(
        after.slice(part.after.start, part.after.end),
      )
    }
    if (part.before !== undefined)
      expect(graphemeStart(before, part.before.start)).toBe(part.before.start)
    if (part.after !== undefined)
      expect(graphemeStart(after, part.after.start)).toBe(part.after.start)
  }
}

test('the parts make up both texts, each in its order, and cut no character', () => {
  const unit = fc.constantFrom(
    'word ',
    'other ',
    'wordy',
    'x',
    '. ',
    '\n',
    'é',
    'e',
    '\u0301',
    '👩‍👩‍👧',
    '的',
    '🇬🇧',
    '"',
    '“',
  )
  const anyText = fc.array(unit, { maxLength: 40 }).map((some) => some.join(''))
  fc.assert(fc.property(anyText, anyText, rebuilt), { numRuns: 400 })
  const chance = chanceOf(8)
  const source = inventedSource(chance, 20_000)
  rebuilt(source.text, revise(chance, source, 0.3).text)
})
