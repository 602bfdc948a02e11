import { expect, test } from 'vitest'
import { ordinalSign } from '../../../lib/text/ordinals.ts'
import { readHtml } from '../../../lib/text/read/html.ts'

/** The items of a page with their numbers, «-» for a bullet. */
function items(source: string): string[] {
  const reading = readHtml(source)
  if ('refused' in reading) throw new Error(reading.refused)
  return reading.blocks.flatMap(({ kind, start, end, ordinal }) => {
    const sign = ordinal === undefined ? '-' : ordinalSign(ordinal)
    return kind === 'list item' ? [`${sign} ${reading.characters.slice(start, end)}`] : []
  })
}

test.each([
  ['counts from one', '<ol><li>a<li>b</ol>', ['1 a', '2 b']],
  ['counts from where it says', '<ol start=3 type=i><li>a<li>b</ol>', ['iii a', 'iv b']],
  ['may count down', '<ol reversed><li>a<li>b<li>c</ol>', ['3 a', '2 b', '1 c']],
  ['goes on from an item that says its own', '<ol><li value=7>a<li>b</ol>', ['7 a', '8 b']],
  ['has items of another style', '<ol><li type=A>a<li>b</ol>', ['A a', '2 b']],
  [
    'is nested, each list with its own numbers',
    '<ol><li>a<ol type=a><li>b<li>c</ol><li>d<ul><li>e</ul></ol>',
    ['1 a', 'a b', 'b c', '2 d', '- e'],
  ],
  [
    'has a style written in itself',
    '<ol style="list-style: outside upper-roman"><li>a</ol><ol style="list-style-type:none"><li>b</ol>',
    ['I a', '- b'],
  ],
  ['has items of several paragraphs', '<ol><li><p>a<p>b<li><p>c</ol>', ['1 a', '2 c']],
  ['says nothing that can be read', '<ol start=x type=q><li value=1e99>a</ol>', ['1 a']],
  [
    'says a number that none can have, or a style that only the language of this program knows',
    '<ol start=12345678901 style="list-style:constructor"><li value=98765432109>a<li style="list-style:__proto__">b</ol>',
    ['1 a', '2 b'],
  ],
])('a list that %s', (_, source, found) => expect(items(source)).toEqual(found))

test('the characters of a text are the same with numbers and without', () => {
  const words = (name: string) => {
    const reading = readHtml(`<${name}><li>One<li>Two</${name}>`)
    return 'refused' in reading ? '' : reading.characters
  }
  expect(words('ol')).toBe(words('ul'))
})
