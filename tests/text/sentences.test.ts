import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, BlockKind } from '../../lib/text/blocks.ts'
import { readPlain } from '../../lib/text/read/plain.ts'
import { type Bound, sentenceAt, sentencesOf } from '../../lib/text/sentences.ts'
import { graphemeStart } from '../../lib/text/units.ts'

/** Blocks from paragraphs parted by blank lines. */
function blocksOf(text: string, kind: BlockKind = 'paragraph'): Block[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind,
  }))
}

const written = (text: string, language = 'en') => ({ text, blocks: blocksOf(text), language })
const said = (text: string, language = 'en', bounds: readonly Bound[] = []) =>
  sentencesOf(written(text, language), bounds).map(({ start, end }) => text.slice(start, end))

/** Sentences written with a bar where one ends and the next begins. */
const cases: readonly (readonly [language: string, barred: string])[] = [
  ['en', 'The bridge opened.| It cost 3.5 million.| Did it last?| Yes!'],
  ['en', 'By Dr. Amelia R. Thornbury and Mrs. May.| They met Gen. Wells.'],
  ['en', 'The Harrow Weekly Letter No. 112 says so.| See Art. II and p. 12.'],
  ['en', 'The U.S. Congress met in the U.S.| The vote failed.| J. R. R. Tolkien wrote it.'],
  [
    'en',
    'It left at 5 p.m. Monday.| Acme Inc. Chairman Lee spoke.| He works for Acme Inc.| She too.',
  ],
  ['en', '“Why now?” he asked.| “Go home!” said Weber.| “I am here. ”| It ended.'],
  ['en', 'He said: “I am building.| I’m no engineer.”| Then he left.'],
  ['en', 'It crossed the border.[3]| Since then[4] it grew.[5][6]| The end.[7]'],
  ['en', 'It began the attack.12| The group left.¹| It rose by 3.5 The unit is odd.'],
  ['en', 'She pleads for a two-storey suspension bridge1.| The Guild of Harrow Masons left.'],
  ['en', 'We saw it […] and left.| They waited… and came.| We […] They left.'],
  ['en', '1. The bridge opened.| It closed.'],
  ['de', 'Am 3. Oktober 1990 war es so weit.| Der 2. Weltkrieg begann z. B. in Polen.'],
  [
    'de',
    'Es kamen 12.| Danach ging er.| Prof. Dr. Weber sprach am 5. Mai.| Vgl. Abb. 3 und Nr. 7.',
  ],
  ['de', '„Warum?“, fragte er.| „Geht heim!“| Er sagte das d. h. nicht usw.| Die Brücke hielt.'],
  ['fr', 'Elle a dit « oui ».| « Il est là. »| Elle part.'],
  ['ja', '橋は開いた。|費用は四万だった。|本当か？'],
  ['ar', 'فتح الجسر في عام 1931.| هل صمد؟| نعم.'],
  ['hi', 'पुल खुला।| यह बंद हुआ।'],
  ['not a language', 'It opened.| It closed.'],
]

test.each(cases)('%s: %s', (language, barred) => {
  expect(said(barred.replaceAll('|', ''), language)).toEqual(
    barred.split('|').map((one) => one.trim()),
  )
})

test('a sentence goes on over a blank line where the next paragraph begins with a small letter', () => {
  const text =
    'They think the river will not rise\n\nas high as in spring. It was so.\n\nA title\n\nIt ends.'
  expect(said(text)).toEqual([
    'They think the river will not rise\n\nas high as in spring.',
    'It was so.',
    'A title',
    'It ends.',
  ])
})

test('a heading goes on nowhere, and a list item and a line of a table end where they end', () => {
  const text = 'the bridge\n\nopened in spring'
  for (const kind of ['heading', 'list item', 'table row', 'preformatted', 'footnote'] as const) {
    expect(sentencesOf({ text, blocks: blocksOf(text, kind), language: 'en' })).toHaveLength(2)
  }
})

test('a line end within a paragraph ends no sentence; within preformatted words it does', () => {
  const text = 'The bridge\nopened. It\nclosed.'
  expect(said(text)).toEqual(['The bridge\nopened.', 'It\nclosed.'])
  const block = { start: 0, end: text.length, kind: 'preformatted' } as const
  expect(sentencesOf({ text, blocks: [block], language: 'en' })).toHaveLength(4)
})

