/**
 * What the tables hold of claims: wordings, marks, rounds, answers with their citations, rulings.
 * Each function asks the database once, whether for one claim or for all of them. The questions stand apart
 * from the asking, so that several can be asked in one statement (together.ts).
 */

import { Prisma } from '../../../prisma/client/client.ts'
import type { MarkStanding } from '../../review/carried.ts'
import type { Work } from '../../review/citation.ts'
import type { Claim, Mark, MarkPlace, Wording } from '../../review/claim.ts'
import type { Round } from '../../review/round.ts'
import type { Ruling } from '../../review/ruling.ts'
import type { Db } from './database.ts'
import { iso, type Moment } from './together.ts'

/** Which claims: these ids, or all of the project for null. */
export type Which = readonly string[] | null

/** The one claim with this number, so that its id need not be asked before. */
export type Numbered = { readonly projectId: string; readonly number: number }

/** The marks that stand in some revision of a text, also withdrawn ones, but for those that were let go. */
export async function marksStandingIn(
  db: Db,
  projectId: string,
  textId: string,
): Promise<readonly Mark[]> {
  return db.$queryRaw<Mark[]>(marksWhere(standingIn(projectId, textId)))
}

/** Those of them that count and that a person is asked about: a desk asks after every act on its text, whatever stands in it. */
export async function marksAskedIn(
  db: Db,
  projectId: string,
  textId: string,
): Promise<readonly Mark[]> {
  const asked = Prisma.sql`q.mark_id is not null and not m.withdrawn`
  return db.$queryRaw<Mark[]>(marksWhere(Prisma.sql`${asked} and ${standingIn(projectId, textId)}`))
}

/** The marks that stand, in the same order, by which place each stands: what an act may ask under the lock of ten thousand. */
export async function placesStandingIn(
  db: Db,
  projectId: string,
  textId: string,
): Promise<readonly MarkStanding[]> {
  return db.$queryRaw<MarkStanding[]>`
    select m.id::text, m.place, m.claim_id::text as "claimId", m.withdrawn,
           q.mark_id is not null as "isAsked" from mark m left join mark_question q on q.mark_id = m.id
     where ${standingIn(projectId, textId)} order by m.ordinal, m.id`
}

function standingIn(projectId: string, textId: string): Prisma.Sql {
  return Prisma.sql`m.project_id = ${projectId}::uuid and q.let_go is not true
      and m.revision_id in (select id from revision where text_id = ${textId}::uuid)`
}

/** Every place of every mark of the project. */
export async function placesOf(db: Db, projectId: string): Promise<readonly MarkPlace[]> {
  return db.$queryRaw<MarkPlace[]>`
    select p.mark_id::text as "markId", p.number, p.revision_id::text as "revisionId", p.how,
           (select json_agg(json_build_object('from', s.from_point, 'to', s.to_point,
                     'quotation', s.quotation) order by s.ordinal)
              from mark_span s where s.mark_id = p.mark_id and s.place = p.number) as spans
      from mark_place p where p.project_id = ${projectId}::uuid`
}

/** How many marks that count are asked about, by text; withdrawn claims not counted. */
export async function askedCounts(
  db: Db,
  projectId: string,
): Promise<readonly { readonly textNumber: number; readonly marks: number }[]> {
  return db.$queryRaw`
    select t.number as "textNumber", count(*)::int as marks
      from mark_question q join mark m on m.id = q.mark_id join claim c on c.id = m.claim_id
      join revision r on r.id = q.revision_id join text t on t.id = r.text_id
     where m.project_id = ${projectId}::uuid and not q.let_go and not m.withdrawn and not c.withdrawn
     group by t.number order by t.number`
}

/** Where marks that count stand or stood on a revision, each by its last place there that was not taken back. */
export async function placesOn(
  db: Db,
  projectId: string,
  revisionId: string,
): Promise<readonly (Pick<MarkPlace, 'markId' | 'spans'> & { readonly claimId: string })[]> {
  return db.$queryRaw`
    select distinct on (p.mark_id) p.mark_id::text as "markId", m.claim_id::text as "claimId",
           (select json_agg(json_build_object('from', s.from_point, 'to', s.to_point,
                     'quotation', s.quotation) order by s.ordinal)
              from mark_span s where s.mark_id = p.mark_id and s.place = p.number) as spans
      from mark_place p join mark m on m.id = p.mark_id
     where p.project_id = ${projectId}::uuid and p.revision_id = ${revisionId}::uuid and not m.withdrawn
       and not exists (select from mark_place back where back.mark_id = p.mark_id
                         and back.number = p.number + 1 and back.how = 'asked again')
     order by p.mark_id, p.number desc`
}

