import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  checkContainer,
  members,
  type Writer,
  writeContainer,
} from '../../../lib/server/backup/container.ts'
import { temporaryFolder } from '../../support/cluster.ts'

let folder = ''
let file = ''
const at = new Date('2026-11-22T03:00:00.000Z')
const contents: Readonly<Record<string, string>> = {
  'tables/claim/0001': 'one\n',
  'tables/claim/0002': 'x'.repeat(1500),
  'manifest.json': '{}',
}

beforeAll(() => {
  folder = temporaryFolder()
  file = join(folder, 'good.backup')
})
beforeEach(async () => {
  rmSync(file, { force: true })
  await writeContainer(file, at, fill)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function fill({ add }: Writer, swap: Readonly<Record<string, string>> = {}) {
  for (const [name, words] of Object.entries({ ...contents, ...swap })) {
    await add(name, Buffer.from(words))
  }
}

const complaint = () => checkContainer(file).then(() => 'nothing', String)

test('what is written is read back, member by member in order', async () => {
  const read: string[][] = []
  for await (const { name, bytes } of members(file))
    read.push([name, Buffer.from(bytes).toString()])
  expect(read.slice(0, 3)).toEqual(Object.entries(contents))
  expect(read.map(([name]) => name).at(-1)).toBe('SHA256SUMS')
})

test('ordinary tools unpack it and check its hashes', () => {
  execFileSync('tar', ['xf', file, '-C', folder])
  const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
  expect(said.trim().split('\n')).toHaveLength(3)
  expect(said).not.toMatch(/FAILED/)
})

test('only its owner can read it', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a file that is there already stays as it is', async () => {
  const before = readFileSync(file)
  await expect(writeContainer(file, at, fill)).rejects.toThrow(/is there already/)
  expect(readFileSync(file)).toEqual(before)
})

test('a failure on the way leaves nothing behind', async () => {
  const other = join(folder, 'other.backup')
  const broken = writeContainer(other, at, async ({ add }) => {
    await add('a', Buffer.alloc(3_000_000))
    throw new Error('the database went away')
  })
  await expect(broken).rejects.toThrow('the database went away')
  expect([existsSync(other), existsSync(`${other}.partial`)]).toEqual([false, false])
})

test('a draft that a killed process left is overwritten', async () => {
  const other = join(folder, 'again.backup')
  writeFileSync(`${other}.partial`, 'half')
  await writeContainer(other, at, fill)
  expect((await checkContainer(other)).sums.size).toBe(3)
})

test('a folder that is not there is said in a sentence', async () => {
  const nowhere = writeContainer(join(folder, 'no', 'file'), at, fill)
  await expect(nowhere).rejects.toThrow(/cannot be read or written: there is no such/)
})

test('any flipped bit is found, wherever it stands', async () => {
  const good = readFileSync(file)
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (place, bit) => {
      const bad = Buffer.from(good)
      bad[place] = (bad[place] ?? 0) ^ (1 << bit)
      writeFileSync(file, bad)
      expect(await complaint()).toMatch(/^Trouble: /)
    }),
    { numRuns: 300 },
  )
})

test('a cut tail is found, wherever it was cut', async () => {
  const good = readFileSync(file)
  for (let left = good.length - 1; left > 0; left -= 100) {
    writeFileSync(file, good)
    truncateSync(file, left)
    expect(await complaint()).toMatch(/cut off|damaged|changed/)
  }
  writeFileSync(file, good.subarray(0, 2 * 512))
  expect(await complaint()).toMatch(/cut off/)
})

test('a changed, missing, strange or doubled member is named', async () => {
  const whole = readFileSync(file)
  const change = async (from: string, to: string) => {
    writeFileSync(file, Buffer.from(whole.toString('latin1').replace(from, to), 'latin1'))
    return complaint()
  }
  expect(await change('one\n', 'two\n')).toMatch(/tables\/claim\/0001 in .* was changed/)
  expect(await change('of all before', 'of ALL before')).toMatch(/list of hashes .* was changed/)
  const list = /[0-9a-f]{64} {2}tables\/claim\/0001\n/
  const inList = list.exec(whole.toString('latin1'))?.[0] ?? ''
  expect(await change(inList, inList.replace('0001', '0009'))).toMatch(/0009 is missing/)
  const header = 512 + 512
  writeFileSync(file, Buffer.concat([whole.subarray(0, header), whole]))
  expect(await complaint()).toMatch(/0001 is in .* twice/)
  writeFileSync(file, whole.subarray(header))
  expect(await complaint()).toMatch(/0001 is missing/)
  writeFileSync(file, Buffer.concat([whole, Buffer.alloc(512, 'x')]))
  expect(await complaint()).toMatch(/damaged|changed after/)
})

test('a file that is none of ours is said to be so', async () => {
  writeFileSync(file, 'PK and then something else'.repeat(100))
  expect(await complaint()).toMatch(/no file of Variorum’s/)
  rmSync(file)
  expect(await complaint()).toMatch(/there is no such file/)
})
