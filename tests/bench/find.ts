/**
 * How fast is finding at 1,000 texts and 100,000 claims, made from a seed? On one database, taking turns: the act
 * `find` with all that it does (seat, snapshot, slips, order, words around), against the least that
 * Postgres can take, a bare tsquery on the same index, up to as many hits, and against an ILIKE over
 * the claims' sentences alone, which is what one would write without an index. Sought: under 100 ms.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { find } from '../../lib/server/acts/find.ts'
import { foundFor } from '../../lib/server/acts/found-project.ts'
import { type Seat, seatForPerson } from '../../lib/server/auth/seat.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { database, disconnect } from '../../lib/server/store/database.ts'
import { keepPerson } from '../../lib/server/store/people.ts'
import { REACH } from '../../lib/server/store/read-finding.ts'
import { rebuildFinding } from '../../lib/server/store/rebuild-finding.ts'
import { startTestCluster } from '../support/cluster.ts'
import { layLargeProject, type Sizes, wordAt } from './find-seed.ts'
import { type Measured, measured, type Ratio, ratio, takeTurns, type Way } from './measured.ts'
import type { Bench } from './run.ts'

const SEED = 7
const large: Sizes = { texts: 1_000, paragraphs: 60, claims: 100_000 }
const small: Sizes = { texts: 20, paragraphs: 20, claims: 1_000 }

export const finding: Bench = async ({ blocks, goes, quick }) => {
  const cluster = await startTestCluster()
  process.env.NEXTAUTH_SECRET ??= 'a secret of the bench, of 32 characters or more'
  process.env.DATABASE_APP_URL = cluster.appUrl
  const client = new pg.Client({ connectionString: cluster.appUrl })
  try {
    const seat = await largeProject(cluster.ownerUrl, quick ? small : large)
    await client.connect()
    const turns = quick
      ? { blocks, goes }
      : { blocks: Math.ceil(blocks / 3), goes: Math.ceil(goes / 4) }
    return await findings(seat, client, turns)
  } finally {
    await client.end()
    await disconnect()
    await cluster.stop()
  }
}

/** A project of these sizes with one owner; what is found of it is made by the product. */
export async function largeProject(ownerUrl: string, sizes: Sizes): Promise<Seat> {
  const id = randomUUID()
  const email = `${id}@example.org`
  await keepPerson(database(), { id, name: 'Olga', email, passwordHash: 'none', mayFound: true })
  const { projectId } = await foundFor({ personId: id, name: 'Olga' }, null, 'Large')
  await withClient(ownerUrl, (client) => layLargeProject(client, projectId, [id], sizes, SEED))
  await rebuildFinding(projectId)
  await withClient(ownerUrl, (client) => client.query('vacuum analyze'))
  return seatForPerson(id, projectId)
}

/** Every question asked in three ways. */
export async function findings(
  seat: Seat,
  client: pg.Client,
  turns: { readonly blocks: number; readonly goes: number },
): Promise<{ readonly measured: readonly Measured[]; readonly ratios: readonly Ratio[] }> {
  const all: { readonly measured: readonly Measured[]; readonly ratios: readonly Ratio[] }[] = []
  for (const [what, q] of Object.entries(questions())) {
    const [ours, index, like] = waysOf(seat, client, what, q)
    const times = await takeTurns([ours, index, like], turns)
    all.push({
      measured: measured(times),
      ratios: [ratio(times, ours.name, index.name), ratio(times, ours.name, like.name)],
    })
  }
  return {
    measured: all.flatMap((one) => one.measured),
    ratios: all.flatMap(({ ratios }) => ratios),
  }
}

/** What is looked for, in the words of the seeded language. */
function questions(): Readonly<Record<string, string>> {
  const rare = wordAt(20_000)
  return {
    'a rare word': rare,
    'a usual word': wordAt(150),
    'the most usual word': wordAt(0),
    'three letters': rare.slice(0, 3),
    'two usual words': `${wordAt(120)} ${wordAt(130)} `,
    'the two most usual words': `${wordAt(0)} ${wordAt(1)} `,
    'a phrase of these': `"${wordAt(0)} ${wordAt(1)}"`,
    'a slip': `${rare.slice(0, 3)}x${rare.slice(4)}`,
    nothing: 'qqqqxqqq',
  }
}

function waysOf(seat: Seat, client: pg.Client, what: string, q: string): [Way, Way, Way] {
  const [word = ''] = q.replace(/"/g, '').split(' ')
  const bare = (way: string, text: string, value: string): Way => ({
    name: `${what}: ${way}`,
    go: async () => void (await client.query({ name: way, text, values: [value] })),
  })
  return [
    { name: `${what}: find`, go: async () => void (await find(seat, { q })) },
    bare(
      'bare index query',
      `select id from finding where lexemes @@ to_tsquery('simple', $1) limit ${REACH}`,
      `${word}:*`,
    ),
    bare('ILIKE', `select 1 from wording where sentence ilike $1 limit ${REACH}`, `%${word}%`),
  ]
}
