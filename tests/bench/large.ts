/** A cluster with one large project, made from a seed, for benches that need no pages. */
import { foundFor } from '../../lib/server/acts/found-project.ts'
import { type Seat, seatForPerson } from '../../lib/server/auth/seat.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { disconnect } from '../../lib/server/store/database.ts'
import { rebuildFinding } from '../../lib/server/store/rebuild-finding.ts'
import { startTestCluster, type TestCluster } from '../support/cluster.ts'
import { layLargeProject, type Sizes } from './find-seed.ts'
import { account, seated } from './scene.ts'

export type Seats = { readonly owner: Seat; readonly reviewer: Seat; readonly reader: Seat }

/** Do something in a large project; afterwards all of it is gone. */
export async function inLarge<T>(
  sizes: Sizes,
  work: (seats: Seats, cluster: TestCluster) => Promise<T>,
): Promise<T> {
  const cluster = await startTestCluster()
  benchSecrets()
  process.env.DATABASE_APP_URL = cluster.appUrl
  try {
    return await work(await largeProject(cluster.ownerUrl, sizes), cluster)
  } finally {
    await disconnect()
    await cluster.stop()
  }
}

/** A project of these sizes with three people; what is found of it is made by the product. */
export async function largeProject(ownerUrl: string, sizes: Sizes): Promise<Seats> {
  const olga = await account('Olga')
  const { projectId } = await foundFor(olga, null, 'Large')
  const owner = await seatForPerson(olga.personId, projectId)
  const reviewer = await seated(owner, 'Mina')
  const reader = await seated(owner, 'Rui', 'reader')
  const people = [olga.personId, reviewer.personId]
  await withClient(ownerUrl, (client) => layLargeProject(client, projectId, people, sizes))
  await rebuildFinding(projectId)
  await withClient(ownerUrl, (client) => client.query('vacuum analyze'))
  return { owner, reviewer, reader }
}

/** What the product's start sets, for benches that run its acts without it. */
export function benchSecrets(): void {
  process.env.NEXTAUTH_SECRET ??= 'a secret of the bench, of 32 characters or more'
  process.env.NEXTAUTH_URL ??= 'http://127.0.0.1:3000'
}
