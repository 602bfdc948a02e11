/**
 * Where each person is awaited: what an owner is shown before a seat is changed or taken. It says
 * nothing that a sealed round hides: not who has answered, only in how many open rounds a person is
 * one of the reviewers, and how many of these wait for one last answer, whoever's it is («n of m»).
 */
import type { Db } from './database.ts'

export type Places = {
  readonly personId: string
  /** Open rounds with a place of this person. */
  readonly open: number
  /** Those of them that wait for exactly one answer, and were answered by somebody. */
  readonly last: number
}

/** The places of everybody who has one in an open round. */
export async function placesOf(db: Db, projectId: string): Promise<ReadonlyMap<string, Places>> {
  const rows = await db.$queryRaw<Places[]>`
    with waiting as (
      select a.round_id, count(*) as places, count(*) filter (where exists (
               select from answer g where g.round_id = a.round_id and g.person_id = a.person_id)) as answered
        from assignment a
        join round r on r.id = a.round_id and r.closed_at is null
        join claim c on c.id = r.claim_id and not c.withdrawn
       where r.project_id = ${projectId}::uuid and not a.fell_away
       group by a.round_id)
    select a.person_id::text as "personId", count(*)::int as open,
           count(*) filter (where w.answered > 0 and w.answered = w.places - 1)::int as last
      from waiting w join assignment a on a.round_id = w.round_id and not a.fell_away
     group by a.person_id`
  return new Map(rows.map((row) => [row.personId, row]))
}
