import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../../lib/server/start/fingerprint.ts'
import { temporaryFolder } from '../../support/cluster.ts'

let root = ''
const now = () => fingerprint(['lib', 'one.txt', 'not-there'], root)

beforeEach(() => {
  root = temporaryFolder()
  mkdirSync(join(root, 'lib', 'deep'), { recursive: true })
  writeFileSync(join(root, 'lib', 'deep', 'a.ts'), 'a')
  writeFileSync(join(root, 'one.txt'), '1')
})
afterEach(() => rmSync(root, { recursive: true }))

test('sources that did not change have the same fingerprint', () => expect(now()).toBe(now()))

test('a changed byte in a deep file shows', () => {
  const before = now()
  writeFileSync(join(root, 'lib', 'deep', 'a.ts'), 'b')
  expect(now()).not.toBe(before)
})

test('a renamed file shows', () => {
  const before = now()
  renameSync(join(root, 'lib', 'deep', 'a.ts'), join(root, 'lib', 'deep', 'b.ts'))
  expect(now()).not.toBe(before)
})

test('a file that comes to be shows, even an empty one', () => {
  const before = now()
  writeFileSync(join(root, 'not-there'), '')
  expect(now()).not.toBe(before)
})

test('the end of one file and the beginning of the next are told apart', () => {
  writeFileSync(join(root, 'lib', 'deep', 'a.ts'), 'ab')
  writeFileSync(join(root, 'lib', 'deep', 'b.ts'), 'c')
  const before = now()
  writeFileSync(join(root, 'lib', 'deep', 'a.ts'), 'a')
  writeFileSync(join(root, 'lib', 'deep', 'b.ts'), 'bc')
  expect(now()).not.toBe(before)
})
