import { expect, test } from 'vitest'
import { writeEdition } from '../../../lib/edition/formats.ts'
import { canonical } from '../../../lib/review/canonical.ts'
import type { Progress } from '../../../lib/review/progress.ts'
import { unfollowed } from '../../../lib/server/threads/following.ts'
import { writeApart } from '../../../lib/server/writing/write-apart.ts'
import { harrowLedger, sealed } from '../../support/harrow-snapshot.ts'

const manuscript = { snapshot: sealed, ledger: harrowLedger, fonts: [] }

test('an edition written in a thread has the bytes of one written here, and tells each step', async () => {
  const told: Progress[] = []
  const written = await writeApart(manuscript, { tell: (one) => told.push(one), signal: null })
  expect(written.snapshot).toBe(canonical(sealed))
  expect(
    written.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]),
  ).toEqual(
    writeEdition(sealed, harrowLedger, []).map(({ name, bytes }) => [
      name,
      Buffer.from(bytes).toString('base64'),
    ]),
  )
  expect(told[0]).toEqual({
    done: 0,
    // The manifest and the ZIP are two, and told as one.
    of: told.length + 1,
    what: 'writing the annotated edition',
  })
  expect(told.map(({ done }) => done)).toEqual(told.map((_, at) => at))
})

test('whoever follows can stop it, before it begins and while it goes on', async () => {
  const stopped = { kind: 'not now', message: 'Stopped. Nothing was frozen.' }
  const before = { tell: () => {}, signal: AbortSignal.abort() }
  await expect(writeApart(manuscript, before)).rejects.toMatchObject(stopped)
  const stop = new AbortController()
  const following = { tell: () => stop.abort(), signal: stop.signal }
  await expect(writeApart(manuscript, following)).rejects.toMatchObject(stopped)
  await expect(writeApart(manuscript, unfollowed)).resolves.toMatchObject({
    files: expect.anything(),
  })
})

test('writing ends when its time is over, with a sentence', async () => {
  await expect(
    writeApart(manuscript, unfollowed, { milliseconds: 1, megabytes: 512 }),
  ).rejects.toMatchObject({
    kind: 'too much',
    message: 'This edition takes longer to write than 0.001 s. Nothing was frozen.',
  })
})
