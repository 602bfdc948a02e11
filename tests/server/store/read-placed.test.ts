import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { unpacked } from '../../../lib/review/placed-claims.ts'
import { listClaims } from '../../../lib/server/acts/list-claims.ts'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { rebuildFinding } from '../../../lib/server/store/rebuild-finding.ts'
import { layLargeProject } from '../../bench/find-seed.ts'
import { bridge, cast, ownerUrl, stage } from '../../support/cast.ts'
import { bringIn, marks } from '../../support/deeds.ts'
import { type Asked, statementsOf } from '../../support/statements.ts'

stage()

/** Tables that grow with the work on a project. */
const growing =
  'mark mark_span claim claim_line wording round assignment answer withdrawal ruling citation event event_payload'

const Plan = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: z.unknown() })) }))

/** Where a plan reads a growing table, or all that a project has of it: the table, with what it goes by. */
function readWhole(plan: unknown, table = ''): readonly string[] {
  if (Array.isArray(plan)) return plan.flatMap((one) => readWhole(one, table))
  if (typeof plan !== 'object' || plan === null) return []
  const node = new Map<string, unknown>(Object.entries(plan))
  const of = node.has('Relation Name') ? String(node.get('Relation Name')) : table
  const goesBy = String(node.get('Index Cond') ?? '')
  const type = String(node.get('Node Type') ?? '')
  const narrow = goesBy.replaceAll(/\(?project_id = [^)]*\)?|AND/gu, '').replaceAll(/[()\s]/gu, '')
  const few = /^event_payload_(?:seats|into)$/u.test(String(node.get('Index Name')))
  const whole = type === 'Seq Scan' || (/Index (Only )?Scan$/u.test(type) && narrow === '' && !few)
  const here = whole && growing.split(' ').includes(of) ? [`${of}: ${type} ${goesBy}`] : []
  return [...here, ...[...node.values()].flatMap((one) => readWhole(one, of))]
}

/** How a plan reads tables: each with the kinds of its scans. */
function scans(plan: unknown): readonly string[] {
  if (Array.isArray(plan)) return plan.flatMap(scans)
  if (typeof plan !== 'object' || plan === null) return []
  const node = new Map<string, unknown>(Object.entries(plan))
  const of = node.get('Relation Name')
  const here = of === undefined ? [] : [`${of}: ${node.get('Node Type')}`]
  return [...here, ...[...node.values()].flatMap(scans)]
}

let statements: readonly Asked[] = []

beforeAll(async () => {
  const crowd = await cast({ only: ['mina'], text: null })
  await withClient(ownerUrl(), async (client) => {
    const sizes = { texts: 30, paragraphs: 20, claims: 3_000, strewn: true }
    await layLargeProject(client, crowd.projectId, [crowd.mina.personId], sizes)
    // A planner reads an empty table whole, whatever index it has: so none is empty.
    await client.query('set session_replication_role = replica')
    await client.query(`
      insert into citation (id, project_id, answer_id, ordinal, work_id, passage, stance, read_on)
      select gen_random_uuid(), project_id, id, 0, gen_random_uuid(), 'p', 'supports', '2026-11-01' from answer`)
    await client.query(`
      insert into withdrawal (project_id, answer_id) select project_id, id from answer`)
    await client.query(`
      insert into ruling (id, project_id, claim_id, round_id, kind, note, saw_verdicts, saw_policy,
                          saw_wording, saw_marks, printed, by, at, ordinal)
      select gen_random_uuid(), r.project_id, r.claim_id, r.id, 'contested', '', '{}', 1, 1, '{}', '{}',
             gen_random_uuid(), now(), row_number() over ()
        from round r join claim c on c.id = r.claim_id where c.number % 3 = 0`)
    await client.query('set session_replication_role = default')
  })
  await rebuildFinding(crowd.projectId)
  const { mina } = crowd
  const number = await bringIn(crowd.olga, bridge)
  await marks(mina, 'last a century', { textNumber: number })
  statements = await statementsOf(async () => {
    const { placed } = await readDesk(mina, 7)
    expect(unpacked(placed)).toHaveLength(100)
    await listClaims(mina, { limit: 100, after: null }, { numbers: [1, 3] })
  })
}, 300_000)

test('the desk asks a few questions, however many marks there are', () => {
  expect(statements.length).toBeGreaterThan(20)
  expect(statements.length).toBeLessThan(110)
})

/** The plans of some questions, by a planner that is forbidden what it may choose for a small table: to read it whole. */
async function plansOf(asked: readonly Asked[]) {
  return withClient(ownerUrl(), async (client) => {
    await client.query('vacuum analyze')
    for (const way of ['seqscan', 'hashjoin', 'mergejoin'])
      await client.query(`set enable_${way} = off`)
    const plans: { readonly text: string; readonly plan: unknown }[] = []
    for (const { text, values } of asked) {
      const { rows } = await client.query(`explain (format json) ${text}`, [...values])
      plans.push({ text, plan: Plan.parse(rows).map((row) => row['QUERY PLAN']) })
    }
    return plans
  })
}

test('every question of the desk is answered by index in the tables that grow', async () => {
  for (const { text, plan } of await plansOf(statements)) expect(readWhole(plan), text).toEqual([])
})

test('how claims stand and what awaits a person is read out of the indexes of their lines, and no line is visited', async () => {
  const asked = statements.filter(({ text }) => /"(?:awaitsMe|toJudge)"/u.test(text))
  expect(asked.length).toBeGreaterThan(1)
  for (const { text, plan } of await plansOf(asked)) {
    const ways = scans(plan).filter((one) => one.startsWith('claim_line: '))
    expect(ways, text).toEqual(['claim_line: Index Only Scan'])
    // What is compared row by row with what another part of the question found grows with the square of the claims.
    expect(JSON.stringify(plan), text).not.toContain('Join Filter')
  }
})
