/**
 * Whether the moment allows an act on a claim: the other half of `permissions.ts`, which asks the
 * role alone. Each function gives the refusal, or null for «go on»; a page greys its button by the
 * same answer. They are asked with every answer of the claim, so what a page shows of them must not
 * tell of a sealed round: they depend on others' answers only by whether a first one was given,
 * which «n of m» tells anyhow.
 *
 * What the laws leave open is decided here:
 *  - Before the first answer a claim may be changed in place. After it, another wording, or a mark
 *    in another text, begins a new round. A ruled claim is changed by editors only. Where that would
 *    close a round with answers in it, who may close rounds does it: else a reviewer could unseal it alone.
 *  - A mark is changed or withdrawn by who made it or marked the claim before the first answer, afterwards
 *    by editors. Restoring one in another text after the first answer is adding a new mark.
 *  - There is one ruling a round: to rule again, an editor opens a new round.
 */
import type { Claim, Mark } from './claim.ts'
import { answeredBy, latest } from './consensus.ts'
import { may } from './permissions.ts'
import type { Policy } from './policy.ts'
import { Refusal } from './refusal.ts'
import type { Round } from './round.ts'
import type { Ruling } from './ruling.ts'
import type { Given, Viewer } from './sight.ts'
import { latestRound, stillStands } from './standing.ts'
import type { Answer } from './verdict.ts'

/** Everything there is on one claim. Not yet what anybody may see: that is sight's question. */
export type Dossier<A extends Given = Given> = {
  readonly claim: Claim
  readonly marks: readonly Mark[]
  readonly rounds: readonly Round[]
  readonly answers: readonly A[]
  /** Oldest first. */
  readonly rulings: readonly Ruling[]
}

type No = Refusal | null

/** The claim's latest round and the answers given in it. */
export function roundNow<A extends Given>(
  dossier: Dossier<A>,
): { readonly round: Round; readonly given: readonly A[] } {
  const round = latestRound(dossier.rounds)
  if (round === null) throw new RangeError(`Claim ${dossier.claim.number} has no round`)
  return { round, given: dossier.answers.filter(({ roundId }) => roundId === round.id) }
}

/** The ruling that stands, or null. */
export function rulingNow({ claim, rounds, rulings }: Dossier): Ruling | null {
  const ruling = rulings.at(-1)
  return ruling !== undefined && stillStands(ruling, claim, rounds) ? ruling : null
}

/** May this person answer in the latest round? */
export function answering(viewer: Viewer, dossier: Dossier): No {
  const { round } = roundNow(dossier)
  if (dossier.claim.withdrawn) return withdrawn(dossier)
  if (round.closed !== null) {
    return notNow(
      `The round on claim ${dossier.claim.number} is closed, so it takes no more answers.`,
    )
  }
  const place = round.assigned.find(({ personId }) => personId === viewer.personId)
  if (place !== undefined && !place.fellAway) return null
  return new Refusal('not yours', 'You are not one of the reviewers assigned to this round.')
}

/** May this person take back their latest answer? Having answered stays answered. */
export function withdrawingAnswer(viewer: Viewer, dossier: Dossier): No {
  const { round, given } = roundNow(dossier)
  if (dossier.claim.withdrawn) return withdrawn(dossier)
  if (round.closed !== null) {
    return notNow('An answer can be withdrawn only while its round is open. This one is closed.')
  }
  const mine = latest(given).find(({ personId }) => personId === viewer.personId)
  if (mine === undefined) return new Refusal('not there', 'You have not answered in this round.')
  return mine.withdrawn ? notNow('Your answer is withdrawn already.') : null
}

/** May this person change the claim: its wording, its marks? */
export function changing(viewer: Viewer, dossier: Dossier): No {
  if (dossier.claim.withdrawn) return withdrawn(dossier)
  if (rulingNow(dossier) === null || may(viewer.role, 'rule')) return null
  return notNow(`Claim ${dossier.claim.number} is ruled; only an editor may change it now.`)
}

