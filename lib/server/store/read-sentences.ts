/** What people said of sentences, read back: of a revision, or of a whole project (null). */
import { Prisma } from '../../../prisma/client/client.ts'
import type { SentenceBound, SetAside } from '../../review/coverage.ts'
import type { SuggestionAnswer } from '../../review/suggestion.ts'
import type { Span } from '../../text/span.ts'
import { type CodePointIndex, toUnits } from '../../text/units.ts'
import type { Db } from './database.ts'

function of(revisionId: string | null): Prisma.Sql {
  return revisionId === null ? Prisma.empty : Prisma.sql`and revision_id = ${revisionId}::uuid`
}

/** What was ever set aside, in the order of the text. */
export async function setAsidesOf(
  db: Db,
  projectId: string,
  revisionId: string | null,
): Promise<readonly SetAside[]> {
  return db.$queryRaw<SetAside[]>`
    select id::text, revision_id::text as "revisionId", from_point as "from", to_point as "to", reason,
           taken_up as "takenUp"
      from set_aside where project_id = ${projectId}::uuid ${of(revisionId)}
     order by revision_id, from_point, id`
}

/** Where sentences begin by a person's word. */
export async function boundsOf(
  db: Db,
  projectId: string,
  revisionId: string | null,
): Promise<readonly SentenceBound[]> {
  return db.$queryRaw<SentenceBound[]>`
    select revision_id::text as "revisionId", at_point as "at", begins
      from sentence_bound where project_id = ${projectId}::uuid ${of(revisionId)}
     order by revision_id, at_point`
}

/** What became of suggestions. */
export async function suggestionsOf(
  db: Db,
  projectId: string,
  revisionId: string | null,
): Promise<readonly SuggestionAnswer[]> {
  return db.$queryRaw<SuggestionAnswer[]>`
    select id::text, revision_id::text as "revisionId", from_point as "from", to_point as "to", made_by as by,
           answer, claim_id::text as "claimId", taken_back as "takenBack"
      from suggestion where project_id = ${projectId}::uuid ${of(revisionId)}
     order by revision_id, from_point, id`
}

/** The stretches of a revision on which a standing mark of a standing claim lies, in UTF-16 units. */
export async function markedIn(
  db: Db,
  revisionId: string,
  index: CodePointIndex,
): Promise<readonly Span[]> {
  const rows = await db.$queryRaw<{ from: number; to: number }[]>`
    select s.from_point as "from", s.to_point as "to"
      from mark m join claim c on c.id = m.claim_id join mark_span s on s.mark_id = m.id and s.place = m.place
     where m.revision_id = ${revisionId}::uuid and not m.withdrawn and not c.withdrawn
     order by s.from_point`
  return rows.map((at) => toUnits(index, at))
}
