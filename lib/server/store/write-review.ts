/**
 * The rows of claims and of what is said about them: wordings, rounds, answers, rulings. Called by
 * `apply` alone. What is kept for ever is only ever inserted.
 */
import type { Citation, Work } from '../../review/citation.ts'
import type { Act } from '../../review/history.ts'
import type { Opening, Round } from '../../review/round.ts'
import type { Answer } from '../../review/verdict.ts'
import { type Db, often } from './database.ts'
import { keepMark } from './write-marks.ts'
import { keepSuggestions } from './write-sentences.ts'

/** Where and when an act stands in the ledger. */
export type Place = {
  readonly projectId: string
  readonly number: number
  readonly at: Date
  readonly by: string
}

type ActOf<K extends Act['kind']> = Extract<Act, { readonly kind: K }>
type How = NonNullable<Round['closed']>['how']

/** A claim with its first wording, its first mark and its first round. */
export async function keepClaim(db: Db, place: Place, act: ActOf<'claim marked'>): Promise<void> {
  const { projectId } = place
  const { id, number } = act.claim
  await db.claim.create({ data: { id, projectId, number, markedBy: place.by } })
  await keepWording(db, place, id, act.claim.wording)
  await keepMark(db, place, id, act.mark)
  await openRound(db, place, id, act.round)
  if (act.suggestion !== undefined) {
    await keepSuggestions(db, place, act.mark.revisionId, [{ ...act.suggestion, claimId: id }])
  }
}

/** One more wording of a claim. */
export async function keepWording(
  db: Db,
  { projectId }: Place,
  claimId: string,
  wording: ActOf<'claim reworded'>['wording'],
): Promise<void> {
  await db.wording.create({ data: { ...wording, kinds: [...wording.kinds], projectId, claimId } })
}

/** Withdraw a claim or bring it back. */
export async function setClaimWithdrawn(
  db: Db,
  claimId: string,
  withdrawn: boolean,
): Promise<void> {
  await db.claim.update({ where: { id: claimId }, data: { withdrawn } })
}

/** A claim goes into another one, or stands for itself again (null). */
export async function mergeClaim(db: Db, claimId: string, into: string | null): Promise<void> {
  const data = { withdrawn: into !== null, mergedIntoId: into }
  await db.claim.update({ where: { id: claimId }, data })
}

/** A new round of a claim. */
export async function openRound(
  db: Db,
  { projectId, at }: Place,
  claimId: string,
  { assigned, ...round }: Opening,
): Promise<void> {
  await db.round.create({ data: { ...round, projectId, claimId, openedAt: at } })
  await db.assignment.createMany({
    data: assigned.map((personId, ordinal) => ({
      projectId,
      roundId: round.id,
      personId,
      ordinal,
    })),
  })
}

/** A change of the claim closes the round that ran and opens the next one. */
export async function turnRound(
  db: Db,
  place: Place,
  claimId: string,
  closes: string | null,
  round: Opening | null,
): Promise<void> {
  if (closes !== null) await closeRound(db, place, closes, 'claim changed')
  if (round !== null) await openRound(db, place, claimId, round)
}

/** Close a round, at the time of the act. */
export async function closeRound(
  db: Db,
  { at }: Place,
  roundId: string,
  closedHow: How,
): Promise<void> {
  await db.round.update({ where: { id: roundId }, data: { closedAt: at, closedHow } })
}

/** A person's places in these rounds fall away. */
export async function letFallAway(
  db: Db,
  personId: string,
  roundIds: readonly string[],
): Promise<void> {
  await db.assignment.updateMany({
    where: { personId, roundId: { in: [...roundIds] } },
    data: { fellAway: true },
  })
}

/** An answer with its citations and the works typed in with it. */
export async function keepAnswer(db: Db, place: Place, act: ActOf<'answered'>): Promise<void> {
  const { projectId } = place
  const { answer } = act
  await keepWorks(db, place, act.works)
  const { citations, ...row } = verdictRow(answer)
  await db.$executeRaw`${often}
    insert into answer (id, project_id, claim_id, round_id, person_id, kind, label, confidence, reason,
                        supersedes, wording, marks, at)
    values (${row.id}::uuid, ${projectId}::uuid, ${row.claimId}::uuid, ${row.roundId}::uuid,
            ${row.personId}::uuid, ${row.kind}, ${row.label}, ${row.confidence},
            ${JSON.stringify(row.reason)}::jsonb, ${row.supersedes}::uuid, ${row.wording},
            ${JSON.stringify(row.marks)}::jsonb, ${new Date(row.at)})`
  if (citations.length > 0) {
    await db.citation.createMany({
      data: citations.map((citation, ordinal) => citationRow(place, answer.id, citation, ordinal)),
    })
  }
  if (act.closes) await closeRound(db, place, answer.roundId, 'all answered')
}

function verdictRow(answer: Answer) {
  if (answer.kind === 'verdict') return answer
  return { ...answer, label: null, confidence: null, citations: [] }
}

function citationRow(
  { projectId }: Place,
  answerId: string,
  { place, ...citation }: Citation,
  ordinal: number,
) {
  const spot = place ?? { revisionId: null, from: null, to: null }
  return { ...citation, ...spot, projectId, answerId, ordinal }
}

async function keepWorks(db: Db, { projectId }: Place, works: readonly Work[]): Promise<void> {
  if (works.length === 0) return
  await db.work.createMany({
    data: works.map(({ id, textId, ...fields }) => ({
      id,
      projectId,
      textId,
      fields: { ...fields, authors: fields.authors.map((author) => ({ ...author })) },
    })),
  })
}

/** An answer was taken back: a row beside it says so. */
export async function keepWithdrawal(
  db: Db,
  { projectId }: Place,
  answerId: string,
): Promise<void> {
  await db.withdrawal.create({ data: { projectId, answerId } })
}

/** A ruling. */
export async function keepRuling(
  db: Db,
  { projectId, number }: Place,
  { sawVerdicts, sawMarks, printed, ...ruling }: ActOf<'ruled'>['ruling'],
): Promise<void> {
  const lists = { sawVerdicts: [...sawVerdicts], sawMarks: [...sawMarks], printed: [...printed] }
  await db.ruling.create({
    data: { ...ruling, ...lists, projectId, at: new Date(ruling.at), ordinal: number },
  })
}
