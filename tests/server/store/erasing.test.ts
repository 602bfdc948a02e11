import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { expect, test } from 'vitest'
import { archiveProject } from '../../../lib/server/acts/archive-project.ts'
import { callBackProject } from '../../../lib/server/acts/call-back-project.ts'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { correctWork } from '../../../lib/server/acts/correct-work.ts'
import { deleteProject } from '../../../lib/server/acts/delete-project.ts'
import { invite } from '../../../lib/server/acts/invite.ts'
import { joinWorks } from '../../../lib/server/acts/join-works.ts'
import { readPublished } from '../../../lib/server/acts/read-published.ts'
import { setGuideline } from '../../../lib/server/acts/set-guideline.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { eraseDueProject } from '../../../lib/server/store/erasing.ts'
import { busyProject } from '../../support/busy-project.ts'
import { bridge, type Cast, cast, ownerUrl, stage } from '../../support/cast.ts'
import { fields, twoWorks } from '../../support/cited.ts'
import { attaches } from '../../support/copies.ts'
import { revises } from '../../support/deeds.ts'
import { guidelineOf } from '../../support/guidelines.ts'
import { withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { saysOfSentences } from '../../support/sentences.ts'
import { tokenOf } from '../../support/tokens.ts'
import { viewOf } from '../../support/views.ts'

stage()

const asOwner = <T>(work: (client: Client) => Promise<T>) => withClient(ownerUrl(), work)

/** Deletes a project as its owner does. */
async function deletes({ olga }: Cast, staysPublic: readonly number[] = []): Promise<void> {
  const { title } = await database().project.findUniqueOrThrow({ where: { id: olga.projectId } })
  await deleteProject(olga, null, { title, staysPublic: [...staysPublic] })
}

/** The thirty days are over: only the owner of the tables can make it so. */
async function graceIsOver({ projectId }: Cast): Promise<void> {
  await asOwner(async (client) => {
    await client.query(`update project set goes_at = now() - interval '1 second' where id = $1`, [
      projectId,
    ])
  })
}

/** Every table that has the column, whatever migration brought it. */
async function tablesWith(client: Client, column: string): Promise<string[]> {
  const { rows } = await client.query(
    `select table_name from information_schema.columns
      where table_schema = 'public' and column_name = $1 order by table_name`,
    [column],
  )
  return rows.map(({ table_name }) => table_name)
}

/** What is there of a project, counted in every table and hashed over every row. */
async function rowsOf({ projectId }: Cast) {
  return asOwner(async (client) => {
    const found: Record<string, string> = {}
    for (const table of await tablesWith(client, 'project_id')) {
      const { rows } = await client.query(
        `select count(*)::int as n, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as hash
           from "${table}" t where project_id = $1`,
        [projectId],
      )
      if (rows[0].n > 0) found[table] = `${rows[0].n} ${rows[0].hash}`
    }
    const { rows } = await client.query(`select t::text as row from project t where id = $1`, [
      projectId,
    ])
    return rows.length === 0 ? found : { ...found, project: rows[0].row }
  })
}

async function filesThere(): Promise<readonly string[]> {
  const rows = await database().file.findMany({ select: { sha256: true } })
  return rows.map(({ sha256 }) => sha256).sort()
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('nothing of an erased project is in any table but its tombstone and what was public, and no other project moved', async () => {
  const going = await busyProject()
  const staying = await busyProject()
  await fills(going)
  const before = await rowsOf(staying)
  await deletes(going, [1])
  expect(await eraseDueProject()).toBeNull()
  const { last, head } = await database().project.findUniqueOrThrow({
    where: { id: going.projectId },
  })
  await graceIsOver(going)
  const full = Object.keys(await rowsOf(going))
  expect((await tablesOfProjects()).filter((table) => !full.includes(table))).toEqual([])
  expect(await eraseDueProject()).toBe(going.projectId)
  expect(await eraseDueProject()).toBeNull()
  expect(Object.keys(await rowsOf(going))).toEqual(['erased_project', 'kept_edition'])
  expect(await rowsOf(staying)).toEqual(before)
  const tombstone = await database().erasedProject.findUniqueOrThrow({
    where: { projectId: going.projectId },
  })
  expect(tombstone).toMatchObject({ deletedBy: going.olga.personId, last, head })
  expect((await refused(seatForPerson(going.olga.personId, going.projectId))).kind).toBe(
    'not there',
  )
}, 180_000)

/** Tables of which a project may have rows; what is said of erased ones aside. */
async function tablesOfProjects(): Promise<readonly string[]> {
  const left = ['erased_project', 'kept_edition']
  const all = await asOwner((client) => tablesWith(client, 'project_id'))
  return all.filter((table) => !left.includes(table))
}

/** Sees to it that a busy project has rows in every table that names projects. */
async function fills(people: Cast): Promise<void> {
  const { olga, eve, mina, projectId } = people
  const once = { key: 'k', fingerprint: 'f' }
  await setGuideline(olga, once, { guideline: guidelineOf('Be fair.'), basedOn: 0 })
  const draft = { projectId, personId: mina.personId, place: 'answer-1', body: {}, version: 1 }
  await database().draft.create({ data: draft })
  await viewOf(mina)
  await tokenOf(mina)
  const [workId, into] = await twoWorks(people)
  const corrected = { ...fields, title: 'The record of bridges', textId: null }
  await correctWork(eve, null, { workId, fields: corrected, basedOn: 1 })
  await joinWorks(eve, null, { workId, into })
  await attaches(mina, into)
  const email = 'pia@example.org'
  await withMail(() => invite(olga, null, { email, role: 'reader' }))
  await withMail(() => changeSeat(olga, null, { personId: mina.personId, role: 'editor' }))
  await saysOfSentences(mina)
  await revises(eve, bridge.replace('closed in March', 'shut in March'))
}

test('a shared file stays while another project has it, and goes with the last', async () => {
  const [one, two] = [
    await cast({ text: 'Only these two have it.', only: [] }),
    await cast({ text: 'Only these two have it.', only: [] }),
  ]
  const file = sha256('Only these two have it.')
  for (const [project, left] of [
    [one, true],
    [two, false],
  ] as const) {
    await deletes(project)
    await graceIsOver(project)
    expect(await eraseDueProject()).toBe(project.projectId)
    expect((await filesThere()).includes(file)).toBe(left)
  }
})

test('a project that was called back is not erased, and one that is deleted stays archived', async () => {
  const project = await cast({ only: ['eve'], text: null })
  await archiveProject(project.olga, null, {})
  await deletes(project)
  const olga = await seatForPerson(project.olga.personId, project.projectId)
  await callBackProject(olga, null, {})
  expect((await seatForPerson(project.olga.personId, project.projectId)).life).toBe('archived')
  expect(await eraseDueProject()).toBeNull()
})

test('even the app’s own role cannot make a project go sooner, nor delete an event', async () => {
  const { projectId } = await cast({ only: [], text: null })
  const sooner = new Date(Date.now() + 29 * 86_400_000)
  const law = /thirty days|permission denied/
  await expect(
    database().project.update({ where: { id: projectId }, data: { goesAt: sooner } }),
  ).rejects.toThrow(law)
  await expect(
    database().$executeRaw`delete from event where project_id = ${projectId}::uuid`,
  ).rejects.toThrow(law)
  await expect(
    database()
      .$executeRaw`select set_config('variorum.erasing', 'x', false), forget_files(array['a'])`,
  ).rejects.toThrow(law)
})

test('what was public stays at its address to the byte; what was taken down stays gone', async () => {
  const project = await busyProject()
  const address = 'abcdefghijklmnopqrstuvwxyz'
  await asOwner(async (client) => {
    await client.query('alter table edition disable trigger kept')
    await client.query('update edition set address = $2 where project_id = $1', [
      project.projectId,
      address,
    ])
    await client.query('alter table edition enable trigger kept')
  })
  const before = await readPublished(address)
  await deletes(project, [1])
  expect(await readPublished(address)).toEqual(before)
  await graceIsOver(project)
  await eraseDueProject()
  expect(await readPublished(address)).toEqual(before)
  expect((await readPublished(address, 'file-1.txt')).name).toBe('file-1.txt')
  expect((await refused(readPublished(address, 'file-9.txt'))).kind).toBe('not there')
})
