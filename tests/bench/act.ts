/**
 * An act through HTTP: giving an answer, from the request to the whole response, its commit included.
 * Against a bare route handler of the same Next that does a bare Prisma transaction over the same rows
 * on the same database (its fsync on), and against the two apart. Sought: at most 3 times the peer.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { answerWith } from '../support/deeds.ts'
import { bareApp } from './bare-app.ts'
import { bareClient, bareWrite, layOut } from './bare-write.ts'
import { measured, ratio, takeTurns } from './measured.ts'
import type { Bench } from './run.ts'
import { scene } from './scene.ts'
import { lineTo } from './wire.ts'

const Shown = z.object({
  rounds: z.array(z.object({ mine: z.object({ id: z.string() }).nullable() })),
})

export const act: Bench = async ({ blocks, goes }) => {
  const { started, projectId, mina, claim, cookie, close } = await scene()
  await layOut(started.ownerUrl, projectId)
  const app = await bareApp(started.ownerUrl)
  const client = bareClient(started.ownerUrl)
  const ours = lineTo(started.url, { cookie: await cookie(mina), origin: started.url })
  const bare = lineTo(app.url)
  const { claimNumber, ...first } = await answerWith(mina, claim.number, 'true')
  let supersedes: string | null = null
  const answers = `/api/v1/projects/${projectId}/claims/${claimNumber}/answers`
  const ways = [
    {
      name: 'an answer through our door',
      go: async () => {
        const shown = await ours.post(
          answers,
          { ...first, supersedes },
          { 'idempotency-key': randomUUID() },
        )
        supersedes = Shown.parse(JSON.parse(shown)).rounds.at(-1)?.mine?.id ?? null
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
    app.close()
    await client.$disconnect()
    await close()
  }
}
