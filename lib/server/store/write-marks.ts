/**
 * The rows of marks: where each stands, where it stood, what is asked about it. Called by `apply`
 * alone. A place and its words are only ever inserted; the mark's own row says which place is now.
 */
import type { Carried, MarkMade, MarkPlace } from '../../review/claim.ts'
import type { Act } from '../../review/history.ts'
import { type Db, often } from './database.ts'
import type { Place } from './write-review.ts'

type ActOf<K extends Act['kind']> = Extract<Act, { readonly kind: K }>

/** So many places go to the database at once: few times, because each time Postgres cuts the whole text to check their words. */
const AT_ONCE = 20_000

/** A mark with its first place, in one statement, so that Postgres checks all spans together. */
export async function keepMark(
  db: Db,
  { projectId, number }: Place,
  claimId: string,
  { id, revisionId, spans }: MarkMade,
): Promise<void> {
  await db.$executeRaw`${often}
    with made as (
      insert into mark (id, project_id, claim_id, revision_id, ordinal)
      values (${id}::uuid, ${projectId}::uuid, ${claimId}::uuid, ${revisionId}::uuid, ${number}::int)),
    placed as (
      insert into mark_place (project_id, mark_id, number, revision_id, how)
      values (${projectId}::uuid, ${id}::uuid, 1, ${revisionId}::uuid, 'marked'))
    insert into mark_span (project_id, mark_id, place, ordinal, from_point, to_point, quotation)
    select ${projectId}::uuid, ${id}::uuid, 1, nth - 1, "from", "to", quotation
      from jsonb_to_recordset(${numbered(spans)}::jsonb) as s(nth int, "from" int, "to" int, quotation text)`
}

/** Withdraw a mark or bring it back. */
export async function setMarkWithdrawn(db: Db, markId: string, withdrawn: boolean): Promise<void> {
  await db.mark.update({ where: { id: markId }, data: { withdrawn } })
}

/** What became of the marks of a text on its new revision: those that follow, and the questions. */
export async function carryMarks(
  db: Db,
  place: Place,
  { revision, carried }: ActOf<'text revised'>,
): Promise<void> {
  for (let i = 0; i < carried.length; i += AT_ONCE) {
    const some = carried.slice(i, i + AT_ONCE)
    const exact = some.filter(({ outcome }) => outcome === 'exact')
    await stand(db, place, revision.id, exact, 'exact')
    const questions = some.filter(({ outcome }) => outcome !== 'exact')
    await ask(db, place, revision.id, questions)
  }
}

/** A person said where a mark stands in the latest revision. */
export async function placeMark(
  db: Db,
  place: Place,
  { markId, revisionId, spans, how }: ActOf<'mark placed'>,
): Promise<void> {
  await stand(db, place, revisionId, [{ markId, places: [spans] }], how)
}

/** A person said anew where a mark begins and ends. */
export async function changeMark(
  db: Db,
  place: Place,
  { markId, revisionId, spans }: Pick<ActOf<'mark changed'>, 'markId' | 'revisionId' | 'spans'>,
): Promise<void> {
  await stand(db, place, revisionId, [{ markId, places: [spans] }], 'changed')
}

/** A person said that a mark stands in the latest revision no more, or took that back. */
export async function setLetGo(db: Db, markId: string, letGo: boolean): Promise<void> {
  await db.markQuestion.update({ where: { markId }, data: { letGo } })
}

/** A placing is taken back: the question is the one that the revision's own event asked. */
export async function askAgain(
  db: Db,
  place: Place,
  { markId, revisionId, spans }: ActOf<'placing taken back'>,
): Promise<void> {
  const { projectId } = place
  const { revisionId: placedOn } = await db.mark.findUniqueOrThrow({ where: { id: markId } })
  await stand(db, place, revisionId, [{ markId, places: [spans] }], 'asked again')
  await db.$executeRaw`
    insert into mark_question (project_id, mark_id, revision_id, outcome, places, asked_at)
    select e.project_id, ${markId}::uuid, ${placedOn}::uuid, c.value ->> 'outcome', c.value -> 'places', e.at
      from event_payload e cross join jsonb_array_elements(e.body::jsonb #> '{act,carried}') c
     where e.project_id = ${projectId}::uuid and e.kind = 'text revised'
       and e.body::jsonb #>> '{act,revision,id}' = ${placedOn} and c.value ->> 'markId' = ${markId}`
}

/** These marks stand at their next place, and nothing is asked about them any more. */
async function stand(
  db: Db,
  { projectId }: Place,
  revisionId: string,
  marks: readonly Pick<Carried, 'markId' | 'places'>[],
  how: MarkPlace['how'],
): Promise<void> {
  if (marks.length === 0) return
  const rows = marks.map(({ markId, places }) => ({
    markId,
    spans: [...numberedSpans(places[0] ?? [])],
  }))
  await db.$executeRaw`
    with moved as (
      update mark m set place = m.place + 1, revision_id = ${revisionId}::uuid
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("markId" uuid, spans jsonb)
       where m.id = r."markId" and m.project_id = ${projectId}::uuid
      returning m.id, m.place, r.spans),
    placed as (
      insert into mark_place (project_id, mark_id, number, revision_id, how)
      select ${projectId}::uuid, id, place, ${revisionId}::uuid, ${how} from moved),
    answered as (
      delete from mark_question q using moved where q.mark_id = moved.id)
    insert into mark_span (project_id, mark_id, place, ordinal, from_point, to_point, quotation)
    select ${projectId}::uuid, moved.id, moved.place, s.nth - 1, s."from", s."to", s.quotation
      from moved cross join jsonb_to_recordset(moved.spans) as s(nth int, "from" int, "to" int, quotation text)`
}

async function ask(
  db: Db,
  { projectId, at }: Place,
  revisionId: string,
  questions: readonly Carried[],
): Promise<void> {
  if (questions.length === 0) return
  await db.$executeRaw`
    insert into mark_question (project_id, mark_id, revision_id, outcome, places, asked_at)
    select ${projectId}::uuid, r."markId", ${revisionId}::uuid, r.outcome, r.places, ${at}
      from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as r("markId" uuid, outcome text, places jsonb)
    on conflict (mark_id) do update set revision_id = excluded.revision_id, outcome = excluded.outcome,
      places = excluded.places, asked_at = excluded.asked_at`
}

function numbered(spans: MarkMade['spans']): string {
  return JSON.stringify(numberedSpans(spans))
}

function numberedSpans(spans: MarkMade['spans']) {
  return spans.map((span, nth) => ({ ...span, nth: nth + 1 }))
}
