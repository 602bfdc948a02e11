import { expect, test } from 'vitest'
import type { Work } from '../../lib/review/citation.ts'
import { replay } from '../../lib/review/replay.ts'
import { answered, begun, type Told, tell } from './story.ts'

const fields = {
  type: 'report' as const,
  title: 'A record',
  authors: [],
  container: null,
  publisher: null,
  issued: null,
  address: null,
  doi: null,
}
const work = (id: string): Work => ({ id, ...fields, textId: null })
const told = answered('mina', 7)
const [by, act] = told
if (act.kind !== 'answered') throw new Error('The story has changed')
const typed: Told = [
  by,
  { ...act, works: [work('w1'), work('w2'), { ...work('w3'), textId: 'text 1' }] },
]
const after = (...acts: readonly Told[]) => replay(tell(...begun, typed, ...acts))
const join = (workId: string, into: string): Told => [
  'olga',
  { kind: 'works joined', workId, into },
]
const part = (workId: string): Told => ['olga', { kind: 'works parted', workId }]
const correct = (workId: string, version: number, title = 'Mended'): Told => [
  'olga',
  { kind: 'work corrected', workId, version, fields: { ...fields, title } },
]

test('a corrected work is what its last version says', () => {
  const now = after(correct('w1', 2), correct('w1', 3, 'Mended again'))
  expect(now.works.w1).toEqual({ ...work('w1'), title: 'Mended again' })
  expect(now.works.w2).toEqual(work('w2'))
})

test('works are joined, parted, and joined anew', () => {
  expect(after(join('w1', 'w2')).joins).toEqual({ w1: { workId: 'w1', into: 'w2' } })
  expect(after(join('w1', 'w2'), part('w1')).joins).toEqual({ w1: { workId: 'w1', into: null } })
  expect(after(join('w1', 'w2'), part('w1'), join('w2', 'w1')).joins).toEqual({
    w1: { workId: 'w1', into: null },
    w2: { workId: 'w2', into: 'w1' },
  })
})

test('the style is what was set last, and APA before', () => {
  expect(after().style).toBe('apa')
  expect(after(['olga', { kind: 'style set', style: 'plain' }]).style).toBe('plain')
})

test.each<[string, readonly Told[]]>([
  ['version 2 of the work is due', [correct('w1', 3)]],
  ['version 3 of the work is due', [correct('w1', 2), correct('w1', 2)]],
  ['there is no work w9', [correct('w9', 2)]],
  ['the work is a text of the project', [correct('w3', 2)]],
  ['there is no work w9', [join('w1', 'w9')]],
  ['there is no work w9', [join('w9', 'w1')]],
  ['it would be joined to itself', [join('w1', 'w1')]],
  ['it would be joined to itself', [join('w1', 'w2'), join('w2', 'w1')]],
  ['it is joined already', [join('w1', 'w2'), join('w1', 'w3')]],
  ['there is no joined work w1', [part('w1')]],
  ['it is not joined', [join('w1', 'w2'), part('w1'), part('w1')]],
])('%s', (why, acts) => expect(() => after(...acts)).toThrow(why))
