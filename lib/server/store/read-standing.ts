/** Whether sessions still live and seats are still taken, for many streams in one query. */
import type { Db } from './database.ts'
import type { SessionLimits } from './sessions.ts'

/** What is asked of one stream; a token's is asked under `token:` and its id. */
export type StandingAsked = { readonly sessionId: string; readonly projectId: string }

/** What is so now: `role` is null for who has no seat any more. */
export type StandingNow = {
  readonly sessionId: string
  readonly projectId: string
  readonly live: boolean
  readonly role: string | null
}

/** How the sessions and seats of some streams stand now. */
export async function standings(
  db: Db,
  asked: readonly StandingAsked[],
  limits: SessionLimits,
): Promise<readonly StandingNow[]> {
  const sessions = asked.map(({ sessionId }) => sessionId)
  const projects = asked.map(({ projectId }) => projectId)
  return db.$queryRaw<StandingNow[]>`
    select a.session_id as "sessionId", a.project_id as "projectId",
           coalesce(s.ended_at is null and s.expires_at > clock_timestamp()
             and s.last_seen_at > clock_timestamp() - make_interval(hours => ${limits.idleHours}::int),
             k.ended_at is null and k.expires_at > clock_timestamp(), false) as live,
           case when t.removed then null else t.role end as role
      from unnest(${sessions}::text[], ${projects}::text[]) as a(session_id, project_id)
      left join session s on s.id = a.session_id
      left join token k on a.session_id = 'token:' || k.id::text and k.project_id = a.project_id::uuid
      left join seat t on t.project_id = a.project_id::uuid
        and t.person_id = coalesce(s.person_id, k.person_id)`
}
