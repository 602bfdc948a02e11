import { expect, test } from 'vitest'
import { csvNotes, tables, writeCsvMetadata, writeTables } from '../../lib/edition/csv.ts'
import { readCsv } from '../../lib/edition/csv-cells.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { smallEdition } from '../support/small-edition.ts'

const written = new Map(writeTables(harrow).map(({ name, bytes }) => [name, bytes]))
const metadata = JSON.parse(new TextDecoder().decode(writeCsvMetadata(harrow).bytes))

const rowsOf = (file: string) => {
  const table = tables.find((one) => one.file === file)
  const read = readCsv(table?.columns ?? [], written.get(file) ?? new Uint8Array())
  if ('wrong' in read) throw new Error(`${file}: ${read.wrong}`)
  return read.rows
}

test('the metadata name every table with its columns as they stand in its header', () => {
  expect(metadata['@context'][0]).toBe('http://www.w3.org/ns/csvw')
  for (const { url, tableSchema } of metadata.tables) {
    const [header = ''] = new TextDecoder().decode(written.get(url)).split('\r\n')
    const titles = tableSchema.columns.map(({ titles: title }: { titles: string }) => `"${title}"`)
    expect(header).toBe(titles.join(','))
  }
  expect(metadata.tables).toHaveLength(written.size)
  expect(metadata['dc:description']).toEqual(csvNotes)
  expect(metadata.dialect.commentPrefix).toBeNull()
})

test('every key is of one row alone, and whatever is referred to is there', () => {
  for (const { file, key, refers } of tables) {
    const rows = rowsOf(file)
    expect(rows.length).toBeGreaterThan(0)
    const keys = rows.map((row) => JSON.stringify(key.map((name) => row[name])))
    expect(new Set(keys).size).toBe(rows.length)
    for (const { column, to, at } of refers) {
      const there = new Set(rowsOf(to).map((row) => row[at]))
      expect(rows.every((row) => there.has(row[column] ?? null))).toBe(true)
    }
  }
})

test('the tables of a small edition are the golden ones', async () => {
  const snapshot = smallEdition(
    'The Nile is long.\n\n=1+1, some say 😀, is the "longest".',
    [
      [{ start: 4, end: 8 }],
      [
        { start: 19, end: 23 },
        { start: 34, end: 36 },
      ],
    ],
    { sentence: '@river, it is so.', note: '-1' },
  )
  const all = writeTables(snapshot).map(
    ({ name, bytes }) => `## ${name}\n${new TextDecoder().decode(bytes)}`,
  )
  await expect(all.join('\n').replaceAll('\r\n', '␍␊\n')).toMatchFileSnapshot(
    '../golden/small-edition-tables.txt',
  )
})
