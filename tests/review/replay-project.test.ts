import { expect, test } from 'vitest'
import { emptyGuideline } from '../../lib/review/guideline.ts'
import { replay } from '../../lib/review/replay.ts'
import { founded, minute, type Told, tell } from './story.ts'

test('a project is archived, reopened, deleted and called back, each from what it was', () => {
  const archived: Told = ['olga', { kind: 'project archived' }]
  const deleted: Told = ['olga', { kind: 'project deleted', goesAt: minute(100) }]
  const now = (...acts: readonly Told[]) => {
    const { archivedAt, goesAt } = replay(tell(founded, ...acts))
    return [archivedAt, goesAt]
  }
  expect(now(archived)).toEqual([minute(2), null])
  expect(now(archived, ['olga', { kind: 'project reopened' }])).toEqual([null, null])
  expect(now(archived, deleted)).toEqual([minute(2), minute(100)])
  expect(now(archived, deleted, ['olga', { kind: 'project called back' }])).toEqual([
    minute(2),
    null,
  ])
  const impossible: readonly Told[][] = [
    [archived, archived],
    [deleted, archived],
    [deleted, deleted],
    [['olga', { kind: 'project reopened' }]],
    [['olga', { kind: 'project called back' }]],
    [['olga', { kind: 'project deleted', goesAt: minute(1) }]],
  ]
  for (const acts of impossible) expect(() => now(...acts)).toThrow(/is impossible/)
})

test('a guideline has versions that leave none out', () => {
  const set = (version: number): Told => [
    'olga',
    { kind: 'guideline set', version, guideline: emptyGuideline },
  ]
  expect(replay(tell(founded, set(1), set(2))).guidelines).toEqual({
    1: emptyGuideline,
    2: emptyGuideline,
  })
  expect(() => replay(tell(founded, set(2)))).toThrow(/next guideline is number 1/)
})
