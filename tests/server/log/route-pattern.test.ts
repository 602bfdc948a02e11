import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternOf, routePatterns } from '../../../lib/server/log/route-pattern.ts'
import { programFolder } from '../../../lib/server/start/data-folder.ts'

const patterns = routePatterns(join(programFolder, 'app'))
const at = (path: string) => patternOf(path, patterns)

test('a path is written as the pattern of its route, without what stands in it', () => {
  expect(at('/')).toBe('/')
  expect(at('/sign-in')).toBe('/sign-in')
  expect(at('/projects/42ee')).toBe('/projects/[project]')
  expect(at('/projects/42ee/texts/import')).toBe('/projects/[project]/texts/import')
  expect(at('/projects/42ee/texts/7/')).toBe('/projects/[project]/texts/[text]')
  expect(at('/api/v1/projects/42ee/claims/7/rounds/1/close')).toBe(
    '/api/v1/projects/[project]/claims/[claim]/rounds/[round]/close',
  )
  expect(at('/editions/abcdefghijklmnopqrstuvwxyz/manifest.json')).toBe(
    '/editions/[address]/[name]',
  )
  expect(at('/api/auth/callback/credentials')).toBe('/api/auth/[...nextauth]')
})

test('what leads nowhere is none of its words', () => {
  expect(at('/nowhere/at/all')).toBe('none')
  expect(at('/api/v1/nothing')).toBe('/api/[...rest]')
})

test('whatever is asked for, only folders of our own are written', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect([...patterns, 'none']).toContain(at(path))
    }),
  )
})
