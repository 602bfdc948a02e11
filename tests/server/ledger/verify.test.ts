import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitmentOf } from '../../../lib/review/chain.ts'
import type { Progress } from '../../../lib/review/progress.ts'
import { type Difference, verify } from '../../../lib/server/ledger/verify.ts'
import { snapshot } from '../../../lib/server/store/database.ts'
import { busyProject, freezes, misleadingManifest } from '../../support/busy-project.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'

stage()

let projectId = ''
let owner: pg.Client

beforeAll(async () => {
  ;({ projectId } = await busyProject())
  owner = new pg.Client(ownerUrl())
  await owner.connect()
  await owner.query('set session_replication_role = replica')
})
afterAll(() => owner.end())

const verified = () => snapshot((db) => verify(db, projectId))

/** What is found after a table was changed behind the ledger's back; the table is put back. */
async function foundAfter(table: string, sql: string): Promise<Difference | null> {
  await owner.query(`create temp table kept as select * from ${table}`)
  try {
    const { rowCount } = await owner.query(sql)
    expect(rowCount).toBeGreaterThan(0)
    return (await verified()).differs
  } finally {
    await owner.query(`delete from ${table}`)
    await owner.query(`insert into ${table} select * from kept`)
    await owner.query('drop table kept')
  }
}

test('a ledger that nobody touched holds', async () => {
  const { events, head, differs } = await verified()
  expect(differs).toBeNull()
  expect(events).toBeGreaterThan(20)
  expect(head).toMatch(/^[0-9a-f]{64}$/)
})

test('whoever follows a check is told how far it is, and can stop it', async () => {
  const told: Progress[] = []
  const following = { tell: (one: Progress) => void told.push(one), signal: null }
  const { differs, events } = await snapshot((db) => verify(db, projectId, null, following))
  expect(differs).toBeNull()
  expect(told.map(({ what }) => what)).toEqual([
    'reading the events',
    'holding each event against its hash',
    'comparing the tables',
  ])
  expect(told.every(({ done, of }) => done < of && of === 4 * events)).toBe(true)
  const stop = new AbortController()
  const stops = { tell: () => stop.abort(), signal: stop.signal }
  await expect(snapshot((db) => verify(db, projectId, null, stops))).rejects.toThrow('Stopped.')
})

const hashed = (column: string, value: string) =>
  `${column} = ${value}, sha256 = encode(sha256(convert_to(${value}, 'UTF8')), 'hex')`

const changes: readonly (readonly [table: string, sql: string])[] = [
  ['project', `update project set title = 'Another'`],
  ['project', `update project set head = repeat('a', 64)`],
  ['project', `update project set created_at = created_at - interval '1 day'`],
  ['seat', `update seat set role = 'owner' where role = 'reader'`],
  ['seat', `update seat set name = 'Mona' where name = 'Mina'`],
  ['seat', `update seat set ordinal = ordinal + 100 where role = 'reader'`],
  ['scale', `update scale set scale = jsonb_set(scale, '{labels,0,word}', '"right"')`],
  ['project', `update project set demands_factor = true`],
  ['policy', `update policy set policy = jsonb_set(policy, '{quorum}', '1') where version = 2`],
  ['text', `update text set title = 'Another title'`],
  [
    'revision',
    `update revision set ${hashed('characters', `replace(characters, '1931', '1932')`)}`,
  ],
  ['revision', `update revision set blocks = '[]', blocks_sha256 = encode(sha256('[]'), 'hex')`],
  [
    'file',
    `update file set bytes = 'x', size = 1, sha256 = encode(sha256('x'), 'hex')
     where sha256 in (select file_sha256 from revision)`,
  ],
  ['file', `delete from file where sha256 in (select sha256 from snapshot)`],
  ['snapshot', `update snapshot set taken_on = '2020'`],
  ['snapshot', `update snapshot set media_type = 'application/pdf'`],
  ['snapshot', `delete from snapshot`],
  ['claim', `update claim set withdrawn = true where number = 1`],
  ['wording', `update wording set sentence = 'Never.'`],
  ['mark', `update mark set withdrawn = true`],
  ['mark', `update mark set ordinal = ordinal + 1`],
  ['mark', `update mark set claim_id = (select id from claim where number = 2) where place = 1`],
  ['mark_place', `update mark_place set how = 'by hand'`],
  [
    'mark_question',
    `insert into mark_question select project_id, id, revision_id, 'lost', '[]', now() from mark limit 1`,
  ],
  ['mark_span', `update mark_span set to_point = to_point - 1`],
  ['mark_span', `update mark_span set ordinal = ordinal + 1`],
  ['round', `update round set opened_at = opened_at - interval '1 day'`],
  ['round', `update round set policy_version = 1 where number = 1`],
  ['assignment', `update assignment set fell_away = true where ordinal = 0`],
  ['assignment', `delete from assignment where ordinal = 3`],
  ['answer', `update answer set label = 'false' where label = 'true'`],
  ['answer', `update answer set reason = '{"type":"doc","content":[]}'`],
  ['withdrawal', `delete from withdrawal`],
  [
    'withdrawal',
    `insert into withdrawal select project_id, id from answer a where not exists (select from withdrawal w where w.answer_id = a.id) limit 1`,
  ],
  ['work', `update work set fields = jsonb_set(fields, '{title}', '"Other"')`],
  ['citation', `update citation set passage = 'It never opened.'`],
  [
    'citation',
    `insert into citation select project_id, gen_random_uuid(), gen_random_uuid(), 0, work_id,
     passage, stance, locator, read_on from citation limit 1`.replace(
      'project_id, gen_random_uuid(), gen',
      'gen_random_uuid(), project_id, gen',
    ),
  ],
  ['ruling', `update ruling set note = 'Otherwise.'`],
  ['ruling', `delete from ruling`],
  ['edition', `update edition set title = 'Other'`],
  ['edition', `update edition set snapshot = '{"number":2}'`],
  [
    'edition_file',
    `update edition_file set bytes = 'x', size = 1, sha256 = encode(sha256('x'), 'hex') where name = 'file-0.txt'`,
  ],
  ['publication', `update publication set taken_down_at = now()`],
  ['event', `update event set hash = repeat('a', 64) where number = 5`],
  ['event', `delete from event where number = 5`],
  ['event_payload', `update event_payload set body = replace(body, 'Mina', 'Mona')`],
  ['event_payload', `update event_payload set person_id = gen_random_uuid() where number = 3`],
  ['event_payload', `delete from event_payload where number = 7`],
]

