import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEditionFile } from '../../../lib/server/acts/read-edition-file.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database, disconnect } from '../../../lib/server/store/database.ts'
import { temporaryFolder } from '../../support/cluster.ts'
import { type Installation, sampleInstallation } from '../../support/installation.ts'
import { shell } from '../../support/shell.ts'

let here: Installation
let desk = ''
beforeAll(async () => {
  desk = temporaryFolder()
  here = await sampleInstallation()
}, 120_000)
afterAll(async () => {
  await disconnect()
  await here.stop()
  here.remove()
  rmSync(desk, { recursive: true })
})

const lido = 'The Tarnbridge Lido'
const tom = 'tom@tarnbridge.example'
const hanna = 'Hanna@Tarnbridge.example'
const run = (...words: string[]) =>
  shell(here.path, words, { cwd: desk, NEXTAUTH_URL: 'https://v.example' })
const json = async (...words: string[]) => {
  const { code, out, err } = await run(...words, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}
const said = (code: number, words: RegExp) => ({ code, err: expect.stringMatching(words) })
const lastEvent = () =>
  withClient(here.ownerUrl, async (db) => {
    const { rows } = await db.query(
      'select body::jsonb as event from event_payload order by at desc, number desc limit 1',
    )
    return rows[0].event
  })

test('help says every command, and each says what it takes', async () => {
  const { code, out } = await run('--help')
  expect(code).toBe(0)
  const commands = [
    'backup',
    'restore',
    'verify',
    'project',
    'user',
    'token',
    'import',
    'erase',
    'freeze',
    'export',
  ]
  for (const one of commands) expect(out).toMatch(new RegExp(`^ {2}${one} `, 'm'))
  const one = await run('import', '--help')
  expect(one).toMatchObject({ code: 0, out: expect.stringMatching(/--project <project>/) })
}, 120_000)

test('what is said wrongly is misuse, what may not be is refused', async () => {
  expect(await run('project', 'make', 'X')).toMatchObject(said(2, /--as <email>/))
  expect(await run('import', 'a.txt', '--project', lido)).toMatchObject(said(2, /--as/))
  expect(await run('nothing')).toMatchObject(said(2, /unknown command/))
  expect(await run('verify', 'no.zip')).toMatchObject(said(2, /There is no file no.zip/))
  expect(await run('verify', 'Nowhere')).toMatchObject(said(1, /There is no project «Nowhere»/))
  expect(await run('project', 'make', 'X', '--as', tom)).toMatchObject(
    said(1, /may not found projects/),
  )
  expect(await run('project', 'make', 'X', '--as', 'who@x')).toMatchObject(
    said(1, /Nobody has an account as who@x/),
  )
  expect(await run('project', 'rename', lido, 'X', '--as', tom)).toMatchObject(
    said(1, /not for editors/),
  )
}, 120_000)

test('a project is made, listed and renamed, and the ledger says it was the shell', async () => {
  const { id } = await json('project', 'make', 'The Mill', '--as', hanna)
  expect(await json('project', 'rename', id, 'The Old Mill', '--as', hanna)).toMatchObject({
    title: 'The Old Mill',
  })
  expect(await lastEvent()).toMatchObject({
    through: { kind: 'shell' },
    act: { kind: 'project renamed' },
  })
  const projects = await json('project', 'list')
  expect(projects).toMatchObject([
    { id, title: 'The Old Mill', texts: 0, events: 2 },
    { title: lido },
  ])
  const { out } = await run('project', 'list')
  expect(out).toMatch(/^[0-9a-f-]{36} {2}0 texts {2}0 claims .*The Old Mill$/m)
}, 60_000)

test('files become texts; one that is refused does not stop the rest, and telling it twice does it once', async () => {
  mkdirSync(join(desk, 'texts'), { recursive: true })
  const put = (name: string, words: string) => writeFileSync(join(desk, 'texts', name), words)
  put('one.txt', 'The first text.')
  put('two.md', '# Two\n\nThe second *text*.')
  put('blank.txt', '   \n')
  put('odd.xyz', 'x')
  const files = ['one.txt', 'blank.txt', 'odd.xyz', 'none.txt', 'two.md'].map(
    (name) => `texts/${name}`,
  )
  const bring = () =>
    run(
      'import',
      ...files,
      '--project',
      'The Old Mill',
      '--as',
      hanna,
      '--language',
      'en',
      '--json',
    )
  const first = await bring()
  expect(first.code).toBe(1)
  const same: readonly number[] = []
  const no = (refused: unknown) => ({ number: null, refused, same })
  expect(JSON.parse(first.out)).toEqual([
    { file: 'texts/one.txt', number: 1, refused: null, same },
    { file: 'texts/blank.txt', ...no('There are no words in this text.') },
    { file: 'texts/odd.xyz', ...no(expect.stringMatching(/«.xyz» is none of/)) },
    { file: 'texts/none.txt', ...no('There is no such file.') },
    { file: 'texts/two.md', number: 2, refused: null, same },
  ])
  expect((await bring()).out).toBe(first.out)
  const texts = await database().text.findMany({ where: { title: { in: ['one', 'two'] } } })
  expect(texts.map(({ language }) => language)).toEqual(['en', 'en'])
  const wrong = await run(
    'import',
    'texts/one.txt',
    '--project',
    lido,
    '--as',
    tom,
    '--date',
    'May',
  )
  expect(wrong).toMatchObject({ code: 1, out: expect.stringMatching(/one.txt: refused. /) })
}, 60_000)

test('an edition is frozen and exported byte for byte; its file and the ledger verify', async () => {
  expect(await json('freeze', lido, 'From the shell', '--as', tom)).toMatchObject({ number: 2 })
  const alone = await shell(here.path, ['freeze', lido, 'X', '--as', tom])
  expect(alone).toMatchObject(said(1, /give it in NEXTAUTH_URL/))
  const { files } = await json('export', lido, 'latest', 'out', '--as', tom)
  expect(files).toContain(join(desk, 'out', 'edition-2.zip'))
  const seat = await database().seat.findFirstOrThrow({ where: { role: 'editor' } })
  const kept = await readEditionFile(
    await seatForPerson(seat.personId, seat.projectId),
    2,
    'edition-2.zip',
  )
  expect(Buffer.from(kept.bytes).equals(readFileSync(join(desk, 'out', 'edition-2.zip')))).toBe(
    true,
  )
  expect(await run('verify', 'out/edition-2.zip')).toMatchObject({ code: 0 })
  expect(await json('verify', lido)).toMatchObject({ differs: null, title: lido })
  expect(await run('export', lido, '2', 'out', '--as', tom)).toMatchObject(
    said(1, /is there already/),
  )
  expect(await run('export', lido, '9', 'out', '--as', tom)).toMatchObject(
    said(1, /no such edition/),
  )
}, 120_000)

test('a ledger that its tables belie is refused by name', async () => {
  await withClient(here.ownerUrl, (db) =>
    db.query(`update project set title = 'Other' where title = 'The Old Mill'`),
  )
  const { code, out } = await run('verify', 'Other')
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringMatching(/does not hold.*another title/),
  })
  await withClient(here.ownerUrl, (db) =>
    db.query(`update project set title = 'The Old Mill' where title = 'Other'`),
  )
}, 60_000)

