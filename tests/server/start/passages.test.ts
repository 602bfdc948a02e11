import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { layAnswer, layMark, layRows, layText, type Rows } from '../../support/rows.ts'

const text = 'Dogs 🐕 bark; 犬は吠える. Naïve cats do not.'
const points = [...text]
const slice = (from: number, to: number) => points.slice(from, to).join('')

let database: FreshDatabase
let db: Client
let rows: Rows

beforeAll(async () => {
  database = await freshDatabase()
  db = new Client({ connectionString: database.ownerUrl })
  await db.connect()
})
afterAll(async () => {
  await db.end()
  await database.drop()
})
beforeEach(async () => {
  await db.query('begin')
  rows = await layRows(db, text)
})
afterEach(() => db.query('rollback'))

const law = { code: '23000' }

test('a quotation that is the slice is kept, beyond the basic plane too', async () => {
  await layMark(db, rows, [
    [0, 6, slice(0, 6)],
    [13, 18, slice(13, 18)],
  ])
  await db.query('set constraints all immediate')
})

test('a quotation that is another text is refused', () =>
  expect(layMark(db, rows, [[0, 4, 'Cats']])).rejects.toMatchObject(law))

test('a quotation counted in UTF-16 units is refused', () =>
  expect(layMark(db, rows, [[8, 12, text.slice(8, 12)]])).rejects.toMatchObject(law))

test('one false quotation among true ones is refused', () =>
  expect(
    layMark(db, rows, [
      [0, 4, 'Dogs'],
      [5, 6, '🐈'],
      [7, 11, 'bark'],
    ]),
  ).rejects.toMatchObject(law))

test('a quotation in another Unicode form than the text is refused', () => {
  const at = points.indexOf('N')
  const naive = slice(at, at + 5)
  return expect(layMark(db, rows, [[at, at + 5, naive.normalize('NFD')]])).rejects.toMatchObject(
    law,
  )
})

test('a span that reaches past the end is refused, though the rest is right', () =>
  expect(
    layMark(db, rows, [
      [points.length - 2, points.length + 1, slice(points.length - 2, points.length)],
    ]),
  ).rejects.toMatchObject(law))

test('the whole text and its last point can be quoted', async () => {
  await layMark(db, rows, [[0, points.length, text]])
  await layMark(db, rows, [[points.length - 1, points.length, '.']])
})

for (const [name, from, to] of [
  ['empty', 3, 3],
  ['backward', 5, 2],
  ['before the beginning', -1, 2],
] as const) {
  test(`a span that is ${name} is refused`, () =>
    expect(layMark(db, rows, [[from, to, '']])).rejects.toThrow(/mark_span_fits|not the slice/))
}

test('spans of a mark may touch', async () => {
  await layMark(db, rows, [
    [0, 2, 'Do'],
    [2, 4, 'gs'],
  ])
})

test('spans of a mark may not overlap', () =>
  expect(
    layMark(db, rows, [
      [0, 3, 'Dog'],
      [2, 4, 'gs'],
    ]),
  ).rejects.toMatchObject(law))

test('spans of a mark stand in order', () =>
  expect(
    layMark(db, rows, [
      [7, 11, 'bark'],
      [0, 4, 'Dogs'],
    ]),
  ).rejects.toMatchObject(law))

test('a span added later is held against those before', async () => {
  const mark = await layMark(db, rows, [[0, 4, 'Dogs']])
  await expect(
    db.query(
      `insert into mark_span (project_id, mark_id, ordinal, from_point, to_point, quotation) values ($1, $2, 1, 2, 4, 'gs')`,
      [rows.project, mark],
    ),
  ).rejects.toMatchObject(law)
})

test('a mark without a span is refused', () =>
  expect(layMark(db, rows, [])).rejects.toMatchObject(law))