for (const [table, sql] of changes) {
  test(`it is found: ${sql.replace(/\s+/g, ' ')}`, async () => {
    const differs = await foundAfter(table, sql)
    expect(differs?.what).toMatch(/./)
    expect(differs?.number === null || Number.isInteger(differs?.number)).toBe(true)
  })
}

test('with every table put back the ledger holds again', async () =>
  expect((await verified()).differs).toBeNull())

test('the row that was changed is named, with the event that it belongs to', async () => {
  const { rows } = await owner.query(
    `select m.id, m.ordinal from mark m where project_id = $1 order by ordinal limit 1`,
    [projectId],
  )
  const differs = await foundAfter(
    'mark',
    `update mark set withdrawn = true where id = '${rows[0].id}'`,
  )
  expect(differs).toEqual({
    number: rows[0].ordinal,
    what: `marks ${rows[0].id}: the row is not what the ledger says.`,
  })
})

test('one byte of a stored copy that changed is found, with the event that kept it', async () => {
  const { rows } = await owner.query(
    `select s.id, e.number from snapshot s join event_payload e on e.project_id = s.project_id
      where s.project_id = $1 and e.body like '%"kind":"snapshot kept"%'`,
    [projectId],
  )
  const law = await owner.query(
    `select conname, pg_get_constraintdef(oid) as says from pg_constraint
      where conrelid = 'file'::regclass and pg_get_constraintdef(oid) like '%sha256(bytes)%'`,
  )
  const { conname, says } = law.rows[0]
  await owner.query(`alter table file drop constraint ${conname}`)
  const differs = await foundAfter(
    'file',
    `update file set bytes = set_byte(bytes, 20, get_byte(bytes, 20) # 1)
      where sha256 in (select sha256 from snapshot)`,
  )
  await owner.query(`alter table file add constraint ${conname} ${says}`)
  expect(differs).toEqual({
    number: rows[0].number,
    what: `The copy ${rows[0].id} is not what the ledger says.`,
  })
})

test('a body that was changed together with its commitment breaks the chain there', async () => {
  const { rows } = await owner.query(`select salt, body from event_payload where number = 4`)
  const body = rows[0].body.replace('"at":"2', '"at":"3')
  await owner.query('create temp table kept_payload as select * from event_payload')
  await owner.query('update event_payload set body = $1 where number = 4', [body])
  const commitment = commitmentOf(rows[0].salt, body)
  const differs = await foundAfter(
    'event',
    `update event set commitment = '${commitment}' where number = 4`,
  )
  await owner.query(
    'delete from event_payload; insert into event_payload select * from kept_payload',
  )
  expect(differs?.number).toBe(4)
})

test('a ledger whose end was cut off is found by a head that was kept elsewhere', async () => {
  const { events, head } = await verified()
  const known = { number: events, hash: head }
  const cut = await snapshot((db) => verify(db, projectId, known))
  expect(cut.differs).toBeNull()
  const later = { number: events + 1, hash: 'b'.repeat(64) }
  const differs = (await snapshot((db) => verify(db, projectId, later))).differs
  expect(differs?.what).toContain(`the ledger ends before number ${events + 1}`)
})

test('an edition that was frozen at a head that the chain never had is found', async () => {
  const { eve, projectId } = await cast({ text: null, only: ['eve'] })
  await freezes(eve, { head: 'c'.repeat(64) })
  const { differs, events } = await snapshot((db) => verify(db, projectId))
  expect(differs?.what).toMatch(/^Edition \S+ was frozen at a head that event \d+ has not\.$/)
  expect(differs?.number).toBe(events - 1)
})

test('a manifest that holds the snapshot’s hash in another field does not name it', async () => {
  const { eve, projectId } = await cast({ text: null, only: ['eve'] })
  await freezes(eve, { manifest: misleadingManifest })
  const { differs } = await snapshot((db) => verify(db, projectId))
  expect(differs?.what).toMatch(/^The snapshot of edition /)
})
