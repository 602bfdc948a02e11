/**
 * What is asked about the marks of a text since its latest revision: each with its words as they were
 * and where they may stand now. For who answers it; it names no verdict.
 */
import type { MarkQuestion, MarkSpan } from '../../review/claim.ts'
import { Refusal } from '../../review/refusal.ts'
import { type Surroundings, surroundingsIn } from '../../text/surroundings.ts'
import type { CodePointIndex } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Db, snapshot } from '../store/database.ts'
import { claimsOf, marksAskedIn } from '../store/read-claims.ts'
import { latestRevision, revisionsOf, textByNumber } from '../store/read-texts.ts'
import { revisionText } from '../store/revision-text.ts'

/** Some spans with what stands around them. */
export type PlaceSeen = Surroundings & { readonly spans: readonly MarkSpan[] }

/** One question: a mark, where it stood, where it may stand. */
export type QuestionSeen = {
  readonly claimNumber: number
  readonly sentence: string
  readonly markId: string
  readonly outcome: MarkQuestion['outcome']
  readonly was: PlaceSeen & { readonly revision: number }
  readonly places: readonly PlaceSeen[]
}

export type PlacingSeen = {
  readonly text: {
    readonly number: number
    readonly title: string
    readonly language: string
  }
  readonly revisionId: string
  readonly revision: number
  /** In the order of the text, by where they stood. */
  readonly questions: readonly QuestionSeen[]
}

/** The open questions of a text. */
export async function readPlacing(seat: Seat, textNumber: number): Promise<PlacingSeen> {
  onlyIf(seat, 'revise texts')
  return snapshot(async (db) => {
    const { projectId } = seat
    const text = await textByNumber(db, projectId, textNumber)
    const latest = await latestRevision(db, projectId, textNumber)
    if (text === null || latest === null) {
      throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
    }
    const { number, title, language } = text
    const { revisionId, revision } = latest
    const questions = await questionsIn(db, projectId, text.id)
    return { text: { number, title, language }, revisionId, revision, questions }
  })
}

async function questionsIn(
  db: Db,
  projectId: string,
  textId: string,
): Promise<readonly QuestionSeen[]> {
  const marks = await marksAskedIn(db, projectId, textId)
  const ids = [...new Set(marks.map(({ claimId }) => claimId))]
  const claims = new Map((await claimsOf(db, projectId, ids)).map((claim) => [claim.id, claim]))
  const revisions = await revisionsOf(db, projectId)
  const numberOf = (id: string) => revisions.find((one) => one.id === id)?.number ?? 0
  const bodies = await bodiesFor(db, projectId, [
    ...marks.flatMap(({ revisionId, question }) => [
      revisionId,
      question?.revisionId ?? revisionId,
    ]),
  ])
  return marks
    .flatMap(({ id: markId, claimId, revisionId, spans, question }): QuestionSeen[] => {
      const claim = claims.get(claimId)
      const [before, after] = [bodies.get(revisionId), bodies.get(question?.revisionId ?? '')]
      if (claim === undefined || claim.withdrawn || question === null) return []
      if (before === undefined || after === undefined) return []
      return [
        {
          claimNumber: claim.number,
          sentence: claim.wordings.at(-1)?.sentence ?? '',
          markId,
          outcome: question.outcome,
          was: { ...placeSeen(before, spans), revision: numberOf(revisionId) },
          places: question.places.map((place) => placeSeen(after, place)),
        },
      ]
    })
    .toSorted((a, b) => (a.was.spans[0]?.from ?? 0) - (b.was.spans[0]?.from ?? 0))
}

async function bodiesFor(
  db: Db,
  projectId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CodePointIndex>> {
  const bodies = new Map<string, CodePointIndex>()
  for (const id of new Set(ids)) {
    const body = await revisionText(db, projectId, id)
    if (body !== null) bodies.set(id, body.index)
  }
  return bodies
}

function placeSeen(text: CodePointIndex, spans: readonly MarkSpan[]): PlaceSeen {
  const [from, to] = [spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0]
  return { spans, ...surroundingsIn(text, { from, to }) }
}
