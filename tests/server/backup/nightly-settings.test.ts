import { expect, test } from 'vitest'
import {
  lastNight,
  mayGo,
  nameOf,
  nightlySettings,
} from '../../../lib/server/backup/nightly-settings.ts'

test('without the switch there is no nightly backup; with it the rest has defaults', () => {
  expect(nightlySettings({})).toBeNull()
  expect(nightlySettings({ VARIORUM_BACKUP: '/b' })).toEqual({ folder: '/b', keep: 7, hour: 3 })
  const all = { VARIORUM_BACKUP: '/b', VARIORUM_BACKUP_KEEP: '30', VARIORUM_BACKUP_HOUR: '0' }
  expect(nightlySettings(all)).toEqual({ folder: '/b', keep: 30, hour: 0 })
})

test('a number that is none is one sentence', () => {
  const said = (VARIORUM_BACKUP_HOUR: string) => () =>
    nightlySettings({ VARIORUM_BACKUP: '/b', VARIORUM_BACKUP_HOUR })
  for (const hour of ['24', '-1', 'three', '1.5', ' ']) {
    expect(said(hour)).toThrow(/VARIORUM_BACKUP_HOUR is .* from 0 to 23/)
  }
  expect(() => nightlySettings({ VARIORUM_BACKUP: '/b', VARIORUM_BACKUP_KEEP: '0' })).toThrow(
    /KEEP/,
  )
})

test('last night is the last time that the clock showed the hour', () => {
  const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute)
  expect(lastNight(at(22, 12), 3)).toEqual(at(22, 3))
  expect(lastNight(at(22, 2, 59), 3)).toEqual(at(21, 3))
  expect(lastNight(at(22, 3), 3)).toEqual(at(22, 3))
})

test('only this installation’s own older files and drafts may go', () => {
  const name = (day: number) => nameOf('one', new Date(Date.UTC(2026, 10, day, 3)))
  expect(name(1)).toMatch(/^variorum-[0-9a-f]{8}-2026-11-01T030000Z\.backup$/)
  const all = [name(3), name(1), name(2), `${name(4)}.partial`, 'x', nameOf('two', new Date(0))]
  expect(mayGo(all, 'one', 2)).toEqual([`${name(4)}.partial`, name(1)])
  expect(mayGo(all, 'one', 9)).toEqual([`${name(4)}.partial`])
})
