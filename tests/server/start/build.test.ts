import { rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  buildFolder,
  buildIfNeeded,
  fingerprintOfSources,
  isUpToDate,
} from '../../../lib/server/start/build.ts'
import { programFolder } from '../../../lib/server/start/data-folder.ts'
import { temporaryFolder } from '../../support/cluster.ts'

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  delete process.env.NEXT_DIST_DIR
})

test('a build that was cut short is none', () => {
  writeFileSync(join(folder, 'BUILD_ID'), 'half')
  expect(isUpToDate(folder, 'now')).toBe(false)
})

test('a build of other sources is none', () => {
  writeFileSync(join(folder, 'made-from'), 'before')
  expect(isUpToDate(folder, 'now')).toBe(false)
})

test('a build of these sources is used', () => {
  writeFileSync(join(folder, 'made-from'), 'now')
  expect(isUpToDate(folder, 'now')).toBe(true)
})

test('where it is up to date nothing is compiled', async () => {
  process.env.NEXT_DIST_DIR = relative(programFolder, folder)
  writeFileSync(join(buildFolder(), 'made-from'), fingerprintOfSources())
  const said: string[] = []
  await buildIfNeeded((line) => said.push(line))
  expect(said).toEqual([])
})

test('the build lies beside the program unless told otherwise', () =>
  expect(buildFolder()).toBe(join(programFolder, '.next')))
