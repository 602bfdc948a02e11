/** What some work asks of Postgres: the statements that read, with their values, as they were sent. */
import pg from 'pg'
import { z } from 'zod'
import { disconnect } from '../../lib/server/store/database.ts'

export type Asked = { readonly text: string; readonly values: readonly unknown[] }

const Statement = z.object({ text: z.string(), values: z.array(z.unknown()).optional() })

/** Every statement that some work sends to read. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Asked[]> {
  const heard: Asked[] = []
  const query = pg.Client.prototype.query
  const spy = { query }
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...words: Parameters<typeof query>) {
      const { data } = Statement.safeParse(words[0])
      if (data !== undefined) heard.push({ text: data.text, values: data.values ?? [] })
      return query.apply(this, words)
    },
  })
  try {
    await disconnect()
    await work()
  } finally {
    Object.assign(pg.Client.prototype, spy)
    await disconnect()
  }
  return heard.filter(({ text }) => /\bselect\b/i.test(text))
}
