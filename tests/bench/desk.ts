/**
 * The desk of a long text: 300 KB with 1,000 claims, from the request to the whole page, and how many
 * bytes that is. Against a bare page of the same Next that shows the same characters as paragraphs.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { foundFor } from '../../lib/server/acts/found-project.ts'
import { readDesk } from '../../lib/server/acts/read-desk.ts'
import { seatForPerson } from '../../lib/server/auth/seat.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { rebuildFinding } from '../../lib/server/store/rebuild-finding.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { bareApp } from './bare-app.ts'
import { layLargeProject } from './find-seed.ts'
import { measured, ratio, takeTurns } from './measured.ts'
import type { Bench } from './run.ts'
import { house } from './scene.ts'
import { lineTo } from './wire.ts'

const long = { texts: 1, paragraphs: 950, claims: 1_000 }
const short = { texts: 1, paragraphs: 40, claims: 40 }

export const desk: Bench = async ({ blocks, quick }) => {
  const { started, account, cookie, close } = await house()
  const folder = temporaryFolder()
  const olga = await account('Olga')
  const { projectId } = await foundFor(olga, null, 'Long')
  await withClient(started.ownerUrl, (client) =>
    layLargeProject(client, projectId, [olga.personId], quick ? short : long),
  )
  await rebuildFinding(projectId)
  const seat = await seatForPerson(olga.personId, projectId)
  const { characters } = await readDesk(seat, 1)
  const file = join(folder, 'text.txt')
  writeFileSync(file, characters)
  const app = await bareApp({ text: file })
  const ours = lineTo(started.url, { cookie: await cookie(olga) })
  const bare = lineTo(app.url)
  const path = `/projects/${projectId}/texts/1`
  const ways = [
    { name: 'the desk', go: async () => void (await ours.get(path)) },
    { name: 'a bare page of the characters', go: async () => void (await bare.get('/text')) },
  ]
  try {
    const pages = { 'the desk': await ours.get(path), 'the bare page': await bare.get('/text') }
    const times = await takeTurns(ways, { blocks: Math.ceil(blocks / 3), goes: 3 })
    const [our = '', peer = ''] = ways.map(({ name }) => name)
    const notes = Object.entries(pages).map(([name, page]) => `${name}: ${sizes(page)}`)
    return { measured: measured(times), ratios: [ratio(times, our, peer)], notes }
  } finally {
    ours.close()
    bare.close()
    await app.close()
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizes(page: string): string {
  const kb = (bytes: number) => `${(bytes / 1_000).toFixed(0)} KB`
  return `${kb(Buffer.byteLength(page))}, ${kb(gzipSync(page).length)} compressed`
}
