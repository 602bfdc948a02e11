import { expect, test } from 'vitest'
import { readJsonl } from '../../../lib/edition/read-jsonl.ts'
import { verifyEdition } from '../../../lib/edition/verify.ts'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { addressFrom, freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { openRound } from '../../../lib/server/acts/open-round.ts'
import { printName } from '../../../lib/server/acts/print-name.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readEdition } from '../../../lib/server/acts/read-edition.ts'
import { readEditionFile } from '../../../lib/server/acts/read-edition-file.ts'
import { saveDraft } from '../../../lib/server/acts/save-draft.ts'
import { verifyLedger } from '../../../lib/server/acts/verify-ledger.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { bridge, type Cast, cast, stage } from '../../support/cast.ts'
import { because, judges, marks } from '../../support/deeds.ts'
import { fileNamed, ruledClaim } from '../../support/editions.ts'

stage()

const title = 'The bridge, checked'

/** The snapshot that an edition's data set reads back to. */
async function dataOf({ eve }: Cast, number: number) {
  const edition = await readEdition(eve, number)
  const { bytes } = await readEditionFile(eve, number, fileNamed(edition, '.jsonl'))
  const read = readJsonl(bytes)
  if (!read.ok) throw new Error(read.sentence)
  return read.snapshot
}

test('an edition of the ruled claims is frozen with its files, and its ZIP verifies', async () => {
  const all = await cast()
  const claim = await ruledClaim(all, 'The bridge opened in 1931')
  const edition = await freezeEdition(all.eve, null, { title })
  expect(edition).toMatchObject({
    number: 1,
    title,
    publication: null,
    since: null,
    holds: { texts: 1, claims: 1, openClaims: 0 },
  })
  expect(edition.publicAddress).toBe(`${edition.publicBase}/editions/${edition.address}`)
  expect(edition.files.map(({ name }) => name)).toEqual([
    'edition-1.html',
    'edition-1.jsonl',
    'edition.schema.json',
    'claims.csv',
    'marks.csv',
    'verdicts.csv',
    'citations.csv',
    'csv-metadata.json',
    'edition-1.annotations.jsonld',
    'edition-1.claimreview.json',
    'text-1.txt',
    'ledger.jsonl',
    'VERIFY.md',
    'manifest.json',
    'edition-1.zip',
  ])
  const zip = await readEditionFile(all.eve, 1, 'edition-1.zip')
  expect(verifyEdition(zip.bytes)).toMatchObject({
    ok: true,
    manifestSha256: edition.manifestSha256,
  })
  const data = await dataOf(all, 1)
  expect(data.claims.map(({ number }) => number)).toEqual([claim])
  expect(data.texts[0]?.characters).toBe(bridge)
  expect(await verifyLedger(all.olga)).toMatchObject({
    differs: null,
    events: edition.ledgerNumber + 1,
  })
})

test('an edition needs a ruled claim', async () => {
  const all = await cast()
  await marks(all.mina)
  await expect(freezeEdition(all.eve, null, { title })).rejects.toMatchObject({ kind: 'not now' })
})

test('only editors and owners freeze', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  await expect(freezeEdition(all.mina, null, { title })).rejects.toMatchObject({
    kind: 'not yours',
  })
  await expect(freezeEdition(all.rui, null, { title })).rejects.toMatchObject({ kind: 'not yours' })
  await expect(freezeEdition(all.olga, null, { title })).resolves.toMatchObject({ number: 1 })
})

test('two who freeze at once make two editions, one after the other', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  const two = await Promise.all([
    freezeEdition(all.eve, null, { title }),
    freezeEdition(all.erik, null, { title }),
  ])
  expect(two.map(({ number }) => number).toSorted()).toEqual([1, 2])
})

test('told twice, an edition is frozen once', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  const once = { key: 'freeze', fingerprint: 'f' }
  const first = await freezeEdition(all.eve, once, { title })
  expect(await freezeEdition(all.eve, once, { title })).toEqual(first)
  expect((await freezeEdition(all.eve, null, { title })).number).toBe(2)
})