const placed = `insert into mark_place (project_id, mark_id, number, revision_id, how) values ($1, $2, 2, $3, 'exact')`
const spanned = `insert into mark_span (project_id, mark_id, place, ordinal, from_point, to_point, quotation)
  values ($1, $2, 2, 0, 0, 4, 'Dogs')`
const moved = (place: number) =>
  `update mark set place = ${place} where project_id = $1 and id = $2 and revision_id = $3`

test('a mark goes to its next place with its words, in one statement', async () => {
  const mark = await layMark(db, rows, [[0, 4, 'Dogs']])
  const all = `with moved as (${moved(2)}), placed as (${placed}) ${spanned}`
  await db.query(all, [rows.project, mark, rows.revision])
})

test('a place without words, a place to which its mark does not go, a mark at no place: each is refused', async () => {
  const mark = await layMark(db, rows, [[0, 4, 'Dogs']])
  const ids = [rows.project, mark, rows.revision]
  const refused = async (statement: string) => {
    await db.query('savepoint before')
    await expect(db.query(statement, ids)).rejects.toMatchObject(law)
    await db.query('rollback to before')
  }
  await refused(`with moved as (${moved(2)}) ${placed}`)
  await refused(`with placed as (${placed}) ${spanned}`)
  await refused(moved(2))
})

test('slices are found in texts of any characters, long and short, for few spans and for many', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'é', '犬', '🐕', '\n', '\u0301'), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.integer({ min: 1, max: 9000 }),
      fc.array(fc.nat(), { minLength: 2, maxLength: 450 }),
      async (few, repeat, cuts) => {
        const all = Array.from(
          { length: few.length * repeat },
          (_, at) => few[at % few.length] ?? '',
        )
        const edges = [...new Set(cuts.map((cut) => cut % (all.length + 1)))].sort((a, b) => a - b)
        const spans = edges.slice(1).map((to, at) => {
          const from = edges[at] ?? 0
          return [from, to, all.slice(from, to).join('')] as const
        })
        await db.query('savepoint one')
        const { revision } = await layText(db, rows.project, all.join(''), 2)
        await layMark(db, { ...rows, revision }, spans)
        await db.query('rollback to one')
      },
    ),
    { numRuns: 40 },
  )
})

test('ten thousand spans in a megabyte of mixed characters are held against it in one go', async () => {
  const all = [...'🐕é犬abcdefg'.repeat(60_000)]
  const { revision } = await layText(db, rows.project, all.join(''), 2)
  const spans = Array.from({ length: 10_000 }, (_, nth) => {
    const from = nth * 60
    return [from, from + 30, all.slice(from, from + 30).join('')] as const
  })
  await layMark(db, { ...rows, revision }, spans)
})

async function layCitation(
  passage: string,
  place: readonly [string, number, number] | null,
  ofText: string | null,
) {
  const answer = await layAnswer(db, rows, rows.mina, { label: 'true' })
  await db.query(`insert into work (id, project_id, fields, text_id) values ($1, $2, '{}', $3)`, [
    answer,
    rows.project,
    ofText,
  ])
  await db.query(
    `insert into citation (id, project_id, answer_id, ordinal, work_id, passage, stance, read_on, revision_id, from_point, to_point)
     values ($1, $2, $1, 0, $1, $3, 'supports', '2026-11-22', $4, $5, $6)`,
    [answer, rows.project, passage, ...(place ?? [null, null, null])],
  )
}

test('a passage typed in is anything', () => layCitation('whatever it says', null, null))
test('a passage of a text of the project is its slice', () =>
  layCitation(slice(5, 11), [rows.revision, 5, 11], rows.text))
test('a passage that is not the slice is refused', () =>
  expect(layCitation('🐕 Bark', [rows.revision, 5, 11], rows.text)).rejects.toMatchObject(law))
test('a passage of a text is not cited under another work', () =>
  expect(layCitation(slice(5, 11), [rows.revision, 5, 11], null)).rejects.toMatchObject(law))
