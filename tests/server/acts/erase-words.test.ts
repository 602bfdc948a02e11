import pg from 'pg'
import { expect, test } from 'vitest'
import { archiveProject } from '../../../lib/server/acts/archive-project.ts'
import { eraseWords, readErasing } from '../../../lib/server/acts/erase-words.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readEdition } from '../../../lib/server/acts/read-edition.ts'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { readText } from '../../../lib/server/acts/read-text.ts'
import { takeDownEdition } from '../../../lib/server/acts/take-down-edition.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { allRows } from '../../support/backups.ts'
import { busyProject } from '../../support/busy-project.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'
import { because, judges, marks } from '../../support/deeds.ts'
import { canaries, numbersHolding, quaggas } from '../../support/erasable.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const why = 'Court order 12/26'

/** The number of the nth event of a kind. */
async function nth(projectId: string, kind: string, count = 1): Promise<number> {
  const kinds = await kindsOf(projectId)
  return kinds.flatMap((one, at) => (one === kind ? [at + 1] : []))[count - 1] ?? 0
}

/** Every row of every table as text, derived ones and files too, with bytes read as words. */
async function dump(): Promise<string> {
  const rows = Object.values(await allRows(ownerUrl())).join('\n')
  const bytes = [...rows.matchAll(/\\\\x([0-9a-f]{2,})/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').toString('utf8'),
  )
  return `${rows}\n${bytes.join('\n')}`.toLowerCase()
}

keepsTheLaws({
  name: 'erasing',
  by: 'olga',
  refuses: ['editor', 'reviewer', 'reader'],
  ready: async ({ mina, projectId }) => {
    await marks(mina)
    const mine = await nth(projectId, 'claim marked')
    return (seat, once) =>
      eraseWords(seat, once, { numbers: [seat.projectId === projectId ? mine : 999], why })
  },
})

test('what is erased is nowhere in the database, and the ledger holds after each erasing', async () => {
  const { olga, mina, projectId } = await quaggas()
  const before = await dump()
  for (const canary of canaries) expect(before).toContain(canary)
  const named = new Set([
    await nth(projectId, 'text imported'),
    await nth(projectId, 'snapshot kept'),
  ])
  for (const canary of canaries.filter((one) => one !== 'quaggatext')) {
    for (const number of await numbersHolding(projectId, canary)) named.add(number)
  }
  for (const number of named) {
    await eraseWords(olga, null, { numbers: [number], why })
    expect({ number, differs: await differs(olga) }).toEqual({ number, differs: null })
  }
  const after = await dump()
  for (const canary of canaries) {
    const at = after.indexOf(canary)
    const left = at === -1 ? null : after.slice(at - 200, at + 80)
    expect({ canary, left }).toEqual({ canary, left: null })
  }
  const { wording, rounds } = await readClaim(mina, 1)
  expect(wording).toMatchObject({ sentence: '[erased]', saidBy: '[erased]', saidOn: null })
  expect(rounds.at(-1)).toMatchObject({ state: 'closed', consensus: { label: 'true' } })
})

test('a text goes with what is quoted from it, and keeps its places', async () => {
  const { olga, mina, projectId } = await cast()
  const { number } = await marks(mina)
  await marks(mina, '😀 The mayor', { sentence: 'The mayor said it.' })
  const was = await readText(mina, 1)
  const { events } = await eraseWords(olga, null, {
    numbers: [await nth(projectId, 'text imported')],
    why,
  })
  expect(events).toHaveLength(3)
  const is = await readText(mina, 1)
  expect([...is.characters].length).toBe([...was.characters].length)
  expect(is.characters).toMatch(/^[·\n]+$/)
  expect(is.blocks).toEqual(was.blocks)
  const claim = await readClaim(mina, number)
  expect(claim.wording.sentence).toBe('The bridge was opened in 1931.')
  expect(claim.marks[0]?.spans[0]?.quotation).toMatch(/^·{25}$/)
  expect(await differs(olga)).toBeNull()
})

test('without doing it one is told what goes, and where else the words stand', async () => {
  const { olga, projectId } = await quaggas()
  const number = (await numbersHolding(projectId, 'quaggareason'))[0] ?? 0
  const before = await kindsOf(projectId)
  expect(await readErasing(olga, { numbers: [number] })).toMatchObject({
    goes: [
      {
        number,
        sentence: 'gave a verdict on claim 1',
        words: expect.arrayContaining(['So says the quaggareason of the land.']),
      },
    ],
    stays: { events: [], editions: [], copies: [] },
  })
  expect(await kindsOf(projectId)).toEqual(before)
})

test('the same words elsewhere are named with where they stand', async () => {
  const { olga, mina, projectId } = await cast()
  const sentence = 'The quaggatwin ran far.'
  await marks(mina, 'The bridge opened in 1931', { sentence })
  await marks(mina, 'It was closed in March', { sentence })
  const [first, second] = await numbersHolding(projectId, 'quaggatwin')
  const { stays } = await readErasing(olga, { numbers: [first ?? 0] })
  expect(stays.events).toEqual([{ words: sentence, numbers: [second] }])
})

test('of an event that an open round seals an owner learns nothing, and it is erased unseen', async () => {
  const { olga, mina, otto, projectId } = await cast()
  const { number } = await marks(mina)
  await judges(mina, number, 'false', { reason: because('A quaggasecret that is long enough.') })
  await judges(otto, number, 'true', { reason: because('A quaggasecret that is long enough.') })
  const first = await nth(projectId, 'answered')
  const { goes, stays } = await readErasing(olga, { numbers: [first] })
  expect(goes).toEqual([{ number: first, sentence: null, words: [] }])
  expect(stays).toEqual({ events: [], editions: [], copies: [] })
  const before = JSON.stringify((await readClaim(olga, number)).rounds)
  await eraseWords(olga, null, { numbers: [first], why })
  expect(JSON.stringify((await readClaim(olga, number)).rounds)).toBe(before)
  expect(await differs(olga)).toBeNull()
  const mine = (await readClaim(mina, number)).rounds.at(-1)?.mine
  expect(mine).toMatchObject({ label: 'false', reason: because('[erased]') })
  expect(await numbersHolding(projectId, 'quaggasecret')).toHaveLength(1)
})

test('with a text every sealed event is written anew, so that none is known to quote it', async () => {
  const { olga, mina, otto, projectId } = await cast()
  const { number } = await marks(mina)
  await judges(mina, number, 'false')
  await judges(otto, number, 'true')
  const imported = await nth(projectId, 'text imported')
  const { events } = await eraseWords(olga, null, { numbers: [imported], why })
  const sealed = [await nth(projectId, 'answered', 1), await nth(projectId, 'answered', 2)]
  expect(events).toEqual(expect.arrayContaining(sealed))
  expect(await differs(olga)).toBeNull()
})

test('an edition is erased only when it is taken down; its manifest’s hash stays, and it is published no more', async () => {
  const { olga, eve, mina, projectId } = await busyProject()
  const frozen = await nth(projectId, 'edition frozen')
  const was = await readEdition(eve, 1)
  const erases = () => eraseWords(olga, null, { numbers: [frozen], why })
  expect((await refused(erases())).sentence).toContain('Take it down first.')
  await takeDownEdition(eve, null, { number: 1 })
  await erases()
  expect(await differs(olga)).toBeNull()
  const { title, files, manifestSha256 } = await readEdition(eve, 1)
  expect({ title, files, manifestSha256 }).toEqual({
    title: '[erased]',
    files: [],
    manifestSha256: was.manifestSha256,
  })
  expect((await refused(publishEdition(eve, null, { number: 1 }))).sentence).toContain('erased')
  expect((await readHistory(mina)).events[0]).toMatchObject({
    kind: 'erased',
    sentence: `erased the words of event ${frozen}: «${why}»`,
  })
})

test('what has no words, or lost them, or is not there is refused with its number', async () => {
  const { olga, mina, projectId } = await cast()
  await marks(mina)
  const marked = await nth(projectId, 'claim marked')
  const says = async (number: number) =>
    (await refused(eraseWords(olga, null, { numbers: [number], why }))).sentence
  expect(await says(await nth(projectId, 'policy set'))).toContain('holds no words of its own')
  expect(await says(9_999)).toMatch(/^There is no event 9999: .* numbers 1 to \d+/)
  const { number } = await eraseWords(olga, null, { numbers: [marked], why })
  expect(await says(marked)).toBe(
    `The words of event ${marked} were erased already, by event ${number}.`,
  )
  await eraseWords(olga, null, { numbers: [number], why: 'The reason was one word too many' })
  expect(await differs(olga)).toBeNull()
})

test('an archived project is erased from, too; a deleted one goes as a whole', async () => {
  const { olga, mina, projectId } = await cast()
  await marks(mina)
  await archiveProject(olga, null, {})
  const again = await seatForPerson(olga.personId, projectId)
  await eraseWords(again, null, { numbers: [await nth(projectId, 'claim marked')], why })
  expect(await differs(olga)).toBeNull()
})

test('the app’s role changes no event by itself, nor anything that an erasing did not name', async () => {
  const { olga, mina, projectId } = await cast()
  await marks(mina)
  const marked = await nth(projectId, 'claim marked')
  await eraseWords(olga, null, { numbers: [marked], why })
  const app = new pg.Client(process.env.DATABASE_APP_URL)
  await app.connect()
  const erasure = await nth(projectId, 'erased')
  const { rows } = await app.query(
    'select salt, body from event_payload where project_id = $1 and number = $2',
    [projectId, marked],
  )
  const said = [projectId, erasure, [marked], [rows[0].salt], [rows[0].body]]
  for (const [sql, values] of [
    [`update event_payload set body = '{}' where project_id = $1`, [projectId]],
    [`update wording set sentence = 'x' where project_id = $1`, [projectId]],
    ['select erase_rows($1, $2, $3)', [projectId, 'ruled', '{}']],
    ['select erase_words($1, $2, $3, $4, $5)', said],
  ] as const) {
    await expect(app.query(sql, [...values])).rejects.toMatchObject({
      code: sql.includes('erase_words') ? '23000' : '42501',
    })
  }
  await app.end()
  expect(await differs(olga)).toBeNull()
})
