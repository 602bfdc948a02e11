/**
 * Whether seats are still taken and sessions still live: one seat for a request, and for many
 * streams in one query. A seat of which the project demands a second factor that its session has
 * not shown stands for a stream as if it were not taken.
 */
import { rolesNeedingFactor } from '../../review/permissions.ts'
import { type Db, often } from './database.ts'
import type { Kept } from './request-keys.ts'
import type { SessionLimits } from './sessions.ts'

/** A seat with what its project demands, and how that lives. */
export type SeatFound = {
  readonly role: string
  readonly name: string
  readonly removed: boolean
  readonly demandsFactor: boolean
  readonly archivedAt: Date | null
  readonly goesAt: Date | null
}

/** The seat of a person in a project, also a removed one, or null; and what was answered to a key of theirs. */
export async function seatRow(
  db: Db,
  personId: string,
  projectId: string,
  key: string | null = null,
): Promise<{ readonly seat: SeatFound; readonly kept: Kept | null } | null> {
  const rows = await db.$queryRaw<(SeatFound & Nullable<Kept>)[]>`${often}
    select t.role, t.name, t.removed, p.demands_factor as "demandsFactor",
           p.archived_at as "archivedAt", p.goes_at as "goesAt", k.fingerprint, k.body
      from seat t join project p on p.id = t.project_id
      left join request_key k on k.person_id = t.person_id and k.key = ${key}
     where t.project_id = ${projectId}::uuid and t.person_id = ${personId}::uuid`
  const [row] = rows
  if (row === undefined) return null
  const { fingerprint, body, ...seat } = row
  return { seat, kept: fingerprint === null || body === null ? null : { fingerprint, body } }
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null }

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
           case when t.removed or (p.goes_at is not null and t.role <> 'owner') then null
                when p.demands_factor and t.role = any(${[...rolesNeedingFactor]})
                  and not coalesce(s.factor, k.factor and exists (
                    select from second_factor f
                     where f.person_id = k.person_id and f.confirmed_at is not null), false) then null
                else t.role end as role
      from unnest(${sessions}::text[], ${projects}::text[]) as a(session_id, project_id)
      left join session s on s.id = a.session_id
      left join token k on a.session_id = 'token:' || k.id::text and k.project_id = a.project_id::uuid
      left join seat t on t.project_id = a.project_id::uuid
        and t.person_id = coalesce(s.person_id, k.person_id)
      left join project p on p.id = t.project_id`
}
