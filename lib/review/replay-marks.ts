/**
 * What the acts on marks and on revisions do to the present: where a mark stands, where it stood,
 * and what is asked about it. A part of replay.ts.
 *
 * The surprising decision: a new revision carries every mark that stands in the text, also withdrawn
 * ones and those of withdrawn claims, so that what is restored later stands where it should. Only a
 * mark that a person let go stays behind.
 */
import type { Carried, Mark, MarkMade, MarkPlace, MarkQuestion, MarkSpan } from './claim.ts'
import { type Draft, must, put, there } from './draft.ts'
import type { Event, Revision } from './history.ts'
import type { Deeds } from './replay.ts'
import { setAside, setBounds } from './replay-sentences.ts'

type MarkActKind =
  | 'text imported'
  | 'text revised'
  | 'mark placed'
  | 'mark let go'
  | 'placing taken back'
  | 'letting go taken back'
  | 'mark withdrawn'
  | 'mark restored'

/** The acts on revisions and marks. */
export const markActs: Pick<Deeds, MarkActKind> = {
  'text imported': (draft, { text, revision }) => {
    must(text.number === draft.texts.size + 1, `text ${draft.texts.size + 1} is due`)
    must(revision.textId === text.id && revision.number === 1, 'its revision is not its first')
    put(draft.texts, 'text', text.id, text)
    put(draft.revisions, 'revision', revision.id, revision)
  },
  'text revised': (draft, { revision, carried, aside = [], bounds = [] }, { at }) => {
    there(draft.texts, 'text', revision.textId)
    const before = revisionsOf(draft, revision.textId)
    must(revision.number === before.length + 1, `revision ${before.length + 1} is due`)
    put(draft.revisions, 'revision', revision.id, revision)
    const left = new Set(standingIn(draft, new Set(before.map(({ id }) => id))))
    for (const one of carried) {
      must(left.delete(one.markId), `mark ${one.markId} does not stand in the text`)
      carry(draft, one, revision.id, at)
    }
    must(left.size === 0, `${left.size} marks of the text are not carried`)
    setAside(draft, revision.id, aside)
    setBounds(draft, revision.id, bounds)
  },
  'mark placed': (draft, { claimId, markId, place, revisionId, spans, how }) => {
    const mark = asked(draft, claimId, markId)
    mustBeLatest(draft, revisionId)
    must(place === mark.place + 1, `place ${mark.place + 1} is due`)
    const offered = mark.question?.revisionId === revisionId ? mark.question.places : []
    must(how === 'by hand' || offered.some((one) => same(one, spans)), 'it was not offered there')
    if (mark.question !== null) draft.answered.set(markId, mark.question)
    stand(draft, mark, { revisionId, spans, how })
  },
  'mark let go': (draft, { claimId, markId, revisionId }) => {
    const mark = asked(draft, claimId, markId)
    must(mark.question?.revisionId === revisionId, 'it is asked about in another revision')
    must(mark.question !== null && !mark.question.letGo, 'it was let go already')
    draft.marks.set(markId, { ...mark, question: { ...mark.question, letGo: true } })
  },
  'placing taken back': (draft, { claimId, markId, place, revisionId, spans }) => {
    const mark = there(draft.marks, 'mark', markId)
    must(mark.claimId === claimId, 'the mark is of another claim')
    must(place === mark.place + 1, `place ${mark.place + 1} is due`)
    const question = draft.answered.get(markId)
    must(question?.revisionId === mark.revisionId, 'it was not placed there by a person')
    must(mark.question === null, 'it is asked about already')
    mustBeLatest(draft, mark.revisionId)
    stand(draft, mark, { revisionId, spans, how: 'asked again' }, question)
  },
  'letting go taken back': (draft, { claimId, markId, revisionId }) => {
    const mark = asked(draft, claimId, markId)
    const { question } = mark
    must(question?.revisionId === revisionId, 'it is asked about in another revision')
    must(question?.letGo === true, 'it was not let go')
    mustBeLatest(draft, revisionId)
    draft.marks.set(markId, { ...mark, question: { ...question, letGo: false } })
  },
  'mark withdrawn': (draft, { claimId, markId }) => setMark(draft, claimId, markId, true),
  'mark restored': (draft, { claimId, markId }) => setMark(draft, claimId, markId, false),
}