test('nothing of an open round leaves: a claim with a new round after its ruling is a number only', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  const reopened = await ruledClaim(all, 'closed in March')
  const { rounds } = await readClaim(all.eve, reopened)
  await openRound(all.eve, null, { claimNumber: reopened, roundId: rounds.at(-1)?.id ?? '' })
  await judges(all.mina, reopened, 'false', { reason: because('a canary that must not sing') })
  const open = await marks(all.mina, 'Repairs will cost 2.4 million', {
    sentence: 'A sentence of an open claim.',
  })
  await judges(all.otto, open.number, 'misleading', { reason: because('another canary') })
  await saveDraft(all.ada, null, {
    place: 'answer-1',
    body: { words: 'a canary draft' },
    basedOn: 0,
  })
  const withdrawn = await marks(all.noor, 'the council', { sentence: 'A withdrawn canary.' })
  await withdrawClaim(all.noor, null, { claimNumber: withdrawn.number })
  const edition = await freezeEdition(all.eve, null, { title })
  expect(edition.holds).toEqual({ texts: 1, claims: 1, openClaims: 2 })
  expect(edition.files.map(({ name }) => name)).toContain('citations.csv')
  for (const { name } of edition.files) {
    const { bytes } = await readEditionFile(all.eve, 1, name)
    const words = new TextDecoder().decode(bytes)
    for (const hidden of [
      'canary',
      'A sentence of an open claim',
      '@example.org',
      'Mina',
      all.mina.personId,
    ])
      expect([name, words.includes(hidden)]).toEqual([name, false])
  }
})

test('who is made a reader may fetch no file of an edition that is not published', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  const { files } = await freezeEdition(all.erik, null, { title })
  await changeSeat(all.olga, null, { personId: all.erik.personId, role: 'reader' })
  const now = await seatForPerson(all.erik.personId, all.erik.projectId)
  for (const { name } of files)
    await expect(readEditionFile(now, 1, name)).rejects.toMatchObject({ kind: 'not there' })
})

test('people are named by consent, others by a number that stays', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  await printName(all.eve, null, { printed: true })
  await freezeEdition(all.eve, null, { title })
  const { people } = await dataOf(all, 1)
  expect(people.map(({ name }) => name).filter((name) => !name.startsWith('Member '))).toEqual([
    'Eve',
  ])
  const { bytes } = await readEditionFile(all.eve, 1, 'edition-1.zip')
  expect(new TextDecoder().decode(bytes)).not.toContain('Mina')
})

test('the next edition says what was added and what changed', async () => {
  const all = await cast()
  const first = await ruledClaim(all, 'The bridge opened in 1931')
  await freezeEdition(all.eve, null, { title })
  const second = await ruledClaim(all, 'closed in March', ['true', 'true', 'false', 'false'], {
    kind: 'contested',
    label: null,
  })
  const edition = await freezeEdition(all.erik, null, { title })
  expect(edition.since).toEqual({ number: 1, added: [second], changed: [], removed: [] })
  expect((await dataOf(all, 2)).claims.map(({ number }) => number)).toEqual([first, second])
})

test('an address is 26 letters of base 32', () => {
  expect(addressFrom(new Uint8Array(16))).toBe('a'.repeat(26))
  expect(addressFrom(new Uint8Array(16).fill(255))).toBe(`${'7'.repeat(25)}4`)
})

test('while an edition is written others go on, and it holds what stood when it was begun', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  const others: Promise<unknown>[] = []
  const tell = () => {
    if (others.length === 0) others.push(marks(all.mina, 'Repairs will cost 2.4 million'))
  }
  const edition = await freezeEdition(all.eve, null, { title }, { tell, signal: null })
  expect(others.length).toBe(1)
  await Promise.all(others)
  expect(edition.holds).toEqual({ texts: 1, claims: 1, openClaims: 0 })
  expect((await verifyLedger(all.olga)).differs).toBe(null)
})

test('who takes back the consent to be named while an edition is written is not named in it', async () => {
  const all = await cast()
  await printName(all.mina, null, { printed: true })
  await ruledClaim(all, 'The bridge opened in 1931')
  const others: Promise<unknown>[] = []
  const tell = () => {
    if (others.length === 0) others.push(printName(all.mina, null, { printed: false }))
  }
  await freezeEdition(all.eve, null, { title }, { tell, signal: null })
  const { people } = await dataOf(all, 1)
  expect(people.filter(({ name }) => name === 'Mina')).toEqual([])
})

test('an edition that is stopped while it is written leaves nothing behind', async () => {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  const { events } = await verifyLedger(all.olga)
  const stop = new AbortController()
  const following = { tell: () => stop.abort(), signal: stop.signal }
  await expect(freezeEdition(all.eve, null, { title }, following)).rejects.toMatchObject({
    message: 'Stopped. Nothing was frozen.',
  })
  expect((await verifyLedger(all.olga)).events).toBe(events)
})