test('what holds no letter and no digit is no sentence, and belongs to the one before it', () => {
  expect(said('It ended. … — !')).toEqual(['It ended. … — !'])
  expect(said('* * *\n\n—\n\nIt began.')).toEqual(['It began.'])
  expect(said('')).toEqual([])
})

describe('by hand', () => {
  const text = 'See fig. Seven. It opened, it closed.\n\nAnother one.'
  const at = (words: string) => text.indexOf(words)

  test('two sentences are joined, one is split, and both can be undone', () => {
    expect(said(text)).toEqual(['See fig.', 'Seven.', 'It opened, it closed.', 'Another one.'])
    expect(said(text, 'en', [{ at: at('Seven'), begins: false }])[0]).toBe('See fig. Seven.')
    expect(said(text, 'en', [{ at: at('it closed'), begins: true }]).slice(2, 4)).toEqual([
      'It opened,',
      'it closed.',
    ])
  })

  test('also over the end of a paragraph, and back', () => {
    const joined = said(text, 'en', [{ at: at('Another'), begins: false }])
    expect(joined.at(-1)).toBe('It opened, it closed.\n\nAnother one.')
    const torn = 'It will not go\n\npeacefully away.'
    expect(said(torn, 'en', [{ at: torn.indexOf('peace'), begins: true }])).toHaveLength(2)
  })

  test('what was said twice holds once, and a bound outside any block does nothing', () => {
    const bounds = [{ at: at('it closed'), begins: true }]
    expect(said(text, 'en', [...bounds, ...bounds])).toEqual(said(text, 'en', bounds))
    expect(said(text, 'en', [{ at: text.indexOf('\n'), begins: true }])).toEqual(said(text))
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '. ',
          '! ',
          '? ',
          '\n\n',
          '\n',
          '.” ',
          '[1] ',
          'Dr. ',
          'U.S. ',
          '3. ',
          '… ',
          '。',
          ' ',
          '👩‍👩‍👧',
          'é',
          'ب',
          'น้ำ',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('The', 'bridge', 'opened', 'in', '1931', 'Das', 'Haus'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

test('whatever the text, sentences lie in order, hold words, cut no character and leave none out', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('en', 'de', 'ja', 'th', 'und'),
      fc.array(fc.record({ at: fc.nat(80), begins: fc.boolean() }), { maxLength: 4 }),
      (text, language, wanted) => {
        const bounds = wanted.map(({ at, begins }) => ({
          at: graphemeStart(text, Math.min(at, text.length)),
          begins,
        }))
        const found = sentencesOf(written(text, language), bounds)
        let end = 0
        for (const one of found) {
          expect(one.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(end, one.start)).not.toMatch(/[\p{L}\p{N}]/u)
          expect(text.slice(one.start, one.end)).toMatch(/[\p{L}\p{N}]/u)
          expect(text.slice(one.start, one.end).trim()).toBe(text.slice(one.start, one.end))
          expect(graphemeStart(text, one.start)).toBe(one.start)
          expect(graphemeStart(text, one.end)).toBe(one.end)
          end = one.end
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u)
      },
    ),
  )
})

test('an offset finds its sentence', () => {
  const found = sentencesOf(written('One. Two. Three.'))
  expect([-1, 0, 4, 5, 10, 99].map((at) => sentenceAt(found, at))).toEqual([-1, 0, 0, 1, 2, 2])
})

const seeds = '../shared/seeds'

test.runIf(existsSync(seeds))(
  'the five texts: no sentence ends behind a title or begins small',
  () => {
    for (const name of readdirSync(seeds)) {
      const read = readPlain(readFileSync(`${seeds}/${name}`, 'utf8'))
      if ('refused' in read) throw new Error(read.refused)
      const { characters: text, blocks } = read
      const found = sentencesOf({ text, blocks, language: 'en' })
      expect(found.length).toBeGreaterThan(20)
      for (const { start, end } of found) {
        const words = text.slice(start, end)
        expect(words).not.toMatch(/\b(?:Dr|Mr|No|Gen|Sen)\.$/u)
        expect(words).not.toMatch(/^\d+\]/u)
      }
    }
  },
)