/** A mark where it is made. */
export function addMark(
  draft: Draft,
  claimId: string,
  made: MarkMade,
  { by: madeBy }: Pick<Event, 'by'>,
): void {
  there(draft.claims, 'claim', claimId)
  there(draft.revisions, 'revision', made.revisionId)
  must(made.spans.length > 0, 'its mark covers nothing')
  const mark = { ...made, claimId, madeBy, withdrawn: false, place: 1, question: null }
  put(draft.marks, 'mark', made.id, mark)
  keepPlace(draft, mark, 'marked')
}

function carry(
  draft: Draft,
  { markId, outcome, places }: Carried,
  revisionId: string,
  at: string,
): void {
  const mark = there(draft.marks, 'mark', markId)
  const [spans] = places
  if (outcome === 'exact') {
    must(spans !== undefined && places.length === 1, `mark ${markId} has not one place`)
    stand(draft, mark, { revisionId, spans, how: 'exact' })
    return
  }
  const fits = { moved: 1, changed: 1, lost: 0, ambiguous: Math.max(2, places.length) }[outcome]
  must(places.length === fits, `mark ${markId} has ${places.length} places, and is ${outcome}`)
  const question = { revisionId, outcome, places, askedAt: at, letGo: false }
  draft.marks.set(markId, { ...mark, question })
}

/** The mark stands at its next place. */
export function stand(
  draft: Draft,
  mark: Mark,
  { revisionId, spans, how }: Pick<MarkPlace, 'revisionId' | 'spans' | 'how'>,
  question: MarkQuestion | null = null,
): void {
  must(spans.length > 0, `mark ${mark.id} covers nothing`)
  const placed = { ...mark, revisionId, spans, place: mark.place + 1, question }
  draft.marks.set(mark.id, placed)
  keepPlace(draft, placed, how)
}

function keepPlace(
  draft: Draft,
  { id, place: number, revisionId, spans }: Mark,
  how: MarkPlace['how'],
): void {
  put(draft.places, 'place', `${id} ${number}`, { markId: id, number, revisionId, spans, how })
}

function asked(draft: Draft, claimId: string, markId: string): Mark {
  const mark = there(draft.marks, 'mark', markId)
  must(mark.claimId === claimId, 'the mark is of another claim')
  must(mark.question !== null, 'nothing is asked about the mark')
  return mark
}

function mustBeLatest(draft: Draft, revisionId: string): void {
  const { textId, number } = there(draft.revisions, 'revision', revisionId)
  must(number === revisionsOf(draft, textId).length, 'it is not the latest revision')
}

function revisionsOf(draft: Draft, textId: string): readonly Revision[] {
  return [...draft.revisions.values()].filter((revision) => revision.textId === textId)
}

/** The marks that stand in one of these revisions and were not let go. */
function standingIn(draft: Draft, revisions: ReadonlySet<string>): readonly string[] {
  return [...draft.marks.values()].flatMap(({ id, revisionId, question }) =>
    revisions.has(revisionId) && question?.letGo !== true ? [id] : [],
  )
}

function same(a: readonly MarkSpan[], b: readonly MarkSpan[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ from, to }, nth) => from === b[nth]?.from && to === b[nth]?.to)
  )
}

/** Withdraw a mark of the claim or bring it back. */
export function setMark(draft: Draft, claimId: string, markId: string, withdrawn: boolean): void {
  const mark = there(draft.marks, 'mark', markId)
  must(mark.claimId === claimId, 'the mark is of another claim')
  must(mark.withdrawn !== withdrawn, 'it is so already')
  draft.marks.set(markId, { ...mark, withdrawn })
}
