/**
 * Freezing an edition of 100 ruled claims: every format written and checked, kept with the event. Against
 * the same bytes hashed and put into a table in one transaction, which is the least that keeping them takes.
 */
import { createHash } from 'node:crypto'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { foundFor } from '../../lib/server/acts/found-project.ts'
import { freezeEdition } from '../../lib/server/acts/freeze-edition.ts'
import { setPolicy } from '../../lib/server/acts/set-policy.ts'
import { type Seat, seatForPerson } from '../../lib/server/auth/seat.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { disconnect } from '../../lib/server/store/database.ts'
import { startTestCluster } from '../support/cluster.ts'
import { bringIn, judges, marks, rules } from '../support/deeds.ts'
import { benchSecrets } from './large.ts'
import { measured, ratio, takeTurns } from './measured.ts'
import type { Bench } from './run.ts'
import { account, seated } from './scene.ts'

export const freeze: Bench = async ({ quick }) => {
  const cluster = await startTestCluster()
  benchSecrets()
  process.env.DATABASE_APP_URL = cluster.appUrl
  try {
    const editor = await ruledProject(quick ? 3 : 100)
    const files = await frozenFiles(cluster.ownerUrl, editor)
    const ways = [
      {
        name: 'an edition frozen',
        go: async () => void (await freezeEdition(editor, null, { title: 'Bench' })),
      },
      { name: 'its bytes hashed and kept', go: () => kept(cluster.ownerUrl, files) },
    ]
    const times = await takeTurns(ways, { blocks: quick ? 1 : 7, goes: 1 })
    const bytes = files.reduce((sum, { length }) => sum + length, 0)
    const [ours = '', peer = ''] = ways.map(({ name }) => name)
    const notes = [`${files.length} files of ${(bytes / 1_000).toFixed(0)} KB`]
    return { measured: measured(times), ratios: [ratio(times, ours, peer)], notes }
  } finally {
    await disconnect()
    await cluster.stop()
  }
}

/** So many claims, each judged by one reviewer and ruled; the seat of the editor who ruled. */
async function ruledProject(claims: number): Promise<Seat> {
  const olga = await account('Olga')
  const { projectId } = await foundFor(olga, null, 'The bridge')
  const owner = await seatForPerson(olga.personId, projectId)
  const policy = { ...defaultPolicy, quorum: 1, citationsNeeded: 0 }
  await setPolicy(owner, null, { policy, basedOn: 1 })
  const mina = await seated(owner, 'Mina')
  await bringIn(owner, 'The bridge opened in 1931 and cost 40,000 crowns. It was closed in March.')
  for (let n = 0; n < claims; n++) {
    const { number } = await marks(mina)
    await judges(mina, number, 'true')
    await rules(owner, number, { kind: 'approved', label: 'true' })
  }
  return owner
}

async function frozenFiles(ownerUrl: string, editor: Seat): Promise<readonly Buffer[]> {
  await freezeEdition(editor, null, { title: 'Bench' })
  return withClient(ownerUrl, async (db) => {
    const { rows } = await db.query<{ bytes: Buffer }>('select bytes from edition_file')
    await db.query('create table public.bench_file (sha256 text, bytes bytea)')
    return rows.map(({ bytes }) => bytes)
  })
}

async function kept(ownerUrl: string, files: readonly Buffer[]): Promise<void> {
  await withClient(ownerUrl, async (db) => {
    await db.query('begin')
    for (const bytes of files) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await db.query('insert into public.bench_file values ($1, $2)', [sha256, bytes])
    }
    await db.query('commit')
  })
}
