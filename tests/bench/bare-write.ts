/**
 * The peer of an act: the same rows in one interactive transaction of Prisma, with nothing of ours.
 * An answer is a locked project, an event with its payload, the answer, and the head moved on; here
 * they go into copies of those tables with the same columns and indexes, under the same durability.
 * What the peer leaves out is what an act is for: seat, schema, law, hash, retry.
 */
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../prisma/client/client.ts'

const tables = ['project', 'event', 'event_payload', 'answer']

/** Make the copies, each with the project's last row to begin from. */
export async function layOut(ownerUrl: string, projectId: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('create schema bench')
  for (const table of tables) {
    await client.query(`create table bench.${table} (like public.${table} including all)`)
  }
  await client.query('insert into bench.project select * from public.project where id = $1', [
    projectId,
  ])
  await client.end()
}

/** A client of its own, as the app has it. */
export function bareClient(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 12 }) })
}

/** What one answer writes, written barely; as large as an answer of the scene. */
export async function bareWrite(client: PrismaClient, projectId: string): Promise<number> {
  return client.$transaction(async (db) => {
    const rows = await db.$queryRaw<readonly { readonly last: number }[]>`
      select last from bench.project where id = ${projectId}::uuid for update`
    const number = (rows[0]?.last ?? 0) + 1
    const id = randomUUID()
    const body = JSON.stringify({ v: 1, project: projectId, number, id, reason: words })
    const hash = number.toString(16).padStart(64, '0')
    await db.$executeRaw`
      insert into bench.event (project_id, number, commitment, previous, hash)
      values (${projectId}::uuid, ${number}, ${hash}, ${hash}, ${hash})`
    await db.$executeRaw`
      insert into bench.event_payload (project_id, number, salt, body, kind, at, person_id)
      values (${projectId}::uuid, ${number}, ${hash}, ${body}, 'answered', now(), ${id}::uuid)`
    await db.$executeRaw`
      insert into bench.answer (id, project_id, claim_id, round_id, person_id, kind, label,
                                confidence, reason, supersedes, wording, marks, at)
      values (${id}::uuid, ${projectId}::uuid, ${id}::uuid, ${id}::uuid, ${id}::uuid, 'verdict', 'true',
              2, ${JSON.stringify(words)}::jsonb, null, 1, '[]'::jsonb, now())`
    await db.$executeRaw`
      update bench.project set last = ${number}, head = ${hash} where id = ${projectId}::uuid`
    return number
  })
}

const words = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'So it says.' }] }],
}
