/**
 * The desk of one text in a project of 1,000 texts with 1,000,000 marks, made from a seed: each question
 * that it asks of Postgres, alone and by the clock. Every claim stands in ten texts, so that each text has
 * 1,000 claims and 1,000 marks; one in fifty is assigned to who reads, half
 * of these are answered. Sought: each under 10 ms in the median.
 */
import pg from 'pg'
import { readDesk } from '../../lib/server/acts/read-desk.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { type Asked, statementsOf } from '../support/statements.ts'
import { inLarge } from './large.ts'
import { measured, ratio, takeTurns, type Way } from './measured.ts'
import type { Bench } from './run.ts'

/** Each claim stands in so many texts. */
const TEXTS = 10

export const marks: Bench = ({ quick }) => {
  const sizes = quick
    ? { texts: 20, paragraphs: 4, claims: 200, strewn: true }
    : { texts: 1_000, paragraphs: 20, claims: 100_000, strewn: true }
  return inLarge(sizes, async ({ reviewer }, { appUrl, ownerUrl }) => {
    await withClient(ownerUrl, async (client) => {
      await assignFew(client, reviewer.personId)
      await strew(client, reviewer.projectId, sizes.texts)
    })
    const text = Math.ceil(sizes.texts / 2)
    const read = () => readDesk(reviewer, text)
    const statements = distinct(await statementsOf(read))
    const client = new pg.Client({ connectionString: appUrl })
    await client.connect()
    try {
      const ways: Way[] = [
        { name: 'the whole desk', go: read },
        ...statements.map((asked, nth) => wayOf(client, asked, nth)),
      ]
      const turns = quick ? { blocks: 1, goes: 2 } : { blocks: 10, goes: 3 }
      const times = await takeTurns(ways, turns)
      const [whole, ...each] = measured(times)
      const slowest = each.toSorted((a, b) => b.milliseconds.median - a.milliseconds.median)
      const shown = slowest.slice(0, 6)
      return {
        measured: [...(whole === undefined ? [] : [whole]), ...shown],
        ratios: shown.slice(0, 1).map(({ name }) => ratio(times, 'the whole desk', name)),
        notes: [`${each.length} questions in all; the others took less`],
      }
    } finally {
      await client.end()
    }
  })
}

/** The same question once, however often it is asked. */
function distinct(all: readonly Asked[]): readonly Asked[] {
  return [...new Map(all.map((one) => [one.text, one])).values()]
}

function wayOf(client: pg.Client, { text, values }: Asked, nth: number): Way {
  const tables = [...text.matchAll(/\b(?:from|join)\s+"?(?:public"?\.")?(\w+)"?/giu)]
  const name = `${nth + 1}: ${[...new Set(tables.map(([, table]) => table))].slice(0, 4).join(', ')}`
  return { name, go: () => client.query({ name: `asked ${nth}`, text, values: [...values] }) }
}

/** Leaves a person with one in fifty of their places, and the answers there: every other of those claims has a closed round. */
async function assignFew(client: pg.Client, personId: string): Promise<void> {
  await client.query('set session_replication_role = replica')
  for (const table of ['answer', 'assignment']) {
    await client.query(
      `delete from ${table} as own using round r join claim c on c.id = r.claim_id
        where own.round_id = r.id and own.person_id = $1 and c.number % 50 <> 1`,
      [personId],
    )
  }
  await client.query('set session_replication_role = default')
}

/** Lets every claim also stand in the nine texts that follow its own in strides, at the same place there. */
async function strew(client: pg.Client, projectId: string, texts: number): Promise<void> {
  const stride = Math.max(1, Math.floor(texts / TEXTS))
  await client.query('set session_replication_role = replica')
  await client.query(
    `create temp table strewn as
       select gen_random_uuid() as id, m.claim_id, v.id as revision_id, m.ordinal,
              s.from_point as start, s.to_point as stop, s.quotation as words
         from mark m join mark_span s on s.mark_id = m.id
         join revision o on o.id = m.revision_id join text a on a.id = o.text_id
         cross join generate_series(1, ${TEXTS - 1}) as k
         join text t on t.project_id = a.project_id and t.number = 1 + (a.number - 1 + k * ${stride}) % ${texts}
         join revision v on v.text_id = t.id and s.to_point <= v.length
        where m.project_id = $1`,
    [projectId],
  )
  await client.query(
    `insert into mark (id, project_id, claim_id, revision_id, ordinal)
       select id, $1, claim_id, revision_id, ordinal from strewn`,
    [projectId],
  )
  await client.query(
    `insert into mark_place (project_id, mark_id, number, revision_id, how)
       select $1, id, 1, revision_id, 'marked' from strewn`,
    [projectId],
  )
  await client.query(
    `insert into mark_span (project_id, mark_id, ordinal, from_point, to_point, quotation)
       select $1, id, 0, start, stop, words from strewn`,
    [projectId],
  )
  await client.query('set session_replication_role = default')
  await client.query('vacuum analyze')
}
