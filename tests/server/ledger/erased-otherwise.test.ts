/** Erasing takes words out and puts no others in: Postgres itself refuses what lib/review/erasure.ts would not write. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical } from '../../../lib/review/canonical.ts'
import { commitmentOf } from '../../../lib/review/chain.ts'
import { erasedCopy, veiled, withoutPassages, withoutWords } from '../../../lib/review/erasure.ts'
import type { Act, Event } from '../../../lib/review/history.ts'
import { act } from '../../../lib/server/ledger/act.ts'
import { database } from '../../../lib/server/store/database.ts'
import { projectRow } from '../../../lib/server/store/read-project.ts'
import { acts, answer } from '../../review/wordy-acts.ts'
import { type Cast, cast, ownerUrl, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { differs, kindsOf } from '../../support/ledger.ts'

stage()

let people: Cast
let owner: pg.Client
beforeAll(async () => {
  people = await cast()
  await marks(people.mina)
  await judges(people.mina, 1, 'true')
  owner = new pg.Client(ownerUrl())
  await owner.connect()
})
afterAll(() => owner.end())

const event = (said: Act): Event => ({
  v: 1,
  project: 'p',
  number: 30,
  at: answer.at,
  by: 'mina',
  act: said,
})
const revisions = new Set(['r', 'r2'])
const characters = 'quagga\n😀'
const erased = (said: Act) => withoutWords(event(said), characters)

/** The file that stands for one that went. */
async function standIn(kind: string): Promise<string> {
  const [type, words] =
    kind === 'text imported' || kind === 'text revised'
      ? ['text/plain', veiled(characters)]
      : ['text/html', erasedCopy]
  const { rows } = await owner.query('select erased_file($1, $2)::text as file', [type, words])
  return rows[0].file
}

async function takesOut(was: Event, now: unknown): Promise<boolean> {
  const { rows } = await owner.query(
    'select takes_words_out($1, $2, $3) and ($1::jsonb = $2::jsonb or shows_erasure($2)) as so',
    [JSON.stringify(was), JSON.stringify(now), await standIn(was.act.kind)],
  )
  return rows[0].so
}

for (const said of Object.values(acts)) {
  test(`«${said.kind}»: Postgres takes what erasing leaves of it, and nothing that says more`, async () => {
    const was = event(said)
    const quoted = withoutPassages(was, revisions)
    for (const now of [erased(said), withoutPassages(erased(said), revisions), quoted]) {
      expect(await takesOut(was, now)).toBe(true)
    }
    for (const forged of forgeries(erased(said))) {
      expect({ forged, so: await takesOut(was, forged) }).toEqual({ forged, so: false })
    }
  })
}

/** The same with one leaf that says otherwise, for every leaf. */
function forgeries(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => forgeries(one).map((other) => value.with(at, other)))
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) =>
      forgeries(one).map((other) => ({ ...value, [key]: other })),
    )
  }
  if (typeof value === 'number') return [value + 1]
  return typeof value === 'boolean' ? [!value] : ['The mayor took a bribe.', '·']
}

test('words do not go without a sign that shows it', async () => {
  const was = event(acts['work corrected'])
  const now = {
    ...was,
    act: { ...was.act, fields: { ...acts['work corrected'].fields, doi: null } },
  }
  expect(await takesOut(was, now)).toBe(false)
})

/** Try an erasing of one event as the app could, committed to and all, with whatever body. */
async function forges(number: number, change: (body: string) => string): Promise<unknown> {
  const { body } = await database().eventPayload.findUniqueOrThrow({
    where: { projectId_number: { projectId: people.projectId, number } },
  })
  const salt = randomBytes(32).toString('hex')
  const forged = canonical(JSON.parse(change(body)))
  return act(people.olga, 'erase words', null, async (db, { projectId }) => ({
    act: {
      kind: 'erased',
      why: 'Forged',
      events: [{ number, commitment: commitmentOf(salt, forged) }],
    },
    cargo: { erased: [{ number, salt, body: forged, gone: { words: [], heldBy: null } }] },
    answer: (await projectRow(db, projectId))?.last,
  }))
}

test('an erasing that would put other words, another label or a longer silence is refused as a whole', async () => {
  const kinds = await kindsOf(people.projectId)
  const marked = kinds.indexOf('claim marked') + 1
  const answered = kinds.indexOf('answered') + 1
  const sentence = '"sentence":"The bridge was opened in 1931."'
  for (const [number, from, to] of [
    [marked, sentence, '"sentence":"The mayor took a bribe."'],
    [marked, sentence, '"sentence":null'],
    [marked, sentence, '"sentence":"[erased] by the mayor"'],
    [marked, '"quotation":"The bridge', '"quotation":"·The bridge'],
    [answered, '"label":"true"', '"label":"[erased]"'],
    [answered, '"label":"true"', '"label":"false"'],
  ] as const) {
    await expect(
      forges(number, (body) => {
        expect(body).toContain(from)
        return body.replace(from, to)
      }),
    ).rejects.toThrow(/can not become that by erasing/)
  }
  expect(await kindsOf(people.projectId)).toEqual(kinds)
  expect(await differs(people.olga)).toBeNull()
})
