import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generateClient } from '../../../lib/server/start/client.ts'
import { programFolder } from '../../../lib/server/start/data-folder.ts'
import { importsOf, read } from '../../support/source-code.ts'

const made = join(programFolder, 'prisma', 'client')

test('the client is made once for a schema and then left alone', () => {
  const said: string[] = []
  generateClient((line) => said.push(line))
  const first = said.length
  const written = statSync(join(made, 'client.ts')).mtimeMs
  generateClient((line) => said.push(line))
  expect(said.length).toBe(first)
  expect(statSync(join(made, 'client.ts')).mtimeMs).toBe(written)
})

test('it remembers what it was made from', () => {
  generateClient(() => {})
  expect(readFileSync(join(made, 'made-from'), 'utf8')).toMatch(/^[0-9a-f]{64}$/)
})

test('it is made for Node, which wants the ends of file names', () =>
  expect(readFileSync(join(made, 'client.ts'), 'utf8')).toMatch(/from ['"]\.\/.*\.ts['"]/))

test('a newer date alone does not make it anew', () => {
  const schema = join(programFolder, 'prisma', 'schema.prisma')
  const { atime, mtime } = statSync(schema)
  const said: string[] = []
  utimesSync(schema, new Date(), new Date())
  generateClient((line) => said.push(line))
  utimesSync(schema, atime, mtime)
  expect(said).toEqual([])
})

test.each([
  'lib/server/start/main.ts',
  'lib/server/cli/main.ts',
  'lib/server/cli/verify.ts',
  'tests/support/run.ts',
  'tests/bench/run.ts',
])('on a fresh clone, which has no client yet, %s loads without it', (first) => {
  const loaded = new Set([first])
  for (const file of loaded) {
    if (!/\.tsx?$/.test(file) || !existsSync(join(programFolder, file))) continue
    // What is imported only when it is asked for comes after the client.
    const text = read(file).replace(/\bimport\([^)]*\)/g, '')
    for (const { to, typeOnly } of importsOf(file, text)) if (!typeOnly) loaded.add(to)
  }
  expect(loaded.size).toBeGreaterThan(10)
  expect([...loaded].filter((file) => file.startsWith('prisma/client/'))).toEqual([])
})
