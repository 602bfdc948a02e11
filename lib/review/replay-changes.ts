/**
 * What the acts of mark-acts.ts do to the present: edges moved, marks split, joined and put under
 * another claim, claims merged and parted. A part of replay.ts.
 */
import type { Mark } from './claim.ts'
import { type Draft, must, there } from './draft.ts'
import type { ChangeAct } from './mark-acts.ts'
import type { Deeds } from './replay.ts'
import { beginAnew } from './replay-claims.ts'
import { addMark, setMark, stand } from './replay-marks.ts'

/** The acts that change where claims stand. */
export const changeActs: Pick<Deeds, ChangeAct['kind']> = {
  'mark changed': (draft, act) => moveOn(draft, act),
  'mark split': (draft, act, moment) => {
    must(act.mark.revisionId === act.revisionId, 'its parts stand in two revisions')
    moveOn(draft, act)
    addMark(draft, act.claimId, act.mark, moment)
  },
  'marks joined': (draft, act) => {
    must(act.joined !== act.markId, 'a mark is joined with itself')
    const joined = standing(draft, act.claimId, act.joined)
    must(joined.revisionId === act.revisionId, 'the joined mark stands in another revision')
    moveOn(draft, act)
    setMark(draft, act.claimId, act.joined, true)
  },
  'mark put under': (draft, { claimId, markId, into, mark, closes, round }, moment) => {
    must(claimId !== into, 'it is put under its own claim')
    standing(draft, claimId, markId)
    setMark(draft, claimId, markId, true)
    addMark(draft, into, mark, moment)
    beginAnew(draft, into, closes, round, moment.at)
  },
  'claims merged': (draft, { claimId, into, marks, closes, round }, moment) => {
    must(claimId !== into, 'a claim is merged into itself')
    const gone = there(draft.claims, 'claim', claimId)
    const { number, withdrawn } = there(draft.claims, 'claim', into)
    must(!gone.withdrawn && !withdrawn, 'one of the claims is withdrawn')
    draft.claims.set(claimId, { ...gone, withdrawn: true, mergedInto: number })
    for (const mark of marks) addMark(draft, into, mark, moment)
    beginAnew(draft, into, closes, round, moment.at)
  },
  'claims parted': (draft, { claimId, into, marks }) => {
    const back = there(draft.claims, 'claim', claimId)
    const { number } = there(draft.claims, 'claim', into)
    must(back.mergedInto === number, 'it is not merged into that claim')
    draft.claims.set(claimId, { ...back, withdrawn: false, mergedInto: null })
    for (const id of marks) setMark(draft, into, id, true)
  },
}

/** A mark comes to its next place on the revision on which it stands. */
function moveOn(draft: Draft, act: Extract<ChangeAct, { readonly place: number }>): void {
  const { claimId, markId, place, revisionId, spans } = act
  const mark = standing(draft, claimId, markId)
  must(mark.revisionId === revisionId, 'it stands in another revision')
  must(place === mark.place + 1, `place ${mark.place + 1} is due`)
  stand(draft, mark, { revisionId, spans, how: 'changed' })
}

/** A mark of the claim that counts, and about which nothing is asked. */
function standing(draft: Draft, claimId: string, markId: string): Mark {
  const mark = there(draft.marks, 'mark', markId)
  must(mark.claimId === claimId, 'the mark is of another claim')
  must(!mark.withdrawn, 'the mark is withdrawn')
  must(mark.question === null, 'it is asked where the mark stands')
  return mark
}
