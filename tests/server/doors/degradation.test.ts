/**
 * What people are told while the machine cannot (trust.md, I16): through the compiled product, with
 * its own database under it. A clear 503 with Retry-After within five seconds, nothing half-written,
 * and all is well within ten seconds of the trouble's end, without a restart. That what was typed
 * stays is a journey (nothing-lost.spec.ts).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { disconnect } from '../../../lib/server/store/database.ts'
import { cast } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { house, openHouse, stranger, visitor } from '../../support/open-house.ts'
import type { Answer } from '../../support/visitor.ts'

openHouse()

/** An answer, and how many ms it took. */
async function timed(asked: Promise<Answer>) {
  const began = performance.now()
  const answer = await asked
  return { ...answer, ms: performance.now() - began }
}

/** «Busy», as everybody is told it. */
function expectBusy({ status, headers, body }: Answer) {
  expect([status, body]).toEqual([
    503,
    expect.stringContaining('Nothing was lost; please try again'),
  ])
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(headers['content-type']).toContain('application/problem+json')
}

test('while somebody holds a project’s lock its writers are told within five seconds, and everybody else works on', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  const elsewhere = await cast({ only: [], text: null })
  const browser = await visitor(olga.personId)
  const other = await visitor(elsewhere.olga.personId)
  const path = `/api/v1/projects/${projectId}/title`
  const holder = new pg.Client(house().ownerUrl)
  await holder.connect()
  await holder.query('begin')
  await holder.query('select 1 from project where id = $1 for update', [projectId])
  const names = Array.from({ length: 20 }, (_, at) => `Name ${at}`)
  const write = (title: string) =>
    browser.write(path, { title }, { key: `key of ${title}`.replaceAll(' ', '-') })
  const writing = names.map((title) => timed(write(title)))
  const read = await timed(browser.send(`/api/v1/projects/${projectId}`))
  const written = await timed(
    other.write(`/api/v1/projects/${elsewhere.projectId}/title`, { title: 'Elsewhere' }),
  )
  expect([read.status, written.status]).toEqual([200, 200])
  const told = await Promise.all(writing)
  for (const answer of told) expectBusy(answer)
  expect(Math.max(...told.map(({ ms }) => ms))).toBeLessThan(6_000)
  await holder.query('rollback')
  await holder.end()
  expect((await write('Name 3')).status).toBe(200)
  expect((await write('Name 3')).status).toBe(200)
  expect(await differs(olga)).toBeNull()
  const titles = JSON.parse((await browser.send(`/api/v1/projects/${projectId}`)).body)
  expect(titles.title).toBe('Name 3')
})

test('without its database no page is shown and nothing is believed; it is back by itself, and what was told twice happened once', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  const browser = await visitor(olga.personId)
  const path = `/api/v1/projects/${projectId}`
  await disconnect()
  process.kill(postmaster(), 'SIGKILL')
  const began = performance.now()
  expectBusy(await firstNo(() => browser.send(path)))
  const page = await browser.send(`/projects/${projectId}`)
  expect([page.status, Number(page.headers['retry-after']) > 0]).toEqual([503, true])
  expect(page.body).not.toContain('The bridge')
  expect((await stranger().send('/readyz')).status).toBe(503)
  const outcomes: Answer[] = []
  let answer: Answer
  do {
    const once = await timed(browser.write(`${path}/title`, { title: 'After' }, { key: 'after' }))
    expect(once.ms).toBeLessThan(6_000)
    outcomes.push(once)
    answer = once
  } while (answer.status !== 200 && performance.now() - began < 15_000)
  expect(performance.now() - began).toBeLessThan(12_000)
  for (const one of outcomes.slice(0, -1)) expectBusy(one)
  expect(answer.status).toBe(200)
  expect((await browser.send(`/projects/${projectId}`)).status).toBe(200)
  await expect.poll(async () => (await stranger().send('/readyz')).status).toBe(200)
  expect((await browser.write(`${path}/title`, { title: 'After' }, { key: 'after' })).status).toBe(
    200,
  )
  expect(await differs(olga)).toBeNull()
})

test('on a full disk the act is not there at all, and is done when there is room again', async () => {
  await expect.poll(async () => (await stranger().send('/readyz')).status).toBe(200)
  const { olga, projectId } = await cast({ only: [], text: null })
  const browser = await visitor(olga.personId)
  const path = `/api/v1/projects/${projectId}/title`
  const owner = new pg.Client(house().ownerUrl)
  await owner.connect()
  await owner.query(`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception using errcode = '53100', message = 'No space left on device'; end $$`)
  await owner.query(
    'create trigger no_room before insert on event_payload for each row execute function no_room()',
  )
  const full = await browser.write(path, { title: 'Full' }, { key: 'full' })
  expect([full.status, Number(full.headers['retry-after'])]).toEqual([507, 60])
  expect(full.body).toContain('The disk of the database is full')
  expect(await differs(olga)).toBeNull()
  await owner.query('drop function no_room cascade')
  await owner.end()
  expect((await browser.write(path, { title: 'Full' }, { key: 'full' })).status).toBe(200)
  expect(await differs(olga)).toBeNull()
})

/** What is answered, asked without a pause, once it is no longer 200. */
async function firstNo(ask: () => Promise<Answer>): Promise<Answer> {
  const late = performance.now() + 5_000
  let answer = await ask()
  while (answer.status === 200 && performance.now() < late) answer = await ask()
  return answer
}

/** The process of the database that the house started. */
function postmaster(): number {
  const file = join(house().dataFolder, 'postgres', 'postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}
