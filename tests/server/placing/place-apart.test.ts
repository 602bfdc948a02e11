import { expect, test } from 'vitest'
import type { Progress } from '../../../lib/review/progress.ts'
import { placeApart } from '../../../lib/server/placing/place-apart.ts'
import { unfollowed } from '../../../lib/server/threads/following.ts'
import { placeMarks } from '../../../lib/text/placing/place-marks.ts'
import { passagesIn } from '../../support/placing-truth.ts'
import { chanceOf, inventedSource, revise } from '../../support/revised-text.ts'

const chance = chanceOf(12)
const source = inventedSource(chance, 100_000)
const before = source.text
const after = revise(chance, source, 0.1).text
const marks = passagesIn(chance, before, 300).map((at) => [at])

test('marks are placed in a thread as they are placed here, and it tells how far it is', async () => {
  const told: Progress[] = []
  const following = { tell: (progress: Progress) => told.push(progress), signal: null }
  expect(await placeApart(before, after, marks, following)).toEqual(
    placeMarks(before, after, marks),
  )
  expect(told).toContainEqual({ done: 200, of: 300, what: 'placing marks' })
})

test('a few marks of a short text are placed as well', async () => {
  const [short, now] = [before.slice(0, 5_000), `Anew. ${before.slice(0, 5_000)}`]
  const few = [[{ start: 1_000, end: 1_020 }]]
  expect(await placeApart(short, now, few)).toEqual(placeMarks(short, now, few))
})

test('placing is stopped by who asked for it, and ends when its time is over, with a sentence', async () => {
  const stopping = new AbortController()
  const placing = placeApart(before, after, marks, { tell: () => {}, signal: stopping.signal })
  stopping.abort()
  expect(await placing).toEqual({ refused: 'Stopped. The text is as it was.' })
  expect(
    await placeApart(before, after, marks, unfollowed, { milliseconds: 1, megabytes: 512 }),
  ).toEqual({ refused: 'Placing the marks takes longer than 0.001 s. The text is as it was.' })
})

test('placing ends when its memory is used up, with a sentence', async () => {
  expect(
    await placeApart(before.repeat(60), after, marks, unfollowed, {
      milliseconds: 60_000,
      megabytes: 16,
    }),
  ).toEqual({ refused: expect.stringContaining('more memory') })
})
