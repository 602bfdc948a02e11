/**
 * The peer of the live wire: plain Node, one insert with a NOTIFY in its transaction, one LISTEN, and
 * a message of the same length as ours written to every open stream. No seats, no sight, no resuming. Run as a program of
 * its own (`node tests/bench/bare-fan-out.ts DATABASE_URL`), as ours runs in its own; it prints its port.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import pg from 'pg'

const connectionString = process.argv[2]
const pool = new pg.Pool({ connectionString, max: 4 })
const ear = new pg.Client({ connectionString })
const open = new Set<ServerResponse>()
/** What ours says of a withdrawn claim, to as many bytes. */
const touch = { claims: [1], texts: [1], project: false, by: randomUUID() }

await ear.connect()
await pool.query('create schema if not exists bench')
await pool.query('create table if not exists bench.told (number bigserial primary key, body text)')
await ear.query('listen bench_told')
ear.on('notification', ({ payload }) => {
  const words = `id: ${payload}\ndata: ${JSON.stringify({ number: Number(payload), ...touch })}\n\n`
  for (const stream of open) stream.write(words)
})

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('retry: 1000\n\n')
    open.add(response)
    response.once('close', () => open.delete(response))
    return
  }
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.once('end', async () => {
    const client = await pool.connect()
    await client.query('begin')
    const body = Buffer.concat(parts).toString('utf8')
    const { rows } = await client.query(
      'insert into bench.told (body) values ($1) returning number',
      [body],
    )
    await client.query("select pg_notify('bench_told', $1)", [String(rows[0]?.number)])
    await client.query('commit')
    client.release()
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{}')
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
