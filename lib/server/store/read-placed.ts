/**
 * Where the claims of a text stand and how, as the desk draws them, whatever the size of the project:
 * the indexes of `claim_line`, `assignment` and `answer` carry what is asked here, so that their rows,
 * strewn over large tables, are not visited. Of rounds only the asker's own part is asked; what others
 * gave in an open round is in no row that is read here.
 *
 * Units: places are code points, as stored.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import type { Standing } from '../../review/seen.ts'
import { type Db, often } from './database.ts'
import type { ListFor } from './read-claim-list.ts'

/** Whose view of which project; readers see what is ruled, and no rounds. */
export type PlacedFor = ListFor & { readonly seesRounds: boolean }

/** One span of a mark that counts. */
export type SpanFound = {
  readonly claimId: string
  readonly markId: string
  readonly from: number
  readonly to: number
}

/** How a claim stands, and the asker's own part in its latest round. */
export type LineSeen = {
  readonly claimId: string
  readonly number: number
  readonly standing: Standing
  readonly label: string | null
  readonly scaleVersion: number
  readonly own: string | null
  readonly judged: boolean
  readonly mine: boolean
  readonly awaitsMe: boolean
}

/** The spans of the marks that count in a revision: by mark in the order of making, then in its own order. */
export async function spansIn(db: Db, revisionId: string): Promise<readonly SpanFound[]> {
  return db.$queryRaw<SpanFound[]>`${often}
    select m.claim_id::text as "claimId", m.id::text as "markId", s.from_point as "from", s.to_point as "to"
      from mark m join mark_span s on s.mark_id = m.id and s.place = m.place
     where m.revision_id = ${revisionId}::uuid and not m.withdrawn
     order by m.ordinal, m.id, s.ordinal`
}

/** The claims with a mark that counts in a revision, as far as the asker may see them; where some are named, these alone. */
export async function linesIn(
  db: Db,
  who: PlacedFor,
  revisionId: string,
  among: ReadonlySet<string> | null = null,
): Promise<readonly LineSeen[]> {
  return db.$queryRaw<LineSeen[]>(linesAsked(who, revisionId, among))
}

/**
 * The question of `linesIn`. Lines, and what is a person's own, are looked up claim by claim: a plan that joins is
 * quick where Postgres knows how many rows there are, and quadratic where a project has just come in.
 */
export function linesAsked(
  who: PlacedFor,
  revisionId: string,
  among: ReadonlySet<string> | null = null,
): Prisma.Sql {
  const { projectId, personId, ruledOnly, seesRounds } = who
  const here =
    among === null
      ? Prisma.sql`select distinct claim_id from mark
             where revision_id = ${revisionId}::uuid and not withdrawn`
      : Prisma.sql`select unnest(${[...among]}::uuid[]) as claim_id`
  const lines = Prisma.sql`
    select l.claim_id, l.number, l.standing, l.label, l.round_id, l.round_open, l.scale_version
      from (${here}) here
     cross join lateral (
       select * from claim_line
        where project_id = ${projectId}::uuid and claim_id = here.claim_id offset 0) l
     where l.standing <> 'withdrawn' and l.scale_version is not null
       and (not ${ruledOnly}::boolean or l.standing = 'ruled')`
  if (!seesRounds) {
    return Prisma.sql`${often}
      select claim_id::text as "claimId", number, standing, label, scale_version as "scaleVersion",
             null as own, false as judged, false as mine, false as "awaitsMe"
        from (${lines}) as line`
  }
  return Prisma.sql`${often}
    select line.claim_id::text as "claimId", number, standing, line.label, scale_version as "scaleVersion",
           given.own, coalesce(given.judged, false) as judged, coalesce(given.mine, false) as mine,
           line.standing = 'open' and round_open and given.here = 0 and assigned as "awaitsMe"
      from (${lines}) as line
     cross join lateral (
       select max(label) filter (where live and here) as own, bool_or(live) filter (where here) as judged,
              bool_or(live) as mine, count(*) filter (where here) as here
         from (select n.label, n.round_id = line.round_id as here, x.id is null and w.answer_id is null as live
                 from answer n
                 left join answer x on x.supersedes = n.id
                 left join withdrawal w on w.answer_id = n.id
                where n.claim_id = line.claim_id and n.person_id = ${personId}::uuid) own) given
     cross join lateral (
       select count(*) > 0 as assigned from assignment a
        where a.project_id = ${projectId}::uuid and a.person_id = ${personId}::uuid
          and a.round_id = line.round_id and not a.fell_away) place`
}

/** How much awaits a person in the latest rounds of claims, and how much of it is answered. */
export async function queueCounts(
  db: Db,
  { projectId, personId }: Pick<ListFor, 'projectId' | 'personId'>,
): Promise<{ readonly toJudge: number; readonly judged: number; readonly assigned: number }> {
  const rows = await db.$queryRaw<{ toJudge: number; judged: number }[]>(
    queueAsked(projectId, personId),
  )
  const { toJudge, judged } = rows[0] ?? { toJudge: 0, judged: 0 }
  return { toJudge, judged, assigned: toJudge + judged }
}

/** The question of `queueCounts`. */
export function queueAsked(projectId: string, personId: string): Prisma.Sql {
  return Prisma.sql`${often}
    select count(*) filter (where given)::int as judged,
           count(*) filter (where not given and open)::int as "toJudge"
      from (select l.round_open as open, n.round_id is not null as given
              from assignment a
              cross join lateral (select round_open, standing from claim_line
                                   where round_id = a.round_id offset 0) l
              left join lateral (select round_id from answer
                                  where round_id = a.round_id and person_id = a.person_id
                                    and supersedes is null offset 0) n on true
             where a.project_id = ${projectId}::uuid and a.person_id = ${personId}::uuid
               and not a.fell_away and l.standing <> 'withdrawn') as place`
}

/** The texts of a project with their latest revisions, by number. */
export async function latestRevisions(
  db: Db,
  projectId: string,
): Promise<
  readonly { readonly textId: string; readonly revisionId: string; readonly number: number }[]
> {
  return db.$queryRaw`${often}
    select distinct on (text_id) text_id::text as "textId", id::text as "revisionId", number
      from revision where project_id = ${projectId}::uuid order by text_id, number desc`
}

/** Has a project a claim with a higher number than this? */
export async function hasClaimsBeyond(db: Db, projectId: string, most: number): Promise<boolean> {
  const rows = await db.$queryRaw<{ beyond: boolean }[]>`${often}
    select exists (select 1 from claim_line
      where project_id = ${projectId}::uuid and number > ${most}) as beyond`
  return rows[0]?.beyond ?? false
}
