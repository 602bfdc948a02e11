/**
 * The machine is lost and everything is there again: a team works, a program brings in a hundred
 * texts by its token, an edition is published, the night's backup is made; then the server is killed
 * and its data folder is gone. The file of the night, checked and restored by the product's own
 * commands, gives back the texts, the mark, the verdicts under their names, the ruling, the history
 * and the edition to the byte; people sign in with the passwords that they had.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { EditionSeen } from '../../lib/edition/seen.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { expect, test, type Visit, visitAs } from '../support/journey.ts'
import { cardOf, judgeOnDesk, markOnDesk } from '../support/journey-desk.ts'
import { signInAt, tellAsStranger } from '../support/journey-doors.ts'
import { door, foundProject, judges, type Project, rules } from '../support/journey-project.ts'
import { doorsOf, type Peopled, password, peopleAt, type Who } from '../support/journey-world.ts'
import { type Started, startVariorum } from '../support/server.ts'
import { shell } from '../support/shell.ts'

const lost = temporaryFolder()
const found = temporaryFolder()
const nights = temporaryFolder()
let variorum: Started | undefined

test.afterAll(async () => {
  await variorum?.stop()
  for (const folder of [lost, found, nights]) rmSync(folder, { recursive: true, force: true })
})

test('the machine is lost, and restored from last night’s file everything is there again', async ({
  browser,
}) => {
  variorum = await startVariorum({ empty: true, dataFolder: lost })
  const { url } = variorum
  // The address of an installation outlives its machine.
  const { port } = new URL(url)
  const world = await test.step('the first owner and the team', () => teamAt(url, variorum))
  const project = await foundProject(world, {
    title: 'The Harrow floods',
    policy: { quorum: 2, citationsNeeded: 0 },
    people: ['eve', 'mina', 'otto', 'rui'],
  })
  const program = await programOf(project)
  await test.step('a program brings in a hundred texts', () => program.bringsInAll())

  await test.step('reviewers judge, an editor rules, freezes and publishes', async () => {
    const mina = await visitAs(browser, url, world.people.mina.session)
    await works(mina.page, project)
    await leaves(mina)
    await judges(project, 'otto', 1, 'true', { reason: 'The plaque says so.' })
    await rules(project, 'eve', 1, 'approved', 'true')
  })
  const edition = await publishes(project)
  const before = await everythingOf(project, program, edition)

  await test.step('the night comes, and then the machine is lost', async () => {
    await variorum?.stop()
    const environment = { PORT: port, VARIORUM_BACKUP: nights }
    variorum = await startVariorum({ dataFolder: lost, environment })
    await expect.poll(() => lastNights().length).toBe(1)
    await loses(variorum)
    expect(existsSync(lost)).toBe(false)
  })

  await test.step('its file is checked and restored into a new folder', async () => {
    const file = join(nights, lastNights()[0] ?? '')
    const checked = await shell(found, ['verify', file])
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('verifies') })
    const restored = await shell(found, ['restore', file])
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('hold') })
    variorum = await startVariorum({ dataFolder: found, environment: { PORT: port } })
    expect(variorum.url).toBe(url)
    const verified = await shell(found, ['verify', project.title])
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('holds') })
  })

  await test.step('the edition is at its address, to the byte, and the token works', async () => {
    const after = { ...project, world: await signedInAgain(world) }
    expect(await everythingOf(after, program, edition)).toEqual(before)
  })

  await test.step('the session of before is over, and everybody comes in again', async () => {
    const mina = await visitAs(browser, url, world.people.mina.session)
    await findsAgain(mina.page, project, world)
    await leaves(mina)
  })
})

const sentence = 'The bridge opened in 1931.'
/** The one-time link makes the first account; it invites everybody else. */
async function teamAt(url: string, started: Started | undefined): Promise<Peopled> {
  const link = () => /\/setup#(\S+)/.exec(started?.output() ?? '')?.[1] ?? ''
  await expect.poll(link).not.toBe('')
  const olga = { name: 'Olga Owner', email: 'olga@journeys.example', password }
  await tellAsStranger(url, '/api/v1/setup', { token: link(), ...olga })
  const { session } = await signInAt(url, olga.email, password)
  return { url, people: await peopleAt(url, { ...olga, session }) }
}

type Program = Awaited<ReturnType<typeof programOf>>