/** May this person change the claim so that what was answered no longer fits it: its wording, a mark in another text? */
export function changingAnew(viewer: Viewer, dossier: Dossier): No {
  const no = changing(viewer, dossier)
  if (no !== null || turnOf(dossier).closes === null || may(viewer.role, 'close rounds')) return no
  return notNow(
    `Claim ${dossier.claim.number} was answered already, and this change would close its round. Ask an editor to make it, or wait until the round is closed.`,
  )
}

/** May this person withdraw the claim, or bring it back? */
export function withdrawingClaim(viewer: Viewer, dossier: Dossier): No {
  if (may(viewer.role, 'withdraw any claim')) return null
  if (dossier.claim.markedBy !== viewer.personId) {
    return new Refusal(
      'not yours',
      'A claim is withdrawn or restored by who marked it, or by an editor.',
    )
  }
  if (dossier.answers.length === 0) return null
  return notNow(
    'Somebody has answered on this claim, so only an editor may withdraw or restore it.',
  )
}

/** May this person withdraw this mark? */
export function withdrawingMark(viewer: Viewer, dossier: Dossier, mark: Mark): No {
  const no = changing(viewer, dossier) ?? touchingMark(viewer, dossier, mark)
  if (no !== null) return no
  if (mark.withdrawn) return notNow('This mark is withdrawn already.')
  const left = dossier.marks.filter(({ id, withdrawn }) => !withdrawn && id !== mark.id)
  return left.length > 0
    ? null
    : notNow('This is the last mark of the claim. Withdraw the claim itself instead.')
}

/** May this person bring this mark back? `elsewhere`: it stands in a text where the claim has no other mark. */
export function restoringMark(
  viewer: Viewer,
  dossier: Dossier,
  mark: Mark,
  { elsewhere }: { readonly elsewhere: boolean },
): No {
  const no = changing(viewer, dossier) ?? touchingMark(viewer, dossier, mark)
  if (no !== null) return no
  if (!mark.withdrawn) return notNow('This mark is not withdrawn.')
  if (!elsewhere || !turnOf(dossier).opens) return null
  return notNow(
    'Answers were given without this mark. Mark the passage anew: that begins a new round.',
  )
}

/** May this person say anew where this mark begins and ends, split it, or join it with another one? */
export function changingMark(viewer: Viewer, dossier: Dossier, mark: Mark): No {
  const no = changing(viewer, dossier) ?? touchingMark(viewer, dossier, mark)
  if (no !== null) return no
  if (mark.withdrawn) return notNow('This mark is withdrawn. It has to be restored first.')
  if (isAsked(mark)) return unplaced(dossier)
  return mark.question === null
    ? null
    : notNow('This mark was let go: it stands in an earlier revision alone. Mark the words anew.')
}

/** May this person merge a claim into another one? `goes` is the one that goes. */
export function merging(viewer: Viewer, goes: Dossier, into: Dossier): No {
  if (goes.claim.withdrawn) return withdrawn(goes)
  const no = withdrawingClaim(viewer, goes) ?? changingAnew(viewer, into)
  if (no !== null) return no
  return goes.marks.some((mark) => !mark.withdrawn && isAsked(mark)) ? unplaced(goes) : null
}

/** May this person part a merged claim again from this one, which loses these marks? */
export function parting(
  viewer: Viewer,
  from: Dossier<Given & Pick<Answer, 'marks'>>,
  marks: readonly string[],
): No {
  const no = changing(viewer, from)
  if (no !== null || may(viewer.role, 'withdraw any claim')) return no
  const saw = from.answers.some((answer) =>
    answer.marks.some(({ markId }) => marks.includes(markId)),
  )
  return saw
    ? notNow(
        `Somebody has answered on claim ${from.claim.number} since the two were merged, so only an editor may part them.`,
      )
    : null
}

/** Is it asked where a mark stands, and not yet said that it stands there no more? */
function isAsked({ question }: Mark): boolean {
  return question !== null && !question.letGo
}

