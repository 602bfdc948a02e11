/**
 * Plays one scene of the sample's script: a claim is marked, judged, ruled on, by the real acts. What
 * a scene needs of earlier acts it takes from their answers, which a second run is given again.
 */
import type { Work } from '../../review/citation.ts'
import type { AnswerSeen, ClaimSeen, MarkAsked, RoundSeen } from '../../review/seen.ts'
import { span } from '../../text/span.ts'
import { codePointIndex, toCodePoints } from '../../text/units.ts'
import { addMark } from '../acts/add-mark.ts'
import type { CitationAsked } from '../acts/cited-works.ts'
import { closeRound } from '../acts/close-round.ts'
import { giveAnswer } from '../acts/give-answer.ts'
import { giveRuling } from '../acts/give-ruling.ts'
import { markClaim } from '../acts/mark-claim.ts'
import { openRound } from '../acts/open-round.ts'
import { readDesk } from '../acts/read-desk.ts'
import { withdrawClaim } from '../acts/withdraw-claim.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import type { Cited, Judgement, Scene } from './sample-script.ts'
import { sampleWorks } from './sample-works.ts'

/** The seats by first name, the keys of acts, and the works that somebody may cite by their ids. */
export type Stage = {
  readonly editor: Seat
  readonly seats: ReadonlyMap<string, Seat>
  readonly next: () => Once
  /** Ids of works by their title, and by the person too while only that person may see them. */
  readonly works: Map<string, string>
}

/** Play it. */
export async function playScene(stage: Stage, scene: Scene): Promise<void> {
  let claim = await marked(stage, scene)
  const claimNumber = claim.number
  for (const [i, round] of scene.rounds.entries()) {
    if (i > 0) {
      const asked = { claimNumber, roundId: roundOf(claim).id }
      claim = await openRound(stage.editor, stage.next(), asked)
    }
    for (const judgement of round) claim = await judged(stage, claim, judgement)
  }
  if (scene.closed) {
    const asked = { claimNumber, roundId: roundOf(claim).id }
    claim = await closeRound(stage.editor, stage.next(), asked)
    remember(stage, '', roundOf(claim))
  }
  if (scene.withdrawn) await withdrawClaim(seatOf(stage, scene.by), stage.next(), { claimNumber })
  await ruled(stage, claim, scene)
}

async function marked(stage: Stage, scene: Scene): Promise<ClaimSeen> {
  const { sentence, by, kinds, saidBy, saidOn, marks } = scene
  const seat = seatOf(stage, by)
  const [first, ...others] = await Promise.all(marks.map((mark) => placeOf(seat, mark)))
  if (first === undefined) throw new RangeError(`«${sentence}» stands nowhere`)
  const wording = { sentence, saidBy, saidOn, saidWhere: null, kinds }
  let claim = await markClaim(seat, stage.next(), { mark: first, wording })
  for (const mark of others) {
    claim = await addMark(seat, stage.next(), { claimNumber: claim.number, mark })
  }
  return claim
}

/** Where the words of a mark stand, one span after the other. */
async function placeOf(seat: Seat, { text, words }: Scene['marks'][number]): Promise<MarkAsked> {
  const { characters, text: seen } = await readDesk(seat, text)
  const index = codePointIndex(characters)
  let from = 0
  const spans = words.map((quotation) => {
    const start = characters.indexOf(quotation, from)
    if (start === -1) throw new RangeError(`«${quotation}» does not stand in text ${text}`)
    from = start + quotation.length
    return { ...toCodePoints(index, span(start, from)), quotation }
  })
  return { textNumber: text, revisionId: seen.revisionId, spans }
}

async function judged(stage: Stage, claim: ClaimSeen, judgement: Judgement): Promise<ClaimSeen> {
  const { who, label, reason } = judgement
  const seat = seatOf(stage, who)
  const text = { type: 'text' as const, text: reason }
  const after = await giveAnswer(seat, stage.next(), {
    claimNumber: claim.number,
    roundId: roundOf(claim).id,
    kind: label === null ? 'abstention' : 'verdict',
    label,
    confidence: label === null ? null : judgement.confidence,
    reason: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] },
    citations: await Promise.all(judgement.cites.map((cited) => citationOf(stage, seat, cited))),
    supersedes: null,
  })
  remember(stage, who, roundOf(after))
  return after
}

async function citationOf(stage: Stage, seat: Seat, cited: Cited): Promise<CitationAsked> {
  const { source, stance, passage } = cited
  const rest = { passage, stance, locator: null, readOn: '2026-05-20' }
  if (/^\d$/.test(source)) {
    const textNumber = Number(source)
    const { revisionId, spans } = await placeOf(seat, { text: textNumber, words: [passage] })
    const { from, to } = spans[0] ?? { from: 0, to: 0 }
    return { work: { textNumber }, ...rest, place: { textNumber, revisionId, from, to } }
  }
  const works: Readonly<Record<string, Omit<Work, 'id'>>> = sampleWorks
  const work = works[source]
  if (work === undefined) throw new RangeError(`There is no work «${source}»`)
  const known = stage.works.get(work.title) ?? stage.works.get(`${seat.personId} ${work.title}`)
  return { work: known === undefined ? { new: work } : { id: known }, ...rest, place: null }
}

/** One's own works can be cited again at once, those of others when the round is closed. */
function remember({ works, seats }: Stage, who: string, round: RoundSeen): void {
  for (const { work } of round.mine?.citations ?? []) {
    works.set(`${seats.get(who)?.personId} ${work.title}`, work.id)
  }
  if (round.state === 'open') return
  for (const { work } of round.answers.flatMap(({ citations }) => citations)) {
    if (!works.has(work.title)) works.set(work.title, work.id)
  }
}

async function ruled(stage: Stage, claim: ClaimSeen, { ruling }: Scene): Promise<void> {
  const round = roundOf(claim)
  if (ruling === null || round.state === 'open') return
  const verdicts = round.answers.filter(({ kind }) => kind === 'verdict')
  await giveRuling(stage.editor, stage.next(), {
    claimNumber: claim.number,
    ...ruling,
    printed: printed(
      verdicts.filter(({ label }) => ruling.label === null || label === ruling.label),
    ),
    saw: {
      roundId: round.id,
      verdicts: verdicts.map(({ id }) => id),
      policy: round.policyVersion,
      wording: claim.wording.version,
      marks: claim.marks.map(({ id }) => id),
    },
  })
}

/** The citations that are printed: each passage once, three at most. */
function printed(verdicts: readonly AnswerSeen[]): string[] {
  const once = new Map<string, string>()
  for (const { passage, id } of verdicts.flatMap(({ citations }) => citations)) {
    if (!once.has(passage)) once.set(passage, id)
  }
  return [...once.values()].slice(0, 3)
}

function roundOf({ number, rounds }: ClaimSeen): RoundSeen {
  const round = rounds.at(-1)
  if (round === undefined) throw new RangeError(`Claim ${number} shows no round`)
  return round
}

function seatOf({ seats }: Stage, name: string): Seat {
  const seat = seats.get(name)
  if (seat === undefined) throw new RangeError(`The sample has no ${name}`)
  return seat
}
