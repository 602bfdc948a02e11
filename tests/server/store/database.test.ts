import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import {
  afterCommit,
  type Db,
  database,
  often,
  snapshot,
  transaction,
} from '../../../lib/server/store/database.ts'
import { Busy, Full } from '../../../lib/server/store/trouble.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'

stage()

let other: pg.Client
beforeAll(async () => {
  other = new pg.Client(ownerUrl())
  await other.connect()
})
afterAll(() => other.end())

test('the app may not change or delete what is kept for ever', async () => {
  await cast({ only: [], text: null })
  for (const sql of [
    'update event set hash = hash',
    'delete from event_payload',
    'truncate answer',
  ]) {
    await expect(database().$executeRawUnsafe(sql)).rejects.toThrow()
  }
})

test('a snapshot sees one instant and writes nothing', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  const title = (db: Db) =>
    db.project.findUniqueOrThrow({ where: { id: projectId }, select: { title: true } })
  await snapshot(async (db) => {
    const before = await title(db)
    await renameProject(olga, null, { title: 'Meanwhile' })
    expect(await title(database())).toEqual({ title: 'Meanwhile' })
    expect(await title(db)).toEqual(before)
  })
  const writes = snapshot((db) => db.$executeRaw`update project set title = 'x'`)
  await expect(writes).rejects.toThrow('read-only')
})

test('a conflict is tried again until it is none', async () => {
  let tries = 0
  const done = await transaction(async () => {
    tries++
    if (tries < 3) throw Object.assign(new Error('x'), { code: 'P2034' })
    return 'done'
  })
  expect([done, tries]).toEqual(['done', 3])
})

test('what waits for the commit is done once it is there, and never for what was undone', async () => {
  const { projectId } = await cast({ only: [], text: null })
  const seen: string[] = []
  const retitled = (title: string, fails: boolean) =>
    transaction(async (db) => {
      await db.project.update({ where: { id: projectId }, data: { title } })
      afterCommit(db, () => seen.push(title))
      expect(seen).not.toContain(title)
      if (fails) throw new Error('undone')
    })
  await expect(retitled('Undone', true)).rejects.toThrow('undone')
  await retitled('Done', false)
  let attempts = 0
  await transaction(async (db) => {
    attempts += 1
    afterCommit(db, () => seen.push(`attempt ${attempts}`))
    if (attempts < 3) await db.$executeRaw`do $$ begin raise serialization_failure; end $$`
  })
  expect(seen).toEqual(['Done', 'attempt 3'])
})

test('a lock that somebody holds is told as busy while it is held, and leaves nothing behind', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  await other.query('begin')
  await other.query('select 1 from project where id = $1 for update', [projectId])
  await expect(renameProject(olga, null, { title: 'Late' })).rejects.toBeInstanceOf(Busy)
  await other.query('rollback')
  expect(await renameProject(olga, null, { title: 'Now' })).toMatchObject({ title: 'Now' })
  expect(await differs(olga)).toBeNull()
})

test('connections that are cut under an act are replaced, and the act is told as busy or done', async () => {
  const { olga } = await cast({ only: [], text: null })
  const acts = Promise.allSettled(
    Array.from({ length: 6 }, (_, i) => renameProject(olga, null, { title: `T${i}` })),
  )
  await other.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'variorum' and datname = current_database()`,
  )
  for (const act of await acts) {
    if (act.status === 'rejected') expect(act.reason).toBeInstanceOf(Busy)
  }
  expect(await renameProject(olga, null, { title: 'After' })).toMatchObject({ title: 'After' })
  expect(await differs(olga)).toBeNull()
})

test('a connection keeps ready what is asked often, under one name, and nothing else', async () => {
  const kept = await transaction(async (db) => {
    for (const n of [1, 2]) await db.$queryRaw`${often}select ${n}::int as often`
    await db.$queryRaw`select ${3}::int as seldom`
    return db.$queryRaw<{ statement: string }[]>`
      select statement from pg_prepared_statements where statement like '%as often' or statement like '%as seldom'`
  })
  expect(kept).toEqual([{ statement: '/* often */ select $1::int as often' }])
})

test('a statement that takes too long is told as busy, and the next one is answered', async () => {
  const slow = transaction(async (db) => {
    await db.$executeRaw`set local statement_timeout = 200`
    await db.$executeRaw`select pg_sleep(20)`
  })
  await expect(slow).rejects.toBeInstanceOf(Busy)
  expect(await transaction((db) => db.$queryRaw`select 1 as one`)).toEqual([{ one: 1 }])
})

test('a full disk is told as such, and nothing of the act is there; when there is room again it is done', async () => {
  const { olga } = await cast({ only: [], text: null })
  await other.query(`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception using errcode = '53100', message = 'No space left on device'; end $$`)
  await other.query(
    'create trigger no_room before insert on event_payload for each row execute function no_room()',
  )
  await expect(renameProject(olga, null, { title: 'Full' })).rejects.toBeInstanceOf(Full)
  expect(await differs(olga)).toBeNull()
  await other.query('drop function no_room cascade')
  expect(await renameProject(olga, null, { title: 'Room' })).toMatchObject({ title: 'Room' })
  expect(await differs(olga)).toBeNull()
})
