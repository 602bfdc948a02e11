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

test('that a reading was cut short is kept for a day, and then the copy is read again', async () => {
  const sha256 = 'a'.repeat(64)
  const text = { kind: 'none', why: 'It took too long.', unfinished: true } as const
  await keepLooked(database(), sha256, { text, findings })
  expect(await kept(sha256)).toEqual({ text, finding: null })
  await keepLooked(database(), sha256, { text: { ...text, why: 'Again.' }, findings })
  expect((await kept(sha256)).text).toEqual(text)
  await database().copyText.updateMany({ where: { sha256 }, data: { againAt: new Date(0) } })
  expect(await kept(sha256)).toEqual({ text: null, finding: null })
  const read = { kind: 'pages', pages: [passage] } as const
  await keepLooked(database(), sha256, { text: read, findings })
  expect(await kept(sha256)).toEqual({ text: read, finding: { found: 'no text' } })
})

test('that a file has no text is kept', async () => {
  const sha256 = 'b'.repeat(64)
  const text = { kind: 'none', why: 'A picture has no text to look in.' } as const
  await keepLooked(database(), sha256, { text, findings })
  expect(await kept(sha256)).toEqual({ text, finding: { found: 'no text' } })
})
