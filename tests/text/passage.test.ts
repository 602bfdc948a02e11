import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPassage, type Loosening, MOST_PLACES, skeletonOf } from '../../lib/text/passage.ts'

/** The words found in a copy, and what was loosened for each place. */
function found(copy: string, passage: string) {
  return findPassage(skeletonOf(copy), passage).map(({ span, loosened }) => [
    copy.slice(span.start, span.end),
    ...loosened,
  ])
}

const same = (copy: string, passage: string, ...loosened: readonly Loosening[]) =>
  expect(found(copy, passage).map((place) => place.slice(1))).toEqual([loosened])
const nowhere = (copy: string, passage: string) => expect(found(copy, passage)).toEqual([])

test('a passage stands where its words stand', () =>
  expect(found('The bridge cost 40,000 crowns.', 'cost 40,000 crowns')).toEqual([
    ['cost 40,000 crowns'],
  ]))

test.each<[string, string, string, readonly Loosening[]]>([
  ['a line break', 'the eastern\npier fell', 'the eastern pier fell', ['line breaks']],
  ['a paragraph break', 'the pier.\n\nIt fell', 'the pier. It fell', ['line breaks']],
  ['a no-break space', 'the eastern\u00a0pier', 'the eastern pier', ['spaces']],
  ['doubled spaces', 'the  eastern   pier', 'the eastern pier', ['spaces']],
  [
    'a word parted at the line’s end',
    'new infor-\nmation came',
    'new information came',
    ['hyphens at line ends'],
  ],
  [
    'a word’s own hyphen at the line’s end',
    'a well-\nknown pier',
    'a well-known pier',
    ['hyphens at line ends'],
  ],
  [
    'an Anglo-\nSaxon pier',
    'an Anglo-\nSaxon pier',
    'an Anglo-Saxon pier',
    ['hyphens at line ends'],
  ],
  [
    'years parted at the line’s end',
    'from 1914-\n1918 on',
    'from 1914-1918 on',
    ['hyphens at line ends'],
  ],
  [
    'a hyphen left hanging at the line’s end',
    'pre-\nand post-war',
    'pre- and post-war',
    ['hyphens at line ends'],
  ],
  ['soft hyphens', 'in\u00adfor\u00adma\u00adtion', 'information', ['soft hyphens']],
  [
    'a soft hyphen at the line’s end',
    'infor\u00ad\nmation',
    'information',
    ['line breaks', 'soft hyphens'],
  ],
  [
    'typographic quotation marks',
    'he said “no” to ‘it’',
    'he said "no" to \'it\'',
    ['quotation marks'],
  ],
  ['an apostrophe', 'it isn’t so', "it isn't so", ['quotation marks']],
  ['dashes', 'from 1914–1918 on', 'from 1914-1918 on', ['dashes']],
  ['ligatures', 'the eﬃcient ﬁre oﬀice', 'the efficient fire office', ['ligatures']],
  ['accents written apart', 'cafe\u0301 noir', 'café noir', ['composed letters']],
  ['a line that breaks inside Chinese', '东桥的\n造价是', '东桥的造价是', ['line breaks']],
  ['two at once', 'the “eastern\npier”', 'the "eastern pier"', ['line breaks', 'quotation marks']],
])('%s is the same, and it is said', (_name, copy, passage, loosened) => {
  same(copy, passage, ...loosened)
  same(passage, copy, ...loosened)
})

