import { expect, test } from 'vitest'
import { sha256Hex } from '../../../lib/edition/digest.ts'
import { differenceApart } from '../../../lib/server/placing/difference-apart.ts'
import { differenceOf } from '../../../lib/text/placing/difference-of.ts'

const long = Array.from({ length: 12_000 }, (_, i) => `word${i}`).join(' ')
const hashed = (characters: string) => ({ characters, sha256: sha256Hex(characters) })

test('a long text is compared in a thread, and comes to the same', async () => {
  const [before, after] = [hashed(long), hashed(long.replace('word6000', 'another'))]
  expect(await differenceApart(before, after)).toEqual(
    differenceOf(before.characters, after.characters),
  )
})

test('two who ask at once wait for one thread; the answer is kept', async () => {
  const [before, after] = [hashed(long), hashed(`${long} more`)]
  const [one, other] = await Promise.all([
    differenceApart(before, after),
    differenceApart(before, after),
  ])
  expect(one).toBe(other)
})

test('what takes too long is refused with a sentence, and may be asked for again', async () => {
  const [before, after] = [hashed(long), hashed(`a ${long}`)]
  await expect(
    differenceApart(before, after, { milliseconds: 1, megabytes: 512 }),
  ).rejects.toMatchObject({ message: expect.stringContaining('too long and too different') })
  expect(await differenceApart(before, after)).not.toEqual([])
})