/** One wording of a claim; the latest for null. */
export async function wordingAt(db: Db, claimId: string, version: number | null): Promise<Wording> {
  const rows = await db.$queryRaw<Wording[]>`
    select version, sentence, said_by as "saidBy", said_on as "saidOn", said_where as "saidWhere", kinds
      from wording where claim_id = ${claimId}::uuid and (${version}::int is null or version = ${version}::int)
     order by version desc limit 1`
  const [wording] = rows
  if (wording === undefined) throw new RangeError(`Claim ${claimId} has no wording ${version}`)
  return wording
}

/** The claims with every wording, by number. */
export async function claimsOf(db: Db, projectId: string, which: Which): Promise<readonly Claim[]> {
  return db.$queryRaw<Claim[]>(claimsAsked(projectId, which))
}

export function claimsAsked(projectId: string, which: Which | Numbered): Prisma.Sql {
  return Prisma.sql`
    select c.id::text, c.number, c.marked_by::text as "markedBy", c.withdrawn,
           (select i.number from claim i where i.id = c.merged_into) as "mergedInto",
           (select json_agg(json_build_object('version', w.version, 'sentence', w.sentence,
                     'saidBy', w.said_by, 'saidOn', w.said_on, 'saidWhere', w.said_where,
                     'kinds', w.kinds) order by w.version)
              from wording w where w.claim_id = c.id) as wordings
      from claim c where c.project_id = ${projectId}::uuid ${among('c.id', which)} order by c.number`
}

/** The marks of the claims, in the order in which they were made. */
export async function marksOf(db: Db, projectId: string, which: Which): Promise<readonly Mark[]> {
  return db.$queryRaw<Mark[]>(marksAsked(projectId, which))
}

export function marksAsked(projectId: string, which: Which | Numbered): Prisma.Sql {
  return marksWhere(Prisma.sql`m.project_id = ${projectId}::uuid ${among('m.claim_id', which)}`)
}