/** A program with a token of Olga's: it brings in texts and reads everything, page by page. */
async function programOf(project: Project) {
  const { url } = project.world
  const { token } = await doorsOf(project.world, 'olga').tell<{ token: string }>(
    '/api/v1/account/tokens',
    { label: 'importer', projectId: project.id, scopes: ['import'], days: 30 },
  )
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const reads = async (path: string): Promise<string> => {
    const answer = await fetch(`${url}${path}`, { headers })
    expect(answer.status, path).toBe(200)
    return answer.text()
  }
  const readsAll = async (path: string) => {
    const items: unknown[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: { items: readonly unknown[]; next: string | null } = JSON.parse(
        await reads(`${path}?limit=40${next === '' ? '' : `&after=${next}`}`),
      )
      items.push(...page.items)
      next = page.next
    }
    return items
  }
  const bringsIn = async (n: number) => {
    const characters = `Report ${n}\n\nThe weir cost 2.4\u00a0million 😀 in ${1900 + n}. هذا صحيح.`
    const answer = await fetch(`${url}${door(project)}/texts`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': `report-${n}` },
      body: JSON.stringify({
        description: { ...undescribed, title: `Report ${n}` },
        source: {
          kind: 'plain',
          fileName: `report-${n}.txt`,
          mediaType: 'text/plain',
          base64: Buffer.from(characters).toString('base64'),
        },
      }),
    })
    expect(answer.status).toBe(200)
  }
  const bringsInAll = async () => {
    for (let n = 1; n <= 100; n += 5) {
      await Promise.all([0, 1, 2, 3, 4].map((more) => bringsIn(n + more)))
    }
  }
  return { reads, readsAll, bringsInAll }
}

const undescribed = {
  author: null,
  publisher: null,
  date: '2025-03',
  address: null,
  language: 'en',
  rights: null,
}

/** On the desk: mark a claim and judge it. */
async function works(page: Page, project: Project): Promise<void> {
  await page.goto(`${project.path}/texts/1`)
  await markOnDesk(page, 'opened in 1931', { sentence })
  await judgeOnDesk(page, 1, {
    label: 'true',
    sure: 'very sure',
    reason: 'The council’s minutes say so.',
    work: { title: 'Minutes of the council', passage: 'opened by the mayor in 1931' },
  })
}

async function publishes(project: Project): Promise<EditionSeen> {
  const eve = doorsOf(project.world, 'eve')
  const path = `${door(project)}/editions`
  const { number } = await eve.tell<EditionSeen>(path, { title: 'First findings' })
  return eve.tell<EditionSeen>(`${path}/${number}/publication`, {})
}

/** Everything that must outlive the machine, as those see it who may. */
async function everythingOf(project: Project, program: Program, { publicAddress }: EditionSeen) {
  const at = door(project)
  const eve = doorsOf(project.world, 'eve')
  const answer = await fetch(publicAddress)
  expect(answer.status).toBe(200)
  return {
    edition: Buffer.from(await answer.arrayBuffer()).toString('base64'),
    texts: await program.readsAll(`${at}/texts`),
    claims: await program.readsAll(`${at}/claims`),
    one: await program.reads(`${at}/claims/1`),
    characters: await program.reads(`${at}/texts/100`),
    history: await eve.ask(`${at}/history?limit=200`),
    people: await eve.ask(`${at}/people`),
  }
}

function lastNights(): readonly string[] {
  return readdirSync(nights).filter((name) => name.endsWith('.backup'))
}

/** The server and its database end without a word, and the data folder is gone. */
async function loses(started: Started): Promise<void> {
  const ended = new Promise((over) => started.process.once('exit', over))
  const note = readFileSync(join(lost, 'running'), 'utf8')
  const server = Number(/process (\d+)/.exec(note)?.[1])
  const [postgres] = readFileSync(join(lost, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  for (const pid of [server, Number(postgres)]) process.kill(pid, 'SIGKILL')
  await ended
  rmSync(lost, { recursive: true, force: true })
}

/** The same people with new sessions: those of before were not carried. */
async function signedInAgain({ url, people }: Peopled): Promise<Peopled> {
  const again = async (who: Who) => {
    const { session } = await signInAt(url, people[who].email, people[who].password)
    return { ...people[who], session }
  }
  return { url, people: { ...people, eve: await again('eve') } }
}

async function findsAgain(page: Page, project: Project, { people }: Peopled): Promise<void> {
  await page.goto(`${project.path}/texts/1?claim=1`)
  await page.waitForURL(/\/sign-in/)
  await page.getByLabel('E-mail').fill(people.mina.email)
  await page.getByLabel('Password', { exact: true }).fill(people.mina.password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/texts\/1\?claim=1$/)
  await expect(page.getByRole('article', { name: /^The text/ })).toContainText('cost 40,000 crowns')
  const card = cardOf(page, 1)
  await expect(card).toContainText(sentence)
  for (const words of [
    people.mina.name,
    'The council’s minutes say so.',
    'opened by the mayor in 1931',
    people.otto.name,
    'The plaque says so.',
  ]) {
    await expect(card).toContainText(words)
  }
  await page.goto(project.path)
  await expect(page.getByRole('link', { name: 'All 101 texts' })).toBeVisible()
  await page.goto(`${project.path}/history`)
  await expect(page.getByText(people.eve.name).first()).toBeVisible()
}

async function leaves({ page, watch }: Visit): Promise<void> {
  expect(watch.faults).toEqual([])
  await page.context().close()
}
