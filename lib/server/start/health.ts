/**
 * Whether this process lives, and whether it can do its work: /healthz and /readyz, for whoever runs
 * it. They are answered before Next and before any session, never logged, and name no inner fact:
 * a reason is one word of a closed list.
 *
 * Alive says nothing of the database, on purpose: a restart of the app mends no database. However
 * many ask at once, the database is asked by one connection, and its answer holds for half a second.
 */
import pg from 'pg'

/** Why it is not ready. `listening`: live news from other processes would not arrive. */
export type Unready = 'starting' | 'stopping' | 'database' | 'migrations' | 'listening'

export type Health = { readonly status: 200 | 503; readonly body: string }

export type Readiness = {
  /** Why not, or null when ready. Never throws, and answers within two seconds. */
  readonly unready: () => Promise<Unready | null>
  readonly stop: () => Promise<void>
}

/** How long an answer holds, in ms. */
const HOLDS = 500
/** How long the database may take, in ms. */
const PATIENCE = 1_500

const APPLIED = `select migration_name as name, checksum from _prisma_migrations
  where finished_at is not null and rolled_back_at is null`

/** Asks the database as the app does: it answers, and has exactly these migrations (names, SHA-256). */
export function readiness(
  appUrl: string,
  expected: ReadonlyMap<string, string>,
  listening: () => boolean,
): Readiness {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: 1,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    application_name: 'variorum ready',
    allowExitOnIdle: true,
  })
  // Without this listener a lost server is an uncaught exception.
  pool.on('error', () => {})
  let asked = Number.NEGATIVE_INFINITY
  let answer: Promise<Unready | null> = Promise.resolve(null)
  async function look(): Promise<Unready | null> {
    try {
      const { rows } = await pool.query<{ name: string; checksum: string }>(APPLIED)
      const same = ({ name, checksum }: { name: string; checksum: string }) =>
        expected.get(name) === checksum
      if (rows.length !== expected.size || !rows.every(same)) return 'migrations'
      return listening() ? null : 'listening'
    } catch {
      return 'database'
    }
  }
  return {
    unready: () => {
      const now = performance.now()
      if (now - asked >= HOLDS) {
        asked = now
        answer = look()
      }
      return answer
    },
    stop: () => pool.end(),
  }
}

/** The path's answer when it is one of ours, else null. `unready` is asked for /readyz alone. */
export async function healthAt(
  path: string,
  unready: () => Promise<Unready | null>,
): Promise<Health | null> {
  if (path === '/healthz') return { status: 200, body: '{"alive":true}\n' }
  if (path !== '/readyz') return null
  const reason = await unready()
  if (reason === null) return { status: 200, body: '{"ready":true}\n' }
  return { status: 503, body: `{"ready":false,"reason":"${reason}"}\n` }
}

/** Whether a request asks for one of the two. */
export function asksHealth(url: string): boolean {
  return /^\/(healthz|readyz)(\?|$)/.test(url)
}