test('a project goes into a private file and, being here, is not taken in again', async () => {
  await run('project', 'archive', 'The Old Mill', '--as', hanna)
  expect(await lastEvent()).toMatchObject({ act: { kind: 'project archived' } })
  const { file } = await json('archive', 'The Old Mill', 'mill.variorum')
  expect(await run('verify', file)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^The project archive of/),
  })
  expect(await run('project', 'import', file)).toMatchObject(said(1, /is here already/))
}, 60_000)

test('people come in by a one-time link and get a new one when they forget', async () => {
  const people = await json('user', 'list')
  expect(people).toHaveLength(7)
  const added = await json(
    'user',
    'add',
    'new@x.example',
    '--project',
    lido,
    '--role',
    'reviewer',
    '--as',
    hanna,
  )
  expect(added).toEqual({
    email: 'new@x.example',
    role: 'reviewer',
    link: expect.stringMatching(/^https:\/\/v\.example\/\S+#\S{43}$/),
  })
  expect(await run('user', 'add', 'new@x.example')).toMatchObject(said(1, /Say who comes in/))
  const reset = await json('user', 'reset', 'Mira@tarnbridge.example')
  expect(reset.link).toMatch(/^https:\/\/v\.example\/reset#\S{43}$/)
  expect(await run('user', 'reset', 'who@x')).toMatchObject(said(1, /Nobody has an account/))
  const mira = ['mira@tarnbridge.example', 'Mira@Elsewhere.example'] as const
  expect(await json('user', 'email', ...mira)).toEqual({ email: 'mira@elsewhere.example' })
  expect(await run('user', 'email', ...mira)).toMatchObject(said(1, /Nobody has an account/))
  expect(await run('user', 'email', mira[1], tom)).toMatchObject(
    said(1, /There is another account/),
  )
  expect(await run('user', 'email', mira[1], 'x')).toMatchObject(said(1, /does not look like/))
  await json('user', 'email', mira[1], mira[0])
}, 60_000)

test('a token is made, listed without its secret, and ended', async () => {
  const made = await json(
    'token',
    'make',
    lido,
    '--label',
    'nightly',
    '--scope',
    'read',
    'import',
    '--as',
    hanna,
  )
  const listed = await run('token', 'list', lido, '--as', hanna)
  expect(listed.out).toMatch(new RegExp(`${made.id} {2}until .* {2}read import .*nightly`))
  expect(listed.out).not.toContain(made.token)
  expect(await json('token', 'revoke', lido, made.id, '--as', hanna)).toEqual({ id: made.id })
  expect((await run('token', 'list', lido, '--as', hanna)).out).toMatch(/ended/)
  expect(
    await run('token', 'make', lido, '--label', 'x', '--scope', 'all', '--as', hanna),
  ).toMatchObject(said(1, /A scope is one of/))
}, 60_000)
