import { expect, test } from 'vitest'
import { described, forPeople, isHangUp, levelOf, log } from '../../../lib/server/log/log.ts'

/** What is written to the standard error meanwhile. */
function written(work: () => void): string {
  const { write } = process.stderr
  let all = ''
  process.stderr.write = (words: string | Uint8Array) => {
    all += words
    return true
  }
  try {
    work()
  } finally {
    process.stderr.write = write
  }
  return all
}

test('a line is JSON with its level in a word and its time in UTC', () => {
  const line: unknown = JSON.parse(written(() => log.error({ id: '1' }, 'fault')))
  expect(line).toMatchObject({ level: 'error', id: '1', msg: 'fault' })
  expect(line).toHaveProperty('time', expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/))
})

test('nobody forges a line or speaks to a terminal', () => {
  const evil = 'a\r\n{"level":"info"}\u001b[2J\u009b2J\u2028\u202eb'
  const line = written(() => log.error({ evil }, 'x'))
  expect(line.trim().split(/[\r\n\u2028]/)).toHaveLength(1)
  expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u)
  const said = forPeople(JSON.stringify({ time: '2026-01-02T03:04:05.678Z', level: 'warn', evil }))
  expect(said.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u)
})

test('for people a line is short, and a fault’s places stand below it', () => {
  const fault = { name: 'TypeError', places: ['at a.ts:1'] }
  const line = { time: '2026-01-02T03:04:05.678Z', level: 'error', msg: 'fault', id: '7', fault }
  expect(forPeople(JSON.stringify(line))).toBe(
    '03:04:05.678 error fault id=7 name=TypeError\n    at a.ts:1\n',
  )
})

test('on a terminal less is written, unless it is asked for; a level that is none is said so', () => {
  expect(levelOf(undefined, true)).toBe('warn')
  expect(levelOf('', false)).toBe('info')
  expect(levelOf('debug', true)).toBe('debug')
  expect(levelOf('loud', true)).toEqual({ wrong: expect.stringContaining('«loud»') })
})

test('of an error its words are not written', () => {
  expect(JSON.stringify(described(new Error('secret words')))).not.toContain('secret words')
})

test('a client that went away while it was sending is told from what broke', () => {
  const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
  const broken = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  expect([gone, broken, new Error('aborted'), 'aborted'].map(isHangUp)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
