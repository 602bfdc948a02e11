/**
 * On which revisions an answer was given that a mark of its claim has left since: the answer goes on counting (a
 * person confirmed the mark, or it followed exactly), and whoever reads it is told of which words it spoke.
 */
import type { Mark } from './claim.ts'
import type { AnswerSeen } from './seen.ts'
import type { Answer } from './verdict.ts'

type Known = {
  readonly texts: readonly { readonly id: string; readonly number: number }[]
  readonly revisions: readonly {
    readonly id: string
    readonly textId: string
    readonly number: number
  }[]
}

/** The revisions of the pairs on which an answer was given, where their marks stand in another one now. */
export function earlierRevisions(
  given: Answer['marks'],
  marks: readonly Pick<Mark, 'id' | 'revisionId' | 'withdrawn'>[],
  { texts, revisions }: Known,
): AnswerSeen['earlier'] {
  const present = new Map(
    marks.flatMap(({ id, revisionId, withdrawn }) => (withdrawn ? [] : [[id, revisionId]])),
  )
  const left = given.filter(({ markId, revisionId }) => {
    const now = present.get(markId)
    return now !== undefined && now !== revisionId
  })
  const ids = new Set(left.map(({ revisionId }) => revisionId))
  return revisions.flatMap(({ id, textId, number }) => {
    const text = ids.has(id) ? texts.find((one) => one.id === textId) : undefined
    return text === undefined ? [] : [{ textNumber: text.number, revision: number }]
  })
}
