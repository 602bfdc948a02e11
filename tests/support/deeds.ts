/** What people do in tests, each in one line: bring in a text, mark words, judge, rule. */
import { whereMarked } from '../../lib/review/mark.ts'
import type { Reason } from '../../lib/review/reason.ts'
import type { ClaimSeen, MarkAsked } from '../../lib/review/seen.ts'
import type { CitationAsked } from '../../lib/server/acts/cited-works.ts'
import { closeRound } from '../../lib/server/acts/close-round.ts'
import { type GiveAnswer, giveAnswer } from '../../lib/server/acts/give-answer.ts'
import { type GiveRuling, giveRuling } from '../../lib/server/acts/give-ruling.ts'
import { importText } from '../../lib/server/acts/import-text.ts'
import { markClaim } from '../../lib/server/acts/mark-claim.ts'
import { readClaim } from '../../lib/server/acts/read-claim.ts'
import { readDesk } from '../../lib/server/acts/read-desk.ts'
import { readText } from '../../lib/server/acts/read-text.ts'
import { type Revised, reviseText } from '../../lib/server/acts/revise-text.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import { span } from '../../lib/text/span.ts'
import { codePointIndex, toCodePoints } from '../../lib/text/units.ts'

/** A plain text as it comes over the wire. */
export function plain(text: string) {
  const bytes = new TextEncoder().encode(text)
  return { kind: 'plain' as const, fileName: 'text.txt', mediaType: 'text/plain', bytes }
}

/** Bring in a plain text. */
export async function bringIn(seat: Seat, text: string, title = 'A text'): Promise<number> {
  const { number } = await importText(seat, null, {
    description: {
      title,
      author: null,
      publisher: null,
      date: null,
      address: null,
      language: 'en',
      rights: null,
    },
    source: plain(text),
  })
  return number
}

/** Bring in a newer revision of a text, as plain text. */
export async function revises(seat: Seat, text: string, textNumber = 1): Promise<Revised> {
  const saw = (await readText(seat, textNumber)).revision
  return reviseText(seat, null, { textNumber, saw, source: plain(text) })
}

/** A mark on some words of a text; `nth` of them where they stand more than once. Several words leave gaps. */
export async function wordsOf(
  seat: Seat,
  textNumber: number,
  words: string | readonly string[],
  nth = 1,
): Promise<MarkAsked> {
  const { characters, text } = await readDesk(seat, textNumber)
  const index = codePointIndex(characters)
  let from = -1
  const spans = [words].flat().map((quotation) => {
    for (let i = 0; i < nth; i++) from = characters.indexOf(quotation, from + 1)
    if (from === -1) throw new Error(`«${quotation}» does not stand in text ${textNumber}`)
    const at = toCodePoints(index, span(from, from + quotation.length))
    from += quotation.length - 1
    return { ...at, quotation }
  })
  return { textNumber, revisionId: text.revisionId, spans }
}

/** Mark some words of text 1 as a claim. */
export async function marks(
  seat: Seat,
  words: string | readonly string[] = 'The bridge opened in 1931',
  { textNumber = 1, sentence = 'The bridge was opened in 1931.', nth = 1 } = {},
): Promise<ClaimSeen> {
  const mark = await wordsOf(seat, textNumber, words, nth)
  const wording = { sentence, saidBy: null, saidOn: null, saidWhere: null }
  return markClaim(seat, null, { mark, wording: { ...wording, kinds: ['event'] } })
}

/** A reason of one paragraph. */
export function because(text: string): Reason {
  const content = text === '' ? {} : { content: [{ type: 'text' as const, text }] }
  return { type: 'doc', content: [{ type: 'paragraph', ...content }] }
}

/** What a verdict with this label asks for; it supersedes one's own latest answer. */
export async function answerWith(
  seat: Seat,
  claimNumber: number,
  label: string | null,
): Promise<GiveAnswer> {
  const round = (await readClaim(seat, claimNumber)).rounds.at(-1)
  if (round === undefined) throw new Error(`Claim ${claimNumber} shows no round`)
  return {
    claimNumber,
    roundId: round.id,
    kind: label === null ? 'abstention' : 'verdict',
    label,
    confidence: label === null ? null : 2,
    reason: because('So it says.'),
    citations: [],
    supersedes: round.mine?.id ?? null,
  }
}

/** Give a verdict, or abstain with null. */
export async function judges(
  seat: Seat,
  claimNumber: number,
  label: string | null,
  more: Partial<GiveAnswer> = {},
): Promise<ClaimSeen> {
  return giveAnswer(seat, null, { ...(await answerWith(seat, claimNumber, label)), ...more })
}

/** What an editor who looks at the claim now would send back with a ruling. */
export async function sawNow(seat: Seat, claimNumber: number): Promise<GiveRuling['saw']> {
  const claim = await readClaim(seat, claimNumber)
  const round = claim.rounds.at(-1)
  if (round === undefined) throw new Error(`Claim ${claimNumber} shows no round`)
  const answers = round.state === 'closed' ? round.answers : []
  return {
    roundId: round.id,
    verdicts: answers.filter(({ kind }) => kind === 'verdict').map(({ id }) => id),
    policy: round.policyVersion,
    wording: claim.wording.version,
    marks: claim.marks.map(({ id }) => id),
    places: claim.marks.map(whereMarked),
  }
}

/** Close the latest round of a claim. */
export async function closes(seat: Seat, claimNumber: number): Promise<ClaimSeen> {
  const round = (await readClaim(seat, claimNumber)).rounds.at(-1)
  if (round === undefined) throw new Error(`Claim ${claimNumber} shows no round`)
  return closeRound(seat, null, { claimNumber, roundId: round.id })
}

/** Rule on a claim as it is seen now. */
export async function rules(
  seat: Seat,
  claimNumber: number,
  ruling: Pick<GiveRuling, 'kind' | 'label'> & Partial<GiveRuling>,
): Promise<ClaimSeen> {
  const saw = await sawNow(seat, claimNumber)
  const reasons = ruling.kind === 'decided' ? 'Because the record says so.' : null
  const rest = { note: 'As the record has it.', reasons, printed: [], saw }
  return giveRuling(seat, null, { claimNumber, ...rest, ...ruling })
}

/** A citation of a work that is typed in. */
export function cites(title: string, passage = 'It opened in 1931.'): CitationAsked {
  const nothing = { container: null, publisher: null, issued: null, address: null, doi: null }
  const work = { type: 'report' as const, title, authors: [], ...nothing, textId: null }
  return {
    work: { new: work },
    passage,
    stance: 'supports',
    locator: null,
    readOn: '2026-11-01',
    place: null,
  }
}
