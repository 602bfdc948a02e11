import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../../../lib/server/start/make-folder.ts'
import { temporaryFolder } from '../../support/cluster.ts'

let room = ''
beforeEach(() => {
  room = temporaryFolder()
})
afterEach(() => rmSync(room, { recursive: true }))

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

test('a folder is made with those above it, for its owner alone', () => {
  makeFolder(join(room, 'a', 'b', 'c'))
  expect(['a', 'a/b', 'a/b/c'].map((name) => mode(join(room, name)))).toEqual(['700', '700', '700'])
})

test('a folder that is there stays as it is', () => {
  makeFolder(join(room, 'a'), 0o755)
  makeFolder(join(room, 'a'))
  expect(mode(join(room, 'a'))).toBe('755')
})

test('a file in its place or above it is an error', () => {
  writeFileSync(join(room, 'file'), '')
  expect(() => makeFolder(join(room, 'file'))).toThrow('EEXIST')
  expect(() => makeFolder(join(room, 'file', 'below'))).toThrow('ENOTDIR')
})

test.runIf(existsSync('/proc/self'))('where no folder can be made, that is said at once', () => {
  for (const path of ['/proc/x', '/proc/x/y/z']) expect(() => makeFolder(path)).toThrow('ENOENT')
})
