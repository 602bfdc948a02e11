import { expect, test } from 'vitest'
import { readHtml } from '../../../lib/text/read/html.ts'
import { resolved } from '../../../lib/text/read/html-notes.ts'

/** The footnotes of a page with the signs that refer to them. */
function notes(source: string) {
  const reading = readHtml(source)
  if ('refused' in reading) throw new Error(reading.refused)
  const { characters, blocks } = reading
  return blocks.flatMap(({ kind, start, end, markers = [] }) =>
    kind === 'footnote'
      ? [[characters.slice(start, end), ...markers.map((at) => characters.slice(at.start, at.end))]]
      : [],
  )
}

test.each([
  [
    'a list, as pandoc writes it',
    '<p>So.<a href="#fn1" id="r1"><sup>1</sup></a></p><ol><li id="fn1"><p>See.<a href="#r1">↩︎</a></p></li></ol>',
    [['1 See.', '1']],
  ],
  [
    'paragraphs that lead back by their sign, as Word writes them',
    '<p>So.<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> See.</p></div>',
    [['[1] See.', '[1]']],
  ],
  [
    'a raised sign with the place around it, as Wikipedia has it',
    '<p>So.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p><ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> <span>See.</span></li></ol>',
    [['[1] See.', '[1]']],
  ],
  [
    'roles without a way back',
    '<p>So.<a href="#n" role="doc-noteref">a</a></p><aside id="n" role="doc-footnote">See.</aside>',
    [['a See.', 'a']],
  ],
  [
    'one note that is meant twice',
    '<p>So<a id="r1" href="#n">1</a> and so.<a id="r2" href="#n">1</a></p><p id="n">1 See.<a href="#r1">↑</a><a href="#r2">↑</a></p>',
    [['1 See.', '1', '1']],
  ],
  [
    'a note of two paragraphs',
    '<p>So.<a id="r1" href="#n">1</a></p><ol><li id="n"><p>See.</p><p>And see. <a href="#r1">↑</a></p></li></ol>',
    [['1 See.', '1'], ['And see.']],
  ],
])('%s', (_, source, expected) => expect(notes(source)).toEqual(expected))

test.each([
  [
    'a table of contents whose chapters lead back to it',
    '<p><a id="t1" href="#c1">1</a></p><h2 id="c1"><a href="#t1">One</a></h2><p>Words.</p>',
  ],
  [
    'a link by a figure to a place that does not lead back',
    '<p>See <a href="#x">3</a>.</p><p id="x">Here.</p>',
  ],
  [
    'a link by words',
    '<p><a id="r" href="#x">as said below</a></p><p id="x">Said. <a href="#r">up</a></p>',
  ],
  ['a link to nowhere', '<p>So.<a href="#gone">1</a></p>'],
])('%s is no note', (_, source) => expect(notes(source)).toEqual([]))

test('a link means a page by the path from the root of its document', () => {
  expect(resolved('OPS/text/one.xhtml', '../notes.xhtml#n%201')).toBe('OPS/notes.xhtml#n 1')
  expect(resolved('OPS/one.xhtml', '#n')).toBe('OPS/one.xhtml#n')
  expect(resolved('one.xhtml', '../../%zz.xhtml')).toBe('%zz.xhtml')
})

test('ten thousand notes as spans of one element are read in a moment', () => {
  const each = (make: (n: number) => string) => Array.from({ length: 10_000 }, (_, n) => make(n))
  const words = each((n) => `So <a id="r${n}" href="#n${n}">[${n}]</a> `)
  const spans = each((n) => `<span id="n${n}"><a href="#r${n}">↑</a> See ${n}.</span> `)
  const source = `<p>${words.join('')}</p><div>${spans.join('')}</div>`
  const [only, ...others] = notes(source)
  expect([only?.length, others]).toEqual([10_001, []])
  expect(only?.[0]).not.toContain('↑')
}, 15_000)
