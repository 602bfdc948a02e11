/**
 * The rows by which things are found and listed: `finding`, `finding_word`, `claim_line`. They say
 * nothing of their own: each is made from the tables by `lib/review/findable.ts`, and thrown away and
 * made anew whenever an event touches what it says, in that event's transaction; only a text's newer
 * revision is followed after it (`find-later.ts`). Called by `apply`;
 * `rebuild-finding.ts` calls the same functions for everything. Those of texts are in `finding-texts.ts`.
 *
 * An answer in an open round touches nothing here, so that not even the time it takes tells of it;
 * nor does a copy that is attached, which its round may seal.
 */

import { Prisma } from '../../../prisma/client/client.ts'
import { concernsOf } from '../../review/concerns.ts'
import { editionFindable, personFindable, titleFindable } from '../../review/findable.ts'
import { type AroundClaim, claimFindables, claimLine } from '../../review/findable-claim.ts'
import type { Event } from '../../review/history.ts'
import { folded } from '../../text/folding.ts'
import { searchLanguage } from '../../text/search-language.ts'
import { claimsInText, claimsOfRounds } from './claims-touched.ts'
import type { Db } from './database.ts'
import { dossiersOf, type Full } from './dossiers.ts'
import { onTwo } from './event-log.ts'
import { insertFindings } from './finding-rows.ts'
import { noteBehind, noteBuilt } from './finding-rules.ts'
import { findText } from './finding-texts.ts'
import { claimsCiting, worksOf } from './read-claims.ts'
import { editionRows, publicationsOf } from './read-editions.ts'
import { type PolicyFlat, policiesAsked, policiesFrom, seatsOf } from './read-project.ts'
import { textsOf } from './read-texts.ts'
import { together } from './together.ts'

/** Keep what is found in step with an event whose rows are written. */
export async function keepFindable(db: Db, { project, act }: Event): Promise<void> {
  switch (act.kind) {
    case 'project founded':
      await noteBuilt(db, project)
      return findPeople(db, project)
    case 'seat given':
      return findPeople(db, project)
    case 'seat removed':
    case 'seat changed':
      await findPeople(db, project)
      return findClaims(db, project, await claimsOfRounds(db, act.closes ?? []))
    case 'text imported':
      return findText(db, project, act.text.id)
    case 'text revised':
      return noteBehind(db, project, act.revision.textId)
    case 'text described':
      return refindText(db, project, act.textId)
    case 'edition frozen':
    case 'edition published':
    case 'edition taken down':
      return findEditions(db, project)
    case 'work corrected':
      return findClaims(db, project, await claimsCiting(db, project, [act.workId]))
    case 'answered':
      return act.closes ? findClaims(db, project, [act.answer.claimId]) : undefined
    case 'answer withdrawn':
    case 'snapshot kept':
      return undefined
    default: {
      const { claimId, otherClaimId } = concernsOf(act)
      return findClaims(db, project, [claimId ?? [], otherClaimId ?? []].flat())
    }
  }
}

/** A text that is described otherwise; its passages and claims are read again only for another language. */
async function refindText(db: Db, projectId: string, textId: string): Promise<void> {
  const text = (await textsOf(db, projectId)).find(({ id }) => id === textId)
  if (text === undefined) return
  const stemmer = `'g:${searchLanguage(text.language)}'`
  const rows = await db.$queryRaw<{ same: boolean }[]>`
    select lexemes @@ ${stemmer}::tsquery as same from finding
     where project_id = ${projectId}::uuid and kind = 'text' and ref = ${textId}`
  if (rows[0]?.same !== true) {
    await findText(db, projectId, textId)
    return findClaims(db, projectId, await claimsInText(db, textId))
  }
  await db.$executeRaw`
    delete from finding where project_id = ${projectId}::uuid and kind = 'text' and ref = ${textId}`
  await db.$executeRaw`
    update finding set dated = ${text.date}
     where project_id = ${projectId}::uuid and text_id = ${textId}::uuid and kind = 'passage'
       and dated is distinct from ${text.date}`
  await insertFindings(db, projectId, [titleFindable(text)])
}

/** The people who sit in the project. */
export async function findPeople(db: Db, projectId: string): Promise<void> {
  const seats = (await seatsOf(db, projectId)).filter(({ removed }) => !removed)
  await db.$executeRaw`
    delete from finding where project_id = ${projectId}::uuid and kind = 'person'`
  await insertFindings(db, projectId, seats.map(personFindable))
}

