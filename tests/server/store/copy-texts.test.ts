import { expect, test } from 'vitest'
import { copyText, findingsIn, keepLooked } from '../../../lib/server/store/copy-texts.ts'
import { database } from '../../../lib/server/store/database.ts'
import { stage } from '../../support/cast.ts'

stage()

const passage = 'It opened in 1931.'
const findings = [{ passage, finding: { found: 'no text' } }] as const
const kept = async (sha256: string) => ({
  text: await copyText(database(), sha256),
  finding: (await findingsIn(database(), [sha256]))(sha256, passage),
})

test('a reading that time or memory cut short is not kept, so that the copy is read again', async () => {
  const sha256 = 'a'.repeat(64)
  const text = { kind: 'none', why: 'It took too long.', unfinished: true } as const
  await keepLooked(database(), sha256, { text, findings })
  expect(await kept(sha256)).toEqual({ text: null, finding: null })
})

test('that a file has no text is kept', async () => {
  const sha256 = 'b'.repeat(64)
  const text = { kind: 'none', why: 'A picture has no text to look in.' } as const
  await keepLooked(database(), sha256, { text, findings })
  expect(await kept(sha256)).toEqual({ text, finding: { found: 'no text' } })
})
