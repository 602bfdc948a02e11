import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundWords } from '../../lib/text/found-words.ts'

const drawn = (text: string, sought: readonly string[], most?: number) =>
  foundWords(text, sought, most)
    .map(({ text: words, found }) => (found ? `[${words}]` : words))
    .join('')

test('found words are marked where they stand, accents and endings with them', () => {
  expect(drawn('Die Brücken der Müllers.', ['bruck', 'mull'])).toBe('Die [Brücken] der [Müllers].')
})

test('a stem on -i stands for a word on -y', () => {
  expect(drawn('One study, two studies', ['studi'])).toBe('One [study], two [studies]')
})

test('a long text is cut at words around what was found', () => {
  const text = `${'before '.repeat(80)}the eastern pier ${'after '.repeat(80)}`
  const shown = drawn(text, ['eastern', 'pier'], 120)
  expect(shown).toMatch(/^… (before )+the \[eastern\] \[pier\]( after)+ …$/)
  expect(shown.length).toBeLessThan(150)
})

test('the place is shown where most of the words stand together', () => {
  const text = `A pier. ${'and more '.repeat(60)}the eastern pier of the bridge ${'x '.repeat(90)}`
  expect(drawn(text, ['pier', 'eastern', 'bridge'], 100)).toContain(
    '[eastern] [pier] of the [bridge]',
  )
})

test('the segments are the text, but for blanks and what is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string(), (text, word) => {
      const said = foundWords(text, [word.toLowerCase()], 10_000)
        .map((segment) => segment.text)
        .join('')
      expect(said.replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''))
    }),
  )
})
