/** The guide for programs does what it says: its lines are run as they stand, against a real server. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { listClaims } from '../../../lib/server/acts/list-claims.ts'
import { readLibrary } from '../../../lib/server/acts/read-library.ts'
import { programFolder } from '../../../lib/server/start/data-folder.ts'
import { type Cast, cast } from '../../support/cast.ts'
import { ruledClaim } from '../../support/editions.ts'
import { differs } from '../../support/ledger.ts'
import { house, openHouse } from '../../support/open-house.ts'
import { tokenOf } from '../../support/tokens.ts'

openHouse()

const guide = readFileSync(join(programFolder, 'docs', 'api.md'), 'utf8')
const blocks = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines)
const folder = mkdtempSync(join(tmpdir(), 'variorum-guide-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let people: Cast
let printed = ''

beforeAll(async () => {
  people = await cast()
  await ruledClaim(people, 'The bridge opened in 1931')
  await freezeEdition(people.eve, null, { title: 'First' })
  const { token } = await tokenOf(people.eve, ['write', 'import'])
  const [settings = '', ...steps] = blocks
  const mine = settings
    .replace(/VARIORUM=.*/, `VARIORUM=${house().url}`)
    .replace(/PROJECT=.*/, `PROJECT=${people.projectId}`)
    .replace(/TOKEN=.*/, `TOKEN=${token}`)
  const script = [
    'set -euo pipefail',
    mine,
    ...steps.map((step, at) => `printf '\\n== %s\\n' ${at + 1}\n${step}`),
  ]
  const { stdout } = await promisify(execFile)('bash', ['-c', script.join('\n')], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  })
  printed = stdout
}, 600_000)

const step = (n: number) => printed.split(/^== \d+$/m)[n] ?? ''
const kept = (name: string) => readFileSync(join(folder, name), 'utf8')

test('the guide has a block for each thing it shows', () => expect(blocks).toHaveLength(8))

test('the project is read', () => {
  expect(JSON.parse(step(1))).toMatchObject({ id: people.projectId, me: { role: 'editor' } })
})

test('a hundred texts are in, each once', async () => {
  const texts = await readLibrary(people.olga)
  expect(texts).toHaveLength(101)
  expect(new Set(texts.map(({ title }) => title)).size).toBe(101)
  expect(JSON.parse(kept('imported.json'))).toEqual({ number: 101, same: [] })
})

test('a claim is marked by its words, and what could be two places is refused', async () => {
  const claim = JSON.parse(step(3))
  expect(claim.marks[0]).toMatchObject({
    textNumber: 101,
    spans: [{ from: 16, to: 29, quotation: 'harbour froze' }],
  })
  expect(JSON.parse(step(4))).toMatchObject({
    type: '/problems/not-understood',
    status: 422,
    facts: { times: 2 },
  })
  const { items } = await listClaims(people.olga, { limit: 200, after: null })
  expect(items.map(({ number }) => number)).toEqual([1, 2])
})

test('results are read page by page, and what has not changed is not sent again', () => {
  const pages = kept('claims.jsonl').trim().split('\n')
  expect(pages.map((page) => JSON.parse(page).items.length)).toEqual([2])
  expect(JSON.parse(step(5)).items).toMatchObject([{ number: 1, standing: 'ruled' }])
  expect(step(6).trim()).toBe('304')
})

test('an edition is downloaded whole', () => {
  expect(JSON.parse(kept('edition.json'))).toMatchObject({ number: 1, title: 'First' })
  expect(step(7).trim()).toBe('edition-1.zip: OK')
})

test('all of it stands in the ledger as done through a token', async () => {
  expect(await differs(people.olga)).toBeNull()
})
