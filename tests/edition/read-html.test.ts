import { expect, test } from 'vitest'
import { writeHtml } from '../../lib/edition/html.ts'
import { writeJsonl } from '../../lib/edition/jsonl.ts'
import { readHtml } from '../../lib/edition/read-html.ts'
import { readJsonl } from '../../lib/edition/read-jsonl.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const read = (html: string) => readHtml(new TextEncoder().encode(html))

test('a text is what stands in its element, without what was added', () => {
  const { texts } = read(
    '<div data-text="2">one <p>two<a data-added>3<i>4</i></a></p>\n <pre>\nthree</pre></div><p>five</p>',
  )
  expect(texts.get('2')?.characters).toBe('one two\n three')
})

test('a mark is where its class is, joined where it touches, through every nesting', () => {
  const { texts } = read(
    '<div data-text="1">a<span class="u m-5-1 v-x">bc<span class="m-6-2">d</span></span><b class="m-5-1">e</b>f<i class="m-5-1">g</i></div>',
  )
  expect(texts.get('1')?.marks.get('5-1')).toEqual([
    { start: 1, end: 5 },
    { start: 6, end: 7 },
  ])
  expect(texts.get('1')?.marks.get('6-2')).toEqual([{ start: 3, end: 4 }])
})

test('a claim says its id and its outcome', () => {
  expect(
    read('<ol><li value="7" data-claim="abc" data-outcome="mostly-true">').claims.get(7),
  ).toEqual({ id: 'abc', outcome: 'mostly-true' })
})

test('the page and the data set hold the same claims, outcomes and quotations', () => {
  const page = readHtml(writeHtml(harrow, []).bytes)
  const data = readJsonl(writeJsonl(harrow).bytes)
  if (!data.ok) throw new Error(data.sentence)
  const inPage = [...page.claims].flatMap(([number, { id, outcome }]) =>
    [...page.texts.values()].flatMap(({ characters, marks }) =>
      [...marks]
        .filter(([mark]) => mark.startsWith(`${number}-`))
        .map(([, spans]) => ({
          id,
          outcome,
          quote: spans.map(({ start, end }) => characters.slice(start, end)),
        })),
    ),
  )
  const inData = data.snapshot.claims.flatMap(({ id, marks, ruling }) =>
    marks
      .toSorted((a, b) => a.text - b.text)
      .map(({ spans }) => ({
        id,
        outcome: ruling.label ?? 'contested',
        quote: spans.map(({ quotation }) => quotation),
      })),
  )
  expect(inPage).toEqual(inData)
})
