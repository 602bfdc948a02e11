import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Cell,
  type Column,
  guarded,
  readCsv,
  unguarded,
  writeCsv,
} from '../../lib/edition/csv-cells.ts'

type Row = Readonly<Record<string, Cell>>

const column = (name: string, type: Column<Row>['type'], none = true): Column<Row> => ({
  name,
  type,
  none,
  says: 'Something.',
  cell: (row) => row[name] ?? null,
})
const columns = [
  column('words', 'words', false),
  column('maybe', 'words'),
  column('whole', 'whole number'),
  column('number', 'number'),
  column('flag', 'flag'),
  column('date', 'date'),
  column('instant', 'instant'),
]
const full = {
  words: 'He said “62 %”, “no”\r\nand "left"',
  maybe: '',
  whole: 12,
  number: -2.5,
  flag: false,
  date: '2025-03',
  instant: '2026-11-21T14:02:00.000Z',
}
const empty = {
  words: '',
  maybe: null,
  whole: null,
  number: null,
  flag: null,
  date: null,
  instant: null,
}
const written = (rows: readonly Row[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(columns, rows))
const readWords = (csv: string) => readCsv(columns, new TextEncoder().encode(csv))

test('a table is UTF-8 with a byte order mark, its lines end in CR LF, numbers are bare', () => {
  expect(written([full, empty])).toBe(
    '\ufeff"words","maybe","whole","number","flag","date","instant"\r\n' +
      '"He said “62 %”, “no”\r\nand ""left""","\'",12,-2.5,"false","2025-03","2026-11-21T14:02:00.000Z"\r\n' +
      '"",,,,,,\r\n',
  )
})

test('what is read is what was written', () => {
  expect(readCsv(columns, writeCsv(columns, [full, empty]))).toEqual({
    names: columns.map(({ name }) => name),
    rows: [full, empty],
  })
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '﹦1',
  '−1',
  '\t=1',
  '\r1',
  '\n1',
  ' =1',
  '\u200b=1',
  '\ufeff@a',
  "'a",
  "'=1",
])('the guard stands before %j and is undone', (words) => {
  expect(guarded(words)).toBe(`'${words}`)
  expect(unguarded(guarded(words))).toBe(words)
})

test.each(['1931', 'a=b', 'The bridge', '«=»', '2025-03-14', '😀'])('%j needs no guard', (words) =>
  expect(guarded(words)).toBe(words),
)

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      "'",
      '"',
      ',',
      ';',
      '\r',
      '\n',
      '\t',
      ' ',
      '\ufeff',
      'a',
      '😀',
    ),
  }),
)

test('whatever the words are, no cell begins as a formula does, and they come back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ words: hostile, maybe: fc.option(hostile) }), { maxLength: 5 }),
      (some) => {
        const rows = some.map((row) => ({ ...empty, ...row }))
        const bytes = writeCsv(columns, rows)
        expect(readCsv(columns, bytes)).toMatchObject({ rows })
        const cells: string[][] = parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' })
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/u)
      },
    ),
    { numRuns: 300 },
  )
})

test('a table from before a column was thought of is read in the columns that it has', () => {
  const more: Column<Row> = { ...column('more', 'words'), later: true }
  const old = readCsv([...columns, more], writeCsv(columns, [full, empty]))
  expect(old).toEqual({ names: columns.map(({ name }) => name), rows: [full, empty] })
  const one = { ...full, more: 'x' }
  expect(readCsv([more, ...columns], writeCsv([...columns, more], [one]))).toMatchObject({
    rows: [one],
  })
})

test('a row that has nothing where there must be something is a range error', () => {
  expect(() => writeCsv(columns, [{ ...full, words: null }])).toThrow(RangeError)
})

test('what is no such table is said', () => {
  expect(readWords('"words\r\n')).toEqual({ wrong: 'It is not CSV.' })
  expect(readCsv(columns, new Uint8Array([0xff]))).toEqual({ wrong: 'It is not CSV.' })
  expect(readWords('a,b\r\n')).toMatchObject({
    wrong: expect.stringContaining('Its first line is «a,b»: it lacks «words», «maybe», «whole»,'),
  })
  const [, ...rest] = columns.map(({ name }) => name)
  expect(readWords(`words,more,${rest}\r\n`)).toMatchObject({
    wrong: expect.stringMatching(/«more» is no column of this table\.$/),
  })
  expect(readWords(`words,words,${rest}\r\n`)).toMatchObject({
    wrong: expect.stringMatching(/«words» stands there twice\.$/),
  })
  const other = (from: string, to: string) => readWords(written([full]).replace(from, to))
  expect(other(',12,', ',-12,')).toEqual({
    wrong: 'Line 2 has something else in «whole» than belongs there.',
  })
  expect(other('"false"', '"0"')).toEqual({
    wrong: 'Line 2 has something else in «flag» than belongs there.',
  })
  expect(other('2025-03', 'March')).toEqual({
    wrong: 'Line 2 has something else in «date» than belongs there.',
  })
})
