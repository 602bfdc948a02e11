import { expect, test } from 'vitest'
import type { ActKind } from '../../lib/review/history.ts'
import { type Deed, permissions } from '../../lib/review/permissions.ts'
import {
  atRest,
  goesAfter,
  graceDays,
  lifeAllows,
  lifeOf,
  lifeRefuses,
  mayNow,
} from '../../lib/review/project-life.ts'

const at = '2026-11-22T12:00:00.000Z'
const deeds = Object.keys(permissions).filter((name): name is Deed => name in permissions)
const allowed = (life: 'archived' | 'deleted') =>
  deeds.filter((deed) => lifeAllows(life, deed) && !/^(read|see|verify)/.test(deed))

test('a project works until it is archived, and is deleted whatever else it is', () => {
  expect(lifeOf({ archivedAt: null, goesAt: null })).toBe('working')
  expect(lifeOf({ archivedAt: at, goesAt: null })).toBe('archived')
  expect(lifeOf({ archivedAt: at, goesAt: at })).toBe('deleted')
})

test('an archived project keeps its people and its public face in hand, a deleted one its way back', () => {
  expect(allowed('archived')).toEqual([
    'publish editions',
    'seat people',
    'archive the project',
    'erase words',
    'delete the project',
  ])
  expect(allowed('deleted')).toEqual(['publish editions', 'delete the project'])
})

test('whatever may be read may be read of a project that takes no work', () => {
  for (const deed of deeds.filter((name) => /^(read|see|verify) /.test(name))) {
    expect([deed, lifeAllows('archived', deed)]).toEqual([deed, true])
  }
})

test('a seat may do what its role may and the life of the project allows', () => {
  expect(mayNow({ role: 'owner' }, 'rename the project')).toBe(true)
  expect(mayNow({ role: 'owner', life: 'working' }, 'rename the project')).toBe(true)
  expect(mayNow({ role: 'owner', life: 'archived' }, 'rename the project')).toBe(false)
  expect(mayNow({ role: 'reader', life: 'archived' }, 'archive the project')).toBe(false)
})

const kinds: readonly ActKind[] = ['answered', 'edition published', 'project renamed', 'ruled']

test('at work everything happens; archived, an edition is taken down and not published', () => {
  for (const kind of kinds) {
    expect(lifeRefuses('working', kind)).toBeNull()
    expect(lifeRefuses('archived', kind)?.message).toMatch(/archived/)
    expect(lifeRefuses('deleted', kind)?.message).toMatch(/deleted/)
  }
  expect(lifeRefuses('archived', 'edition taken down')).toBeNull()
  expect(lifeRefuses('archived', 'project reopened')).toBeNull()
  expect(lifeRefuses('archived', 'project called back')).not.toBeNull()
  expect(lifeRefuses('deleted', 'project called back')).toBeNull()
  expect(lifeRefuses('deleted', 'project reopened')).not.toBeNull()
  expect(atRest('deleted').facts).toEqual({ life: 'deleted' })
})

test('a deleted project goes after thirty days of 24 hours', () => {
  expect(goesAfter(new Date(at)).toISOString()).toBe('2026-12-22T12:00:00.000Z')
  expect(graceDays).toBe(30)
})