/** The editions, with who may find them. */
export async function findEditions(db: Db, projectId: string): Promise<void> {
  const shown = new Set(
    (await publicationsOf(db, projectId))
      .filter(({ takenDownAt }) => takenDownAt === null)
      .map(({ editionId }) => editionId),
  )
  const editions = await editionRows(db, projectId)
  await db.$executeRaw`
    delete from finding where project_id = ${projectId}::uuid and kind = 'edition'`
  const found = editions.map((edition) => editionFindable(edition, shown.has(edition.id)))
  await insertFindings(db, projectId, found)
}

/** Claims, their lines, and what closed rounds and rulings say of them. */
export async function findClaims(db: Db, projectId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const dossiers = await dossiersOf(db, projectId, ids)
  const around = await aroundClaims(db, projectId, dossiers)
  await db.$executeRaw`
    delete from finding where project_id = ${projectId}::uuid and claim_id = any(${[...ids]}::uuid[])`
  await insertFindings(
    db,
    projectId,
    dossiers.flatMap((dossier) => claimFindables(dossier, around)),
  )
  await keepLines(db, projectId, dossiers, around)
}

type TextOfRevision = {
  readonly revisionId: string
  readonly id: string
  readonly number: number
  readonly language: string
}

async function aroundClaims(
  db: Db,
  projectId: string,
  dossiers: readonly Full[],
): Promise<AroundClaim> {
  const cited = dossiers.flatMap(({ answers }) =>
    answers.flatMap((answer) =>
      answer.kind === 'verdict' ? answer.citations.map(({ workId }) => workId) : [],
    ),
  )
  const works = cited.length === 0 ? [] : await worksOf(db, projectId, [...new Set(cited)])
  const revisions = dossiers.flatMap(({ marks }) => marks.map(({ revisionId }) => revisionId))
  const { texts, policies } = await together<{ texts: TextOfRevision[]; policies: PolicyFlat[] }>(
    db,
    {
      texts: Prisma.sql`
        select r.id::text as "revisionId", t.id::text, t.number, t.language
          from revision r join text t on t.id = r.text_id
         where r.id = any(${[...new Set(revisions)]}::uuid[])`,
      policies: policiesAsked(projectId),
    },
  )
  const byId = new Map(texts.map(({ revisionId: _, ...text }) => [text.id, text]))
  return {
    policies: policiesFrom(policies),
    works: new Map(works.map((work) => [work.id, work])),
    texts: new Map(
      texts.flatMap(({ revisionId, id }) => {
        const text = byId.get(id)
        return text === undefined ? [] : [[revisionId, text] as const]
      }),
    ),
  }
}

/** The lines of a list. Last touched is what everybody who sees the claim may know: no sealed answer or copy. */
async function keepLines(
  db: Db,
  projectId: string,
  dossiers: readonly Full[],
  around: AroundClaim,
): Promise<void> {
  const lines = dossiers.map((dossier) => {
    const line = claimLine(dossier, around)
    const { id, number, markedBy } = dossier.claim
    const foldedLine = folded(`${number} ${line.sentence} ${line.saidBy}`)
    return { ...line, claimId: id, number, markedBy, folded: foldedLine }
  })
  await db.$executeRaw`
    insert into claim_line (claim_id, project_id, number, standing, label, sentence, said_by, folded,
        kinds, texts, from_point, marked_by, round_id, round_open, scale_version, cited, touched_at)
    select "claimId", ${projectId}::uuid, number, standing, label, sentence, "saidBy", folded,
           kinds, texts, "from", "markedBy", "roundId", "roundOpen", "scaleVersion", cited,
           greatest((select max(p.at) from event_payload p
                      where p.project_id = ${projectId}::uuid and p.claim_id = "claimId"
                        and p.kind not in ('answered', 'answer withdrawn', 'snapshot kept')),
                    (select max(p.at) from event_payload p
                      where p.project_id = ${projectId}::uuid and ${onTwo}
                        and p.body::jsonb #>> '{act,into}' = "claimId"::text),
                    (select max(closed_at) from round where claim_id = "claimId"), 'epoch')
      from json_to_recordset(${JSON.stringify(lines)}::json) as r("claimId" uuid, number int,
           standing text, label text, sentence text, "saidBy" text, folded text, kinds text[],
           texts int[], "from" int, "markedBy" uuid, "roundId" uuid, "roundOpen" boolean, "scaleVersion" int,
           cited boolean)
    on conflict (claim_id) do update set standing = excluded.standing, label = excluded.label,
       sentence = excluded.sentence, said_by = excluded.said_by, folded = excluded.folded,
       kinds = excluded.kinds, texts = excluded.texts, from_point = excluded.from_point,
       round_id = excluded.round_id, round_open = excluded.round_open,
       scale_version = excluded.scale_version, cited = excluded.cited, touched_at = excluded.touched_at`
}