function unplaced({ claim }: Dossier): Refusal {
  return notNow(
    `It is asked where a mark of claim ${claim.number} stands in the newer revision of its text. Say that first.`,
  )
}

function touchingMark(viewer: Viewer, { claim, answers }: Dossier, { madeBy }: Mark): No {
  if (may(viewer.role, 'withdraw any claim')) return null
  if (madeBy !== viewer.personId && claim.markedBy !== viewer.personId) {
    return new Refusal(
      'not yours',
      'A mark is changed, withdrawn or restored by who made it, or by an editor.',
    )
  }
  if (answers.length === 0) return null
  return notNow(
    'Somebody has answered on this claim, so only an editor may change, withdraw or restore its marks.',
  )
}

/** What a changed wording or a mark in another text does: the round to close, and whether one begins. */
export function turnOf(dossier: Dossier): {
  readonly closes: string | null
  readonly opens: boolean
} {
  const { round, given } = roundNow(dossier)
  if (round.closed !== null) return { closes: null, opens: true }
  return given.length > 0 ? { closes: round.id, opens: true } : { closes: null, opens: false }
}

/** May the latest round be closed by an editor? */
export function closingRound(dossier: Dossier): No {
  if (dossier.claim.withdrawn) return withdrawn(dossier)
  const { round } = roundNow(dossier)
  return round.closed === null ? null : notNow('This round is closed already.')
}

/** May an editor open a new round? */
export function openingRound(dossier: Dossier): No {
  if (dossier.claim.withdrawn) return withdrawn(dossier)
  const { round } = roundNow(dossier)
  return round.closed === null ? notNow('The round on this claim is still open.') : null
}

/** May somebody say where this mark stands in the latest revision, or that it stands there no more? */
export function placingMark(dossier: Dossier, mark: Mark): No {
  if (dossier.claim.withdrawn) return withdrawn(dossier)
  if (mark.withdrawn) return notNow('This mark is withdrawn. It has to be restored first.')
  return mark.question === null ? notNow('Nothing is asked about this mark.') : null
}

/**
 * Did a mark come to other words, or to none, since the round began? The verdicts did not see it, so
 * that a person confirms it, or reviewers answer anew. Same words elsewhere keep verdicts valid.
 */
export function unsureSince({ marks }: Dossier, { openedAt }: Round): boolean {
  return marks.some(
    ({ withdrawn, question }) =>
      !withdrawn &&
      question !== null &&
      !question.letGo &&
      (question.outcome === 'changed' || question.outcome === 'lost') &&
      question.askedAt > openedAt,
  )
}

/** May this person rule on the claim? `policy` is the round's, `rulers` how many people can rule in the project. */
export function rulingOn(viewer: Viewer, dossier: Dossier, policy: Policy, rulers: number): No {
  if (dossier.claim.withdrawn) return withdrawn(dossier)
  const { round } = roundNow(dossier)
  if (round.closed === null)
    return notNow('A claim is ruled when its round is closed. This one is open.')
  if (unsureSince(dossier, round)) {
    return notNow(
      `A mark of claim ${dossier.claim.number} is changed or lost in a newer revision of its text. Say where it stands now, or open a new round.`,
    )
  }
  if (rulingNow(dossier) !== null) {
    return notNow('This claim is ruled already. To rule anew, open a new round first.')
  }
  if (!answeredBy(dossier.answers).has(viewer.personId)) return null
  if (policy.answeredMayRule && rulers < 2) return null
  return new Refusal(
    'not yours',
    'You answered on this claim, so another editor has to rule on it.',
  )
}

function withdrawn({ claim }: Dossier): Refusal {
  if (claim.mergedInto !== null) {
    return notNow(`Claim ${claim.number} was merged into claim ${claim.mergedInto}.`)
  }
  return notNow(`Claim ${claim.number} is withdrawn. It has to be restored first.`)
}

function notNow(sentence: string): Refusal {
  return new Refusal('not now', sentence)
}
