/**
 * Prisma's settings, for `prisma generate` (offline, see lib/server/start/client.ts) and for those who
 * run `prisma migrate deploy` against a database of their own, which sees the same history.
 */
import { defineConfig } from 'prisma/config'

const url = process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
})
