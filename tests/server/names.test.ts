/** Names that people give to files are words, and never a place on the disk (ASVS 5.3.2). */
import { randomUUID } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { freezeEdition } from '../../lib/server/acts/freeze-edition.ts'
import { importText } from '../../lib/server/acts/import-text.ts'
import { readEditionFile } from '../../lib/server/acts/read-edition-file.ts'
import { readFile } from '../../lib/server/acts/read-file.ts'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { cast, stage } from '../support/cast.ts'
import { attaches, citesNew, filesOf } from '../support/copies.ts'
import { marks } from '../support/deeds.ts'
import { ruledClaim } from '../support/editions.ts'
import { refused } from '../support/refused.ts'

stage()

const mark = `named-${randomUUID()}`
const names = [
  `../${mark}`,
  `../../../../../../tmp/${mark}`,
  `/tmp/${mark}`,
  `tests/${mark}`,
  `....//${mark}`,
  `..%2f${mark}`,
  `..\\${mark}`,
  `C:\\${mark}`,
  `~/${mark}`,
  `file:///tmp/${mark}`,
  `${mark}/../${mark}.txt`,
  `${mark}.html`,
]

/** Where a name would lead if anything took it for a path. */
function placesOf(name: string): readonly string[] {
  const said = [name, name.replaceAll('\\', '/'), decodeURIComponent(name)]
  const bare = said.map((one) => one.replace(/^(?:file:\/\/|~)/u, ''))
  const roots = [process.cwd(), programFolder, tmpdir(), homedir()]
  return [...said, ...bare].flatMap((one) => [
    ...roots.map((root) => resolve(root, one)),
    ...roots.map((root) => join(root, one)),
  ])
}

const onDisk = () => names.flatMap(placesOf).filter((place) => existsSync(place))

test('the file of a text and of a copy keeps its odd name as a word, and nothing is on the disk', async () => {
  const { eve, mina } = await cast()
  await marks(mina)
  const workId = await citesNew(mina, 1)
  for (const [at, fileName] of names.entries()) {
    const bytes = new TextEncoder().encode(`The words of file ${at}.`)
    const source = { kind: 'plain', fileName, mediaType: 'text/plain', bytes } as const
    const about = { author: null, publisher: null, date: null, address: null, rights: null }
    const description = { ...about, title: fileName, language: 'en' }
    const { number } = await importText(eve, null, { description, source })
    expect((await readFile(eve, number)).name).toBe(fileName)
    const copy = new TextEncoder().encode(`<!doctype html><p>Copy ${at}.</p>`)
    expect(filesOf(await attaches(mina, workId, copy, { fileName }))).toContain(fileName)
  }
  expect(onDisk()).toEqual([])
}, 120_000)

test('an edition’s files have names of ours, whatever its texts and it are called, and no path finds another', async () => {
  const all = await cast({ title: `../../${mark}` })
  await ruledClaim(all, 'The bridge opened in 1931')
  const { files } = await freezeEdition(all.eve, null, { title: `/tmp/${mark}` })
  expect(files.length).toBeGreaterThan(5)
  for (const { name } of files) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)
  for (const name of [...names, '../manifest.json', './manifest.json', '/etc/passwd']) {
    expect((await refused(readEditionFile(all.eve, 1, name))).kind).toBe('not there')
  }
  expect(onDisk()).toEqual([])
}, 120_000)

test('of all that answers people only four modules read the disk, and none writes to it', () => {
  const answering = globSync(['lib/**/*.ts', 'app/**/*.{ts,tsx}', 'proxy.ts'], {
    cwd: programFolder,
    exclude: ['lib/server/start/**', 'lib/server/cli/**', 'lib/server/backup/**'],
  })
  const disk = answering.flatMap((file) => {
    const source = readFileSync(join(programFolder, file), 'utf8')
    const found = /import \{([^}]+)\} from '(?:node:)?fs(?:\/promises)?'/u.exec(source)
    const other = /['"](?:node:)?fs(?:\/promises)?['"]/u.test(source) ? ['something of fs'] : []
    const what = found?.[1]?.split(',').map((one) => one.trim()) ?? other
    return what.map((one) => `${file} ${one}`)
  })
  expect(disk.sort()).toEqual([
    'app/about/notices.ts readFile',
    'app/about/notices.ts readdir',
    'app/api/page.tsx readFile',
    'lib/server/acts/edition-type.ts readFile',
    'lib/server/log/route-pattern.ts readdirSync',
  ])
})
