/**
 * What the tables hold of answers: verdicts and abstentions, with the citations of each in order,
 * in the order in which they came to the ledger. Two queries for any number of claims.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import type { Citation } from '../../review/citation.ts'
import type { Given } from '../../review/sight.ts'
import type { Answer, Verdict } from '../../review/verdict.ts'
import type { Db } from './database.ts'
import { among, type Numbered, type Which } from './read-claims.ts'
import { iso, type Moment } from './together.ts'

export type AnswerFlat = Omit<Verdict, 'kind' | 'at' | 'label' | 'confidence' | 'citations'> & {
  readonly kind: Answer['kind']
  readonly label: string | null
  readonly confidence: Verdict['confidence'] | null
  readonly at: Moment
}

export type CitationFlat = Omit<Citation, 'place'> & {
  readonly answerId: string
  readonly revisionId: string | null
  readonly from: number | null
  readonly to: number | null
}

/** Every answer on the claims, superseded and withdrawn ones too. Nothing is sealed here: see sight.ts. */
export async function answersOf(
  db: Db,
  projectId: string,
  which: Which,
): Promise<readonly Answer[]> {
  const answers = await db.$queryRaw<AnswerFlat[]>(answersAsked(projectId, which))
  return answersFrom(answers, await db.$queryRaw<CitationFlat[]>(citationsAsked(projectId, which)))
}

export function answersAsked(projectId: string, which: Which | Numbered): Prisma.Sql {
  return Prisma.sql`
    select a.id::text, a.claim_id::text as "claimId", a.round_id::text as "roundId",
           a.person_id::text as "personId", a.kind, a.label, a.confidence, a.reason,
           a.supersedes::text, a.wording, a.marks, a.at, w.answer_id is not null as withdrawn
      from answer a left join withdrawal w on w.answer_id = a.id
     where a.project_id = ${projectId}::uuid ${among('a.claim_id', which)}
     order by a.at, a.id`
}

/** Answers as they were read, with their citations. */
export function answersFrom(
  answers: readonly AnswerFlat[],
  citations: readonly CitationFlat[],
): readonly Answer[] {
  const cited = citationsFrom(citations)
  return answers.map((answer) => answerFrom(answer, cited.get(answer.id) ?? []))
}

type BallotFlat = Pick<
  Answer,
  'id' | 'claimId' | 'roundId' | 'personId' | 'supersedes' | 'withdrawn'
> & {
  readonly kind: Answer['kind']
  readonly label: string | null
}

/** Every answer of the project without its reason and citations: enough to count. */
export async function ballotsOf(
  db: Db,
  projectId: string,
): Promise<readonly (Given & Pick<Answer, 'claimId'>)[]> {
  const rows = await db.$queryRaw<BallotFlat[]>`
    select a.id::text, a.claim_id::text as "claimId", a.round_id::text as "roundId",
           a.person_id::text as "personId", a.kind, a.label, a.supersedes::text,
           w.answer_id is not null as withdrawn
      from answer a left join withdrawal w on w.answer_id = a.id
     where a.project_id = ${projectId}::uuid order by a.at, a.id`
  return rows.map(({ kind, label, ...row }) =>
    kind === 'abstention' || label === null
      ? { ...row, kind: 'abstention' }
      : { ...row, kind, label },
  )
}

export function citationsAsked(projectId: string, which: Which | Numbered): Prisma.Sql {
  return Prisma.sql`
    select c.id::text, c.answer_id::text as "answerId", c.work_id::text as "workId", c.passage, c.stance,
           c.locator, c.read_on as "readOn", c.revision_id::text as "revisionId",
           c.from_point as "from", c.to_point as "to"
      from citation c join answer a on a.id = c.answer_id
     where c.project_id = ${projectId}::uuid ${among('a.claim_id', which)}
     order by c.answer_id, c.ordinal`
}

function citationsFrom(rows: readonly CitationFlat[]): ReadonlyMap<string, readonly Citation[]> {
  const byAnswer = new Map<string, Citation[]>()
  for (const { answerId, revisionId, from, to, ...row } of rows) {
    const place =
      revisionId === null || from === null || to === null ? null : { revisionId, from, to }
    const list = byAnswer.get(answerId) ?? []
    list.push({ ...row, place })
    byAnswer.set(answerId, list)
  }
  return byAnswer
}

function answerFrom(flat: AnswerFlat, citations: readonly Citation[]): Answer {
  const { kind, label, confidence, at: moment, ...row } = flat
  const at = iso(moment)
  if (kind === 'abstention' || label === null || confidence === null) {
    return { ...row, at, kind: 'abstention' }
  }
  return { ...row, at, kind, label, confidence, citations }
}
