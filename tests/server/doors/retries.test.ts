/** One voice and one effect, whatever the retries (I3, I4): told many times, at once, or with lost replies. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { type Cast, cast } from '../../support/cast.ts'
import { marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { house, openHouse, visitor } from '../../support/open-house.ts'
import type { Answer, Visitor } from '../../support/visitor.ts'

openHouse()

const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'So it says.' }] }]
const verdict = (roundId: string, label: string) => ({
  roundId,
  kind: 'verdict',
  label,
  confidence: 2,
  reason: { type: 'doc', content },
  citations: [],
  supersedes: null,
})

async function open(here: Cast) {
  const claim = await marks(here.ada)
  const path = `/api/v1/projects/${here.projectId}/claims/${claim.number}/answers`
  return { path, number: claim.number, roundId: claim.rounds.at(-1)?.id ?? '' }
}

async function count(sql: string, ...values: string[]): Promise<number> {
  return withClient(house().ownerUrl, async (client) => {
    const { rows } = await client.query(`select count(*)::int as n from ${sql}`, values)
    return Number(rows[0].n)
  })
}

const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort()

test('twenty equal posts at once with one key are one answer, and all are told it', async () => {
  const here = await cast()
  const mina = await visitor(here.mina.personId)
  for (let round = 0; round < 5; round++) {
    const { path, roundId } = await open(here)
    const key = randomUUID()
    const posts = Array.from({ length: 20 }, () =>
      mina.write(path, verdict(roundId, 'true'), { key }),
    )
    const answers = await Promise.all(posts)
    expect(statuses(answers)).toEqual(Array(20).fill(200))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(await count('answer where round_id = $1', roundId)).toBe(1)
  }
  expect(await differs(here.olga)).toBeNull()
})

test('twenty posts at once with keys of their own are one answer, and the others are told that it changed', async () => {
  const here = await cast()
  const mina = await visitor(here.mina.personId)
  for (let round = 0; round < 5; round++) {
    const { path, number, roundId } = await open(here)
    const posts = Array.from({ length: 20 }, (_, at) =>
      mina.write(path, verdict(roundId, at % 2 === 0 ? 'true' : 'false')),
    )
    const answers = await Promise.all(posts)
    expect(statuses(answers)).toEqual([200, ...Array(19).fill(409)])
    const kept = JSON.parse(answers.find(({ status }) => status === 200)?.body ?? '{}')
    const seen = await readClaim(here.mina, number)
    expect(seen.rounds.at(-1)?.mine?.label).toBe(kept.rounds.at(-1).mine.label)
    expect(await count('answer where round_id = $1', roundId)).toBe(1)
  }
  expect(await differs(here.olga)).toBeNull()
})

test('the same key with another body is refused, and another person may use the same key', async () => {
  const here = await cast()
  const [mina, otto] = [await visitor(here.mina.personId), await visitor(here.otto.personId)]
  const { path, roundId } = await open(here)
  const key = 'the-same-key'
  expect((await mina.write(path, verdict(roundId, 'true'), { key })).status).toBe(200)
  const otherwise = await mina.write(path, verdict(roundId, 'false'), { key })
  expect([otherwise.status, JSON.parse(otherwise.body).kind]).toEqual([
    422,
    'said before otherwise',
  ])
  expect((await otto.write(path, verdict(roundId, 'false'), { key })).status).toBe(200)
})

test('a key that was used for a request that was refused can be used again', async () => {
  const here = await cast()
  const mina = await visitor(here.mina.personId)
  const { path, roundId } = await open(here)
  const key = randomUUID()
  expect((await mina.write(path, verdict(roundId, 'no such label'), { key })).status).toBe(422)
  expect((await mina.write(path, verdict(roundId, 'true'), { key })).status).toBe(200)
})

test.each(['', 'with a space', 'ü', 'x'.repeat(129)])('«%s» is no key', async (key) => {
  const here = await cast({ text: null })
  const olga = await visitor(here.olga.personId)
  const answer = await olga.send(`/api/v1/projects/${here.projectId}/title`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: house().url,
      ...(key === '' ? {} : { 'idempotency-key': Buffer.from(key).toString('latin1') }),
    },
    body: JSON.stringify({ title: 'Another' }),
  })
  expect(answer.status).toBe(422)
})

/** Sends a request and, with some chance, never hears the reply; then it sends the same again. */
async function stubborn(browser: Visitor, path: string, body: unknown, chance: () => boolean) {
  const key = randomUUID()
  for (let tries = 0; tries < 30; tries++) {
    const answer = await browser.write(path, body, { key })
    if (!chance()) return answer
  }
  throw new Error('Unheard thirty times')
}

/** A repeatable chance of three in ten. */
function dice(seed: number): () => boolean {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648 < 0.3
  }
}

test('with three of ten replies lost, everything that was done is done once', async () => {
  const here = await cast()
  const people = await Promise.all(
    [here.mina, here.otto, here.ada, here.noor].map(({ personId }) => visitor(personId)),
  )
  const claims: Awaited<ReturnType<typeof open>>[] = []
  for (let n = 0; n < 10; n++) claims.push(await open(here))
  const before = await count('event where project_id = $1', here.projectId)
  const work = people.map(async (browser, at) => {
    const lost = dice(at + 1)
    for (const { path, roundId } of claims) {
      const { status } = await stubborn(browser, path, verdict(roundId, 'true'), lost)
      expect(status).toBe(200)
    }
  })
  await Promise.all(work)
  expect(await count('answer where project_id = $1', here.projectId)).toBe(40)
  expect((await count('event where project_id = $1', here.projectId)) - before).toBe(40)
  expect(await differs(here.olga)).toBeNull()
})

test('a key is remembered for as long as the session that sent it may be', async () => {
  const here = await cast()
  const mina = await visitor(here.mina.personId)
  const { path, roundId } = await open(here)
  const key = randomUUID()
  const first = await mina.write(path, verdict(roundId, 'true'), { key })
  await withClient(house().ownerUrl, (client) =>
    client.query(`update request_key set at = at - interval '24 hours' where key = $1`, [key]),
  )
  const again = await (await visitor(here.mina.personId)).write(path, verdict(roundId, 'true'), {
    key,
  })
  expect([again.status, again.body]).toEqual([200, first.body])
})
