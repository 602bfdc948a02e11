import { expect, test } from 'vitest'
import { printWork } from '../../../lib/review/bibliography.ts'
import {
  lookAtCopy,
  readCopy,
  readCopyFile,
  readCopyPicture,
} from '../../../lib/server/acts/read-copy.ts'
import { setStyle } from '../../../lib/server/acts/set-style.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage } from '../../support/cast.ts'
import { attaches, citesNew, page } from '../../support/copies.ts'
import { marks } from '../../support/deeds.ts'
import { jpeg, pdf } from '../../support/files.ts'
import { refused } from '../../support/refused.ts'

stage()

async function kept(bytes: Uint8Array) {
  const people = await cast()
  await marks(people.mina)
  const { copies } = await attaches(people.mina, await citesNew(people.mina, 1), bytes)
  return { ...people, id: copies[0]?.id ?? '' }
}

test('a copy shows its text, and where the passages stand in it', async () => {
  const { mina, id } = await kept(pdf([['One.'], ['So: It opened in', '1931. It fell.']]))
  const { text, passages, copy, printed } = await readCopy(mina, id)
  const pages = text.kind === 'pages' ? text.pages : []
  expect(pages).toEqual(['One.', 'So: It opened in\n1931. It fell.'])
  expect(
    passages[0]?.places.map(({ page: n, start, end }) => pages[n - 1]?.slice(start, end)),
  ).toEqual(['It opened in\n1931.'])
  expect([copy.sealed, printed]).toEqual([true, expect.stringContaining('A report')])
})

test('the work of a copy is printed in the style of the project', async () => {
  const { mina, eve, id } = await kept(page('It opened in 1931.'))
  const before = (await readCopy(mina, id)).printed
  await setStyle(eve, null, { style: 'plain' })
  const after = await readCopy(mina, id)
  expect(after.printed).not.toBe(before)
  expect(after.printed).toBe(printWork(after.work, null, 'plain'))
})

test('what was derived from a copy may be lost: it is made again', async () => {
  const { mina, id } = await kept(page('It opened in 1931.'))
  const before = await readCopy(mina, id)
  await database().$executeRaw`delete from copy_text`
  await database().$executeRaw`delete from copy_finding`
  expect(await readCopy(mina, id)).toEqual(before)
  expect(await database().copyText.count()).toBe(1)
  expect(await database().copyFinding.count()).toBe(1)
})

test('the file is handed over to the byte, under a name of ours', async () => {
  const bytes = jpeg(30, 20, 'GPS 52.5')
  const { mina, id } = await kept(bytes)
  const file = await readCopyFile(mina, id)
  expect([...file.bytes]).toEqual([...bytes])
  expect(file.name).toMatch(/^copy-[0-9a-f]{12}\.jpg$/)
})

test('a picture is looked at without where it was taken', async () => {
  const { mina, id } = await kept(jpeg(30, 20, 'GPS 52.5'))
  const { bytes, mediaType } = await readCopyPicture(mina, id)
  expect([Buffer.from(bytes).includes('GPS'), mediaType]).toEqual([false, 'image/jpeg'])
})

test('a page is no picture, and a copy that one may not see is not there', async () => {
  const { mina, otto, rui, id } = await kept(page('Words'))
  expect((await refused(readCopyPicture(mina, id))).kind).toBe('not there')
  const never = '00000000-0000-4000-8000-000000000000'
  const no = (await refused(readCopy(mina, never))).sentence
  for (const other of [otto, rui, (await cast()).mina]) {
    for (const look of [lookAtCopy, readCopy, readCopyFile, readCopyPicture]) {
      expect((await refused(look(other, id))).sentence).toBe(no)
    }
  }
})

test('a look reads nothing; the reading says how far it is, and stopped it keeps nothing', async () => {
  const { mina, id } = await kept(page('It opened in 1931.'))
  const before = await lookAtCopy(mina, id)
  expect(before).toEqual(await readCopy(mina, id))
  await database().$executeRaw`delete from copy_text`
  await database().$executeRaw`delete from copy_finding`
  const { copy, work, printed } = before
  expect(await lookAtCopy(mina, id)).toEqual({ copy, work, printed, text: null })
  const stopped = readCopy(mina, id, { tell: () => {}, signal: AbortSignal.abort() })
  expect((await refused(stopped)).sentence).toBe('Stopped. Nothing was read.')
  expect(await database().copyText.count()).toBe(0)
  const told: string[] = []
  const tell = ({ what }: { what: string }) => void told.push(what)
  expect(await readCopy(mina, id, { tell, signal: null })).toEqual(before)
  expect(told).toEqual(['reading the file', 'looking the passages up'])
  expect(await lookAtCopy(mina, id)).toEqual(before)
})
