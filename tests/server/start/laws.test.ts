import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { layAnswer, layClaim, layMark, layRows, type Rows } from '../../support/rows.ts'

const text = 'Dogs 🐕 bark; 犬は吠える. Naïve cats do not.'

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
const check = { code: '23514' }
const unique = { code: '23505' }
const foreign = { code: '23503' }

const kept = [
  'event',
  'event_payload',
  'revision',
  'file',
  'wording',
  'mark_place',
  'mark_span',
  'answer',
  'withdrawal',
  'citation',
  'work',
  'snapshot',
  'ruling',
  'edition',
  'edition_file',
  'scale',
  'policy',
  'guideline',
  'erased_project',
  'kept_edition',
  'kept_edition_file',
  'security_log',
] as const

for (const table of kept) {
  for (const deed of [`delete from ${table}`, `truncate ${table} cascade`]) {
    test(`even the owner cannot ${deed}`, () => expect(db.query(deed)).rejects.toMatchObject(law))
  }
}

test('even the owner cannot change the characters of a revision', () =>
  expect(db.query(`update revision set characters = 'x'`)).rejects.toMatchObject(law))

// ------------------------------------------------------------- rounds, answers, rulings

test('nobody answers twice in a round but by superseding', async () => {
  const first = await layAnswer(db, rows, rows.mina)
  await layAnswer(db, rows, rows.mina, { label: 'true', supersedes: first })
  await expect(layAnswer(db, rows, rows.mina)).rejects.toMatchObject(unique)
})

test('an answer is superseded once', async () => {
  const first = await layAnswer(db, rows, rows.mina)
  await layAnswer(db, rows, rows.mina, { supersedes: first })
  await expect(layAnswer(db, rows, rows.mina, { supersedes: first })).rejects.toMatchObject(unique)
})

test("nobody supersedes another's answer", async () => {
  const first = await layAnswer(db, rows, rows.mina)
  await expect(layAnswer(db, rows, rows.otto, { supersedes: first })).rejects.toMatchObject(law)
})

test('who is not assigned does not answer', () =>
  expect(layAnswer(db, rows, rows.eve)).rejects.toMatchObject(foreign))

test('whose place fell away does not answer', async () => {
  await db.query('update assignment set fell_away = true where person_id = $1', [rows.otto])
  await expect(layAnswer(db, rows, rows.otto)).rejects.toMatchObject(law)
})

test('an answer to the round of another claim is refused', async () => {
  const other = await layClaim(db, rows.project, [rows.mina], 2)
  await expect(layAnswer(db, { ...rows, claim: other.claim }, rows.mina)).rejects.toMatchObject(law)
})

const closing = `update round set closed_at = now(), closed_how = 'by an editor' where id = $1`

test('a closed round takes no answer and no withdrawal, and stays closed', async () => {
  const answer = await layAnswer(db, rows, rows.mina)
  await db.query(closing, [rows.round])
  await db.query('savepoint one')
  await expect(layAnswer(db, rows, rows.otto)).rejects.toMatchObject(law)
  await db.query('rollback to one')
  const withdrawal = 'insert into withdrawal (project_id, answer_id) values ($1, $2)'
  await expect(db.query(withdrawal, [rows.project, answer])).rejects.toMatchObject(law)
  await db.query('rollback to one')
  await expect(
    db.query('update round set closed_at = null, closed_how = null where id = $1', [rows.round]),
  ).rejects.toMatchObject(law)
})

function rule(): Promise<unknown> {
  return db.query(
    `insert into ruling (id, project_id, claim_id, round_id, kind, label, note, saw_verdicts, saw_policy, saw_wording, saw_marks, printed, by, at, ordinal)
     values (gen_random_uuid(), $1, $2, $3, 'approved', 'true', '', '{}', 1, 1, '{}', '{}', $4, now(), 1)`,
    [rows.project, rows.claim, rows.round, rows.eve],
  )
}

test('an open round is not ruled on', () => expect(rule()).rejects.toMatchObject(law))

test('a closed round is', async () => {
  await db.query(closing, [rows.round])
  await rule()
})

// ------------------------------------------------------------- the ledger, hashes, projects

const hex = (digit: string) => digit.repeat(64)
const event = `insert into event (project_id, number, commitment, previous, hash) values ($1, $2, $3, $4, $5)`

test('events follow on each other without a gap', async () => {
  await db.query(event, [rows.project, 1, hex('a'), hex('0'), hex('1')])
  await db.query(event, [rows.project, 2, hex('a'), hex('1'), hex('2')])
  await expect(
    db.query(event, [rows.project, 4, hex('a'), hex('2'), hex('4')]),
  ).rejects.toMatchObject(law)
})

test('an event that names another hash than the one before is refused', async () => {
  await db.query(event, [rows.project, 1, hex('a'), hex('0'), hex('1')])
  await expect(
    db.query(event, [rows.project, 2, hex('a'), hex('7'), hex('2')]),
  ).rejects.toMatchObject(law)
})

test('a file is what its hash says', () =>
  expect(
    db.query(`insert into file (sha256, size, bytes) values ($1, 3, 'abc')`, [hex('a')]),
  ).rejects.toMatchObject(check))

test('a row of one project cannot point into another', async () => {
  const other = await layRows(db, text)
  await expect(
    layMark(db, { ...rows, revision: other.revision }, [[0, 4, 'Dogs']]),
  ).rejects.toMatchObject(foreign)
})
