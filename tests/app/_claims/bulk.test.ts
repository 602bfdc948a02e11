import { afterEach, expect, test, vi } from 'vitest'
import { doToAll, reportWords } from '../../../app/_claims/bulk.ts'

afterEach(() => vi.unstubAllGlobals())

test('a report says what was done, what could not be, and what was left', () => {
  const refused = [{ number: 3, sentence: 'No.' }]
  const report = {
    deed: 'withdraw' as const,
    done: [1, 2],
    events: [],
    refused,
    of: 5,
    stopped: true,
  }
  expect(reportWords(report)).toBe('2 claims withdrawn, 1 could not be, 2 left as they were.')
  const one = { deed: 'close' as const, done: [1], events: [], refused: [], of: 1, stopped: false }
  expect(reportWords(one)).toBe('1 round closed.')
})

test('each claim is asked for by itself, one refusal stops no other, and a stop ends before the next', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const refusal = { kind: 'not now', detail: 'Claim 2 is withdrawn already.' }
    return path.includes('/2/') ? Response.json(refusal, { status: 409 }) : Response.json({})
  })
  const controller = new AbortController()
  const report = await doToAll(
    'p',
    'withdraw',
    [1, 2, 3, 4],
    ({ done }) => {
      if (done.includes(3)) controller.abort()
    },
    controller.signal,
  )
  expect(report).toMatchObject({ done: [1, 3], stopped: true, of: 4 })
  expect(report.refused).toEqual([{ number: 2, sentence: 'Claim 2 is withdrawn already.' }])
  expect(asked).toHaveLength(3)
})
