/**
 * How fast is finding at 1,000 texts and 100,000 claims? In one run, on one database: the act `find`
 * through its own transaction, against what Postgres takes at least: a bare tsquery on the same index,
 * and an ILIKE over the claims' sentences alone, which is what one would write without an index.
 *
 *   node tests/bench/find.ts [texts] [claims] [paragraphs a text]
 */
import { randomUUID } from 'node:crypto'
import { find } from '../../lib/server/acts/find.ts'
import { foundFor } from '../../lib/server/acts/found-project.ts'
import { importText } from '../../lib/server/acts/import-text.ts'
import { seatForPerson } from '../../lib/server/auth/seat.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { database, disconnect } from '../../lib/server/store/database.ts'
import { keepPerson } from '../../lib/server/store/people.ts'
import { rebuildFinding } from '../../lib/server/store/rebuild-finding.ts'
import { startTestCluster } from '../support/cluster.ts'
import { layLargeProject, wordAt } from './find-seed.ts'

const [texts = 1_000, claims = 100_000, paragraphs = 60] = process.argv.slice(2).map(Number)

const cluster = await startTestCluster()
process.env.NEXTAUTH_SECRET = 'a secret of the bench'
process.env.DATABASE_APP_URL = cluster.appUrl
try {
  await bench()
} finally {
  await disconnect()
  await cluster.stop()
}

async function bench(): Promise<void> {
  const owner = await account('Olga')
  const { projectId } = await foundFor(owner, null, 'Large')
  const olga = await seatForPerson(owner.personId, projectId)
  const people = [olga.personId]
  const laid = await timed(() =>
    withClient(cluster.ownerUrl, (client) =>
      layLargeProject(client, projectId, people, { texts, claims, paragraphs }),
    ),
  )
  say(`laid ${texts} texts, ${laid.answer} characters, ${claims} claims`, laid.ms)
  const built = await timed(() => rebuildFinding(projectId))
  say('the whole index made anew', built.ms)
  await withClient(cluster.ownerUrl, (client) => client.query('vacuum analyze'))
  const rare = wordAt(20_000)
  const usual = wordAt(150)
  const queries: Readonly<Record<string, string>> = {
    'a rare word': rare,
    'a usual word': usual,
    'the most usual word': wordAt(0),
    'a beginning of three letters': rare.slice(0, 3),
    'one letter': 'b',
    'two usual words': `${wordAt(120)} ${wordAt(130)} `,
    'a phrase': `"${wordAt(0)} ${wordAt(1)}"`,
    'a slip': `${rare.slice(0, 3)}x${rare.slice(4)}`,
    nothing: 'qqqqxqqq',
    'a number': '4711',
  }
  for (const [what, q] of Object.entries(queries)) {
    const figures = await many(async () => void (await find(olga, { q })))
    const [word = ''] = q.replace(/"/g, '').split(' ')
    const bare = await peer(
      `select count(*) from (select 1 from finding where lexemes @@ to_tsquery('simple', $1) limit 300) f`,
      `${word}:*`,
    )
    const like = await peer(
      `select count(*) from (select 1 from wording where sentence ilike $1 limit 300) f`,
      `%${word}%`,
    )
    process.stdout.write(
      `${what.padEnd(30)} find ${show(figures)}   bare tsquery ${show(bare)}   ilike on claims ${show(like)}\n`,
    )
  }
  const big = `${'A plain sentence about the bridge and its piers. '.repeat(40)}\n\n`
  const bytes = new TextEncoder().encode(big.repeat(Math.floor(1_990_000 / big.length)))
  const imported = await timed(() =>
    importText(olga, null, {
      description: {
        title: 'Big',
        author: null,
        publisher: null,
        date: null,
        address: null,
        language: 'en',
        rights: null,
      },
      source: { kind: 'plain', fileName: 'b.txt', mediaType: 'text/plain', bytes },
    }),
  )
  say('a text of 2 MB brought in', imported.ms)
}

async function account(name: string) {
  const id = randomUUID()
  const email = `${id}@example.org`
  await keepPerson(database(), { id, name, email, passwordHash: 'none', mayFound: true })
  return { personId: id, name, email }
}

async function peer(sql: string, value: string): Promise<Figures> {
  return withClient(cluster.appUrl, (client) =>
    many(
      async () => void (await client.query({ name: sql.slice(0, 40), text: sql, values: [value] })),
    ),
  )
}

type Figures = { readonly first: number; readonly median: number; readonly worst: number }

async function many(work: () => Promise<void>): Promise<Figures> {
  const times: number[] = []
  for (let nth = 0; nth < 21; nth++) times.push((await timed(work)).ms)
  const [first = 0, ...rest] = times
  rest.sort((a, b) => a - b)
  return { first, median: rest[10] ?? 0, worst: rest.at(-2) ?? 0 }
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const began = performance.now()
  const answer = await work()
  return { answer, ms: performance.now() - began }
}

function show({ first, median, worst }: Figures): string {
  return `${median.toFixed(1).padStart(6)} ms (first ${first.toFixed(0)}, p95 ${worst.toFixed(0)})`
}

function say(what: string, ms: number): void {
  process.stdout.write(`${what}: ${(ms / 1000).toFixed(2)} s\n`)
}