function marksWhere(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select m.id::text, m.claim_id::text as "claimId", m.revision_id::text as "revisionId", m.withdrawn, m.place,
           (select p.person_id::text from event_payload p
             where p.project_id = m.project_id and p.number = m.ordinal) as "madeBy",
           (select json_agg(json_build_object('from', s.from_point, 'to', s.to_point,
                     'quotation', s.quotation) order by s.ordinal)
              from mark_span s where s.mark_id = m.id and s.place = m.place) as spans,
           case when q.mark_id is not null then json_build_object('revisionId', q.revision_id, 'outcome', q.outcome,
             'places', q.places, 'askedAt', to_char(q.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
             'letGo', q.let_go) end as question
      from mark m left join mark_question q on q.mark_id = m.id where ${condition}
     order by m.ordinal, m.id`
}

export type RoundFlat = Omit<Round, 'openedAt' | 'closed'> & {
  readonly openedAt: Moment
  readonly closedAt: Moment | null
  readonly closedHow: NonNullable<Round['closed']>['how'] | null
}

/** The rounds of the claims with their assigned reviewers, by claim and number. */
export async function roundsOf(db: Db, projectId: string, which: Which): Promise<readonly Round[]> {
  return (await db.$queryRaw<RoundFlat[]>(roundsAsked(projectId, which))).map(roundFrom)
}

export function roundsAsked(projectId: string, which: Which | Numbered): Prisma.Sql {
  return Prisma.sql`
    select r.id::text, r.claim_id::text as "claimId", r.number, r.policy_version as "policyVersion",
           r.scale_version as "scaleVersion", r.opened_at as "openedAt", r.closed_at as "closedAt",
           r.closed_how as "closedHow",
           coalesce((select json_agg(json_build_object('personId', a.person_id, 'fellAway', a.fell_away)
                       order by a.ordinal) from assignment a where a.round_id = r.id), '[]') as assigned
      from round r where r.project_id = ${projectId}::uuid ${among('r.claim_id', which)}
     order by r.claim_id, r.number`
}

export function roundFrom({ openedAt, closedAt, closedHow, ...row }: RoundFlat): Round {
  const closed =
    closedAt === null || closedHow === null ? null : { at: iso(closedAt), how: closedHow }
  return { ...row, openedAt: iso(openedAt), closed }
}

export type RulingFlat = Omit<Ruling, 'at'> & { readonly at: Moment }

/** The rulings on the claims, oldest first. */
export async function rulingsOf(
  db: Db,
  projectId: string,
  which: Which,
): Promise<readonly Ruling[]> {
  return (await db.$queryRaw<RulingFlat[]>(rulingsAsked(projectId, which))).map(rulingFrom)
}

export function rulingsAsked(projectId: string, which: Which | Numbered): Prisma.Sql {
  return Prisma.sql`
    select id::text, claim_id::text as "claimId", round_id::text as "roundId", kind, label, note, reasons,
           saw_verdicts::text[] as "sawVerdicts", saw_policy as "sawPolicy", saw_wording as "sawWording",
           saw_marks::text[] as "sawMarks", printed::text[] as printed, "by"::text as "by", at
      from ruling where project_id = ${projectId}::uuid ${among('claim_id', which)} order by ordinal`
}

export function rulingFrom({ at, ...row }: RulingFlat): Ruling {
  return { ...row, at: iso(at) }
}

/** The works of the project as they are now: those with these ids, or all. */
export async function worksOf(db: Db, projectId: string, which: Which): Promise<readonly Work[]> {
  const rows = await db.$queryRaw<
    { id: string; fields: Omit<Work, 'id' | 'textId'>; textId: string | null }[]
  >`
    select w.id::text, coalesce(v.fields, w.fields) as fields, w.text_id::text as "textId"
      from work w
      left join lateral (select n.fields from work_version n where n.work_id = w.id
                          order by n.version desc limit 1) v on true
     where w.project_id = ${projectId}::uuid ${among('w.id', which)} order by w.id`
  return rows.map(({ id, fields, textId }) => ({ id, ...fields, textId }))
}

/** The condition that keeps a query to some ids. `column` is written by us, never by a caller's data. */
export function among(column: string, which: Which | Numbered): Prisma.Sql {
  if (which === null) return Prisma.empty
  if ('number' in which) {
    return Prisma.sql`and ${Prisma.raw(column)} = (select id from claim
      where project_id = ${which.projectId}::uuid and number = ${which.number})`
  }
  return Prisma.sql`and ${Prisma.raw(column)} = any(${[...which]}::uuid[])`
}

/** The ids of the claims on which some answer cites one of these works. */
export async function claimsCiting(
  db: Db,
  projectId: string,
  workIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct a.claim_id::text as id from citation c join answer a on a.id = c.answer_id
     where c.project_id = ${projectId}::uuid and c.work_id = any(${[...workIds]}::uuid[])`
  return rows.map(({ id }) => id)
}

/** The ids of the claims on which some answer cites a passage of this revision. */
export async function claimsQuoting(
  db: Db,
  projectId: string,
  revisionId: string,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct a.claim_id::text as id from citation c join answer a on a.id = c.answer_id
     where c.project_id = ${projectId}::uuid and c.revision_id = ${revisionId}::uuid`
  return rows.map(({ id }) => id)
}

/** Does a claim have a mark that counts in this text? */
export async function standsIn(db: Db, claimId: string, textId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ there: boolean }[]>`
    select exists (select from mark m join revision r on r.id = m.revision_id
                    where m.claim_id = ${claimId}::uuid and not m.withdrawn
                      and r.text_id = ${textId}::uuid) as there`
  return rows[0]?.there ?? false
}

/** The text that a revision is of. */
export async function textOfRevision(
  db: Db,
  projectId: string,
  revisionId: string,
): Promise<string> {
  const row = await db.revision.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: revisionId } },
    select: { textId: true },
  })
  return row.textId
}

/** The ids of claims by number, after one; of those with a mark in a text, or with some numbers, where that is said. */
export async function claimIdsAfter(
  db: Db,
  projectId: string,
  after: number,
  limit: number,
  { text, numbers }: { readonly text: number | null; readonly numbers: readonly number[] | null },
): Promise<readonly { readonly id: string; readonly number: number }[]> {
  const named =
    numbers === null ? Prisma.empty : Prisma.sql`and c.number = any(${[...numbers]}::int[])`
  const inText =
    text === null
      ? Prisma.empty
      : Prisma.sql`and exists (
         select from mark m join revision r on r.id = m.revision_id join text t on t.id = r.text_id
          where m.claim_id = c.id and not m.withdrawn and t.number = ${text}::int)`
  return db.$queryRaw<{ id: string; number: number }[]>`
    select c.id::text, c.number from claim c
     where c.project_id = ${projectId}::uuid and c.number > ${after} ${named} ${inText}
     order by c.number limit ${limit}`
}
