/**
 * An act through HTTP: giving an answer, from the request to the whole response, its commit included.
 * Each answer goes to a claim of its own, because a dossier that grows is not what is measured.
 * Against a bare route handler of the same Next that does a bare Prisma transaction over the same rows
 * on the same database (its fsync on), and against the two apart. Sought: at most 3 times the peer.
 */
import { randomUUID } from 'node:crypto'
import { answerWith, marks } from '../support/deeds.ts'
import { bareApp } from './bare-app.ts'
import { bareClient, bareWrite, layOut } from './bare-write.ts'
import { measured, ratio, takeTurns } from './measured.ts'
import type { Bench } from './run.ts'
import { scene } from './scene.ts'
import { lineTo } from './wire.ts'

export const act: Bench = async ({ blocks, goes }) => {
  const { started, projectId, mina, claim, cookie, close } = await scene()
  await layOut(started.ownerUrl, projectId)
  const app = await bareApp({ database: started.ownerUrl })
  const client = bareClient(started.ownerUrl)
  const ours = lineTo(started.url, { cookie: await cookie(mina), origin: started.url })
  const bare = lineTo(app.url)
  const { claimNumber: _, ...first } = await answerWith(mina, claim.number, 'true')
  const open: { readonly claimNumber: number; readonly roundId: string }[] = []
  // One round of turns does not count, and is answered all the same.
  for (let n = 0; n < (blocks + 1) * goes; n++) {
    const { number, rounds } = await marks(mina)
    open.push({ claimNumber: number, roundId: rounds.at(-1)?.id ?? '' })
  }
  const ways = [
    {
      name: 'an answer through our door',
      go: async () => {
        const at = open.pop()
        if (at === undefined) throw new Error('There are fewer claims than goes')
        await ours.post(
          `/api/v1/projects/${projectId}/claims/${at.claimNumber}/answers`,
          { ...first, roundId: at.roundId },
          { 'idempotency-key': randomUUID() },
        )
      },
    },
    {
      name: 'bare handler with bare transaction',
      go: async () => void (await bare.post('/write', { ...first, project: projectId })),
    },
    { name: 'bare handler', go: async () => void (await bare.post('/echo', first)) },
    { name: 'bare transaction', go: async () => void (await bareWrite(client, projectId)) },
  ]
  try {
    const times = await takeTurns(ways, { blocks, goes })
    const [our, both, handler, transaction] = ways.map(({ name }) => name)
    return {
      measured: measured(times),
      ratios: [
        ratio(times, our ?? '', both ?? ''),
        ratio(times, our ?? '', handler ?? '', transaction ?? ''),
        ratio(times, our ?? '', transaction ?? ''),
        ratio(times, our ?? '', handler ?? ''),
      ],
    }
  } finally {
    ours.close()
    bare.close()
    await app.close()
    await client.$disconnect()
    await close()
  }
}
