import type { Client } from 'pg'
import { expect, test } from 'vitest'
import { withClient } from '../../../lib/server/start/database.ts'
import { findAnew } from '../../../lib/server/start/find-anew.ts'
import { database } from '../../../lib/server/store/database.ts'
import { catchUp, projectsBehind } from '../../../lib/server/store/find-later.ts'
import { rebuildFinding } from '../../../lib/server/store/rebuild-finding.ts'
import { bridge, cast, ownerUrl, stage } from '../../support/cast.ts'
import { marks, revises } from '../../support/deeds.ts'

stage()

/** Where passages and claims are found. */
async function places(projectId: string): Promise<unknown> {
  return withClient(ownerUrl(), async (client) => {
    const { rows } = await client.query(
      `select kind as what, ref, part, words, from_point from finding where project_id = $1
       union all select 'line', claim_id::text, 0, sentence, from_point from claim_line where project_id = $1
       order by 1, 2, 3, 4, 5`,
      [projectId],
    )
    return rows
  })
}

const noticed = async (projectId: string) => (await projectsBehind(database())).includes(projectId)

test('after a revision nothing is behind', async () => {
  const { projectId, mina, eve } = await cast()
  await marks(mina, 'The mayor said')
  await revises(eve, `Before 😀.\n\n${bridge}`)
  expect(await noticed(projectId)).toBe(false)
})

test('what had not followed when the process ended follows at the next start', async () => {
  const { projectId, mina, eve } = await cast()
  await marks(mina, 'The mayor said')
  await revises(eve, `Before 😀.\n\n${bridge}`)
  const right = await places(projectId)
  await withClient(ownerUrl(), async (client) => {
    await client.query(
      'update finding set from_point = 999 where project_id = $1 and from_point is not null',
      [projectId],
    )
    await client.query('update claim_line set from_point = 999 where project_id = $1', [projectId])
    await client.query(
      `update finding_built set behind = (select array_agg(id) from text where project_id = $1)
        where project_id = $1`,
      [projectId],
    )
  })
  expect(await places(projectId)).not.toEqual(right)
  expect(await noticed(projectId)).toBe(true)
  await findAnew(() => {})
  expect(await noticed(projectId)).toBe(false)
  const passages = await places(projectId)
  await rebuildFinding(projectId)
  expect(passages).toEqual(await places(projectId))
})

test('whoever catches up at the same time, and whatever is revised meanwhile, it is found where it stands', async () => {
  const { projectId, mina, eve } = await cast({ text: `Doubled.\n\n${bridge}\n\nDoubled.` })
  await marks(mina, 'The mayor said')
  const catching = Promise.all([1, 2, 3].map(() => catchUp(projectId)))
  await revises(eve, `One.\n\nDoubled.\n\n${bridge}`)
  await Promise.all([revises(eve, `Two.\n\n${bridge}\n\nDoubled.`), catchUp(projectId), catching])
  expect(await noticed(projectId)).toBe(false)
  const found = await places(projectId)
  await rebuildFinding(projectId)
  expect(found).toEqual(await places(projectId))
})

test('a revision that comes between two steps is followed as well', async () => {
  const { projectId, eve } = await cast()
  await revises(eve, `One.\n\n${bridge}`)
  const lock = 'select from project where id = $1 for update'
  const holding = async (work: (client: Client) => Promise<void>) =>
    withClient(ownerUrl(), async (client) => {
      await client.query('begin')
      await client.query(lock, [projectId])
      await work(client)
      await client.query('commit')
    })
  const waiting = (many: number) =>
    withClient(ownerUrl(), async (client) => {
      for (;;) {
        const { rows } = await client.query(
          `select count(*)::int as many from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
        )
        if (rows[0].many >= many) return
      }
    })
  await withClient(ownerUrl(), (client) =>
    client.query(
      `update finding_built set behind = (select array_agg(id) from text where project_id = $1)
        where project_id = $1`,
      [projectId],
    ),
  )
  const later: Promise<unknown>[] = []
  await holding(async () => {
    // Those who wait are let in one after the other: a step, then the revision, then the next step.
    later.push(catchUp(projectId))
    await waiting(1)
    later.push(
      holding(async (second) => {
        await second.query(
          `insert into revision select (jsonb_populate_record(r,
             jsonb_build_object('id', gen_random_uuid(), 'number', 3))).*
             from revision r where project_id = $1 and number = 2`,
          [projectId],
        )
        await second.query(
          `update finding set from_point = 999 where project_id = $1 and from_point is not null`,
          [projectId],
        )
      }),
    )
    await waiting(2)
  })
  await Promise.all(later)
  expect(await noticed(projectId)).toBe(false)
  const found = await places(projectId)
  await rebuildFinding(projectId)
  expect(found).toEqual(await places(projectId))
})