test.each([
  ['another number', 'cost 40,000 crowns', 'cost 41,000 crowns'],
  ['the end of a longer number', 'it carries 19,000 cars', '9,000 cars'],
  ['what follows a thousands comma', 'it carries 19,000 cars', '000 cars'],
  ['the beginning of a longer number', 'it cost 40,000 crowns', 'it cost 40'],
  ['the beginning of a number in groups', 'it cost 40 000 crowns', 'it cost 40'],
  ['the last group of a number', 'it cost 40 000 crowns', '000 crowns'],
  ['a whole number before its decimals', 'rose by 2.5 percent', 'rose by 2'],
  ['decimals without their whole', 'rose by 2.5 percent', '5 percent'],
  ['a number without its minus', 'it was −5 degrees', '5 degrees'],
  ['a number without its hyphen minus', 'it was -5 degrees', '5 degrees'],
  ['a number without its percent sign', 'rose by 5% then', 'rose by 5'],
  ['a number without its power', 'about 10² stars', 'about 10'],
  ['a power written as a digit', 'about 10² stars', 'about 102 stars'],
  ['half of a fraction', 'it took 1/2 hour', 'it took 1'],
  ['digits that a space parts', 'it cost 40 000 crowns', 'it cost 40000 crowns'],
  ['digits that a line parts', 'in 19\n99 it fell', 'in 1999 it fell'],
  ['years that a hyphen parts at the line’s end', 'in 1914-\n1918 it', 'in 19141918 it'],
  ['a letter more', 'the piers fell', 'the pier fell'],
  ['a part of a word', 'a party began', 'art'],
  ['a word without its denial', 'they can’t pay', 'they can'],
  ['a compound cut behind its hyphen', 'a non-fatal fall', 'fatal fall'],
  ['a word cut behind the hyphen of a line', 'they were un-\nhappy with it', 'happy with it'],
  ['a word cut before the hyphen of a line', 'they inform-\nally met', 'they inform'],
  ['another case', 'the Bank fell', 'the bank fell'],
  ['words the other way round', 'cause and effect', 'effect and cause'],
  ['words with one left out', 'did not fall down', 'did fall down'],
  ['a hyphen that the word has not', 'they re-sign it', 'they resign it'],
  ['two words that the copy writes as one', 'the everyday life', 'the every day life'],
  ['a stop that is not there', 'it fell. Then', 'it fell Then'],
  ['half a ligature', 'the oﬀice', 'fice'],
  ['another accent', 'the résumé', 'the resume'],
  ['prime marks for quotation marks', 'it is 5′ long', "it is 5' long"],
  ['nothing', 'anything', '   '],
])('%s is not the same', (_name, copy, passage) => nowhere(copy, passage))

test('a part of a text without spaces between its words is found', () =>
  same('东桥的造价是四万', '造价是'))

test('a number at the end of a sentence is whole', () =>
  same('It cost 40. Then it fell.', 'cost 40'))

test('a year after another is whole', () => same('from 1914–1918 on', '1918 on'))

test('a passage that stands twice is found twice', () =>
  expect(found('It fell. And\nit fell. It\nfell.', 'It fell')).toEqual([
    ['It fell'],
    ['It\nfell', 'line breaks'],
  ]))

const word = fc.stringMatching(/^[a-z]{2,8}$|^[1-9][0-9]{0,5}$|^[A-Z][a-zé]{1,6}$/)
const words = fc.array(word, { minLength: 4, maxLength: 40 })

test('what is set otherwise is found, wherever its lines break', () => {
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.nat(4)), (all, chance) => {
      const gaps = [' ', '\n', '  ', '\u00a0', ' \n']
      const copy = all.reduce((text, one) => `${text}${gaps[chance.next().value ?? 0]}${one}`)
      const wanted = all.slice(1, -1).join(' ')
      const places = findPassage(skeletonOf(copy), wanted)
      // Two numbers side by side may be one number in groups.
      if (/\d [0-9]{3}\b/.test(all.join(' '))) return
      expect(places.length).toBeGreaterThan(0)
      for (const { span } of places) {
        expect(copy.slice(span.start, span.end).split(/\s+/)).toEqual(all.slice(1, -1))
      }
    }),
  )
})

test('what differs in one word is never found', () => {
  fc.assert(
    fc.property(words, fc.nat(), word, (all, at, other) => {
      const i = at % all.length
      fc.pre(all[i] !== other)
      const changed = all.with(i, other).join(' ')
      fc.pre(!all.join(' ').includes(changed))
      expect(findPassage(skeletonOf(all.join('\n')), changed)).toEqual([])
    }),
  )
})

test('a passage stands in itself, exactly as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const wanted = text.trim()
      for (const { span } of findPassage(skeletonOf(wanted), wanted)) {
        expect(span.end).toBeLessThanOrEqual(wanted.length)
      }
      const [place] = findPassage(skeletonOf(wanted), wanted)
      if (skeletonOf(wanted).bones !== '') expect(place?.loosened).toEqual([])
    }),
  )
})

test('a million characters are looked through to their end, and an endless repeat is too', () => {
  const line =
    'The eastern pier of the bridge was repaired in the spring, at a cost of 40,000 crowns.\n'
  const copy = line.repeat(12_000)
  const skeleton = skeletonOf(`${copy}And then it fell.`)
  expect(findPassage(skeleton, 'And then it fell.')).toHaveLength(1)
  expect(findPassage(skeleton, 'a cost of 40,000 crowns.')).toHaveLength(MOST_PLACES)
  expect(findPassage(skeletonOf('a '.repeat(500_000)), `${'a '.repeat(400)}b`)).toEqual([])
})
