/**
 * The rows of what people said of sentences: set aside and taken up, where they begin, what became of
 * suggestions. Called by `apply` and `write-review.ts` alone.
 */
import type { Act } from '../../review/history.ts'
import type { SuggestionAnswer } from '../../review/suggestion.ts'
import type { Db } from './database.ts'
import type { Place } from './write-review.ts'

type ActOf<K extends Act['kind']> = Extract<Act, { readonly kind: K }>

/** Sentences are set aside, some of them instead of others. */
export async function keepSetAside(
  db: Db,
  { projectId }: Place,
  { revisionId, sentences, instead = [] }: ActOf<'sentences set aside'>,
): Promise<void> {
  await takeUpSentences(db, projectId, instead)
  await addSetAside(db, { projectId, revisionId }, sentences)
}

/** Sentences of a revision are set aside. */
export async function addSetAside(
  db: Db,
  { projectId, revisionId }: { readonly projectId: string; readonly revisionId: string },
  sentences: ActOf<'sentences set aside'>['sentences'],
): Promise<void> {
  await db.setAside.createMany({
    data: sentences.map(({ id, from, to, reason }) => ({
      id,
      projectId,
      revisionId,
      from,
      to,
      reason,
    })),
  })
}

/** Sentences are open again. */
export async function takeUpSentences(
  db: Db,
  projectId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await db.setAside.updateMany({
    where: { projectId, id: { in: [...ids] } },
    data: { takenUp: true },
  })
}

/** Where sentences begin. */
export async function keepSentenceBounds(
  db: Db,
  { projectId }: Place,
  { revisionId, bounds }: ActOf<'sentence bounds set'>,
): Promise<void> {
  await setBounds(db, { projectId, revisionId }, bounds)
}

/** Where sentences of a revision begin, in one statement: what was said before of a place gives way. */
export async function setBounds(
  db: Db,
  { projectId, revisionId }: { readonly projectId: string; readonly revisionId: string },
  bounds: ActOf<'sentence bounds set'>['bounds'],
): Promise<void> {
  if (bounds.length === 0) return
  await db.$executeRaw`
    insert into sentence_bound (project_id, revision_id, at_point, begins)
    select ${projectId}::uuid, ${revisionId}::uuid, b.at, b.begins
      from jsonb_to_recordset(${JSON.stringify(bounds)}::jsonb) as b(at int, begins boolean)
    on conflict (revision_id, at_point) do update set begins = excluded.begins`
}

/** What became of suggestions. */
export async function keepSuggestions(
  db: Db,
  { projectId }: Place,
  revisionId: string,
  suggestions: readonly Omit<SuggestionAnswer, 'revisionId' | 'takenBack'>[],
): Promise<void> {
  await db.suggestion.createMany({
    data: suggestions.map(({ id, from, to, by, answer, claimId }) => ({
      id,
      projectId,
      revisionId,
      from,
      to,
      madeBy: { ...by },
      answer,
      claimId,
    })),
  })
}

/** Suggestions are refused. */
export async function keepRefusals(
  db: Db,
  place: Place,
  { revisionId, suggestions }: ActOf<'suggestions refused'>,
): Promise<void> {
  const refused = suggestions.map((one) => ({ ...one, answer: 'refused' as const, claimId: null }))
  await keepSuggestions(db, place, revisionId, refused)
}

/** Their refusal is taken back. */
export async function takeBackRefusals(
  db: Db,
  { projectId }: Place,
  { ids }: ActOf<'refusals taken back'>,
): Promise<void> {
  await db.suggestion.updateMany({
    where: { projectId, id: { in: [...ids] } },
    data: { takenBack: true },
  })
}
