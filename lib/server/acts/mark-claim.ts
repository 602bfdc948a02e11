/** Mark a claim: its sentence, its first mark, and with them its first round. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { WordingShape } from '../../review/asked.ts'
import { MarkAskedShape, type QuotedMark } from '../../review/quoted.ts'
import type { ClaimSeen, MarkAsked, WordingAsked } from '../../review/seen.ts'
import type { CodePointSpan } from '../../text/span.ts'
import { type CodePointIndex, toUnits } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import type { Db } from '../store/database.ts'
import { nextNumber } from '../store/read-project.ts'
import { textByNumber } from '../store/read-texts.ts'
import { markedPassage, type Passage } from './marked-passage.ts'
import { opening } from './on-claim.ts'
import { claimNow } from './read-claim.ts'
import { asMade, SuggestionShown } from './suggested-by.ts'

export const MarkClaim = z.strictObject({
  mark: MarkAskedShape,
  wording: WordingShape,
  /** The suggestion that it begins with. */
  suggestion: SuggestionShown.optional(),
})
export type MarkClaim = {
  readonly mark: MarkAsked | QuotedMark
  readonly wording: WordingAsked
  readonly suggestion?: SuggestionShown | undefined
}

/** Mark a claim where it stands in a text. */
export async function markClaim(seat: Seat, once: Once, input: MarkClaim): Promise<ClaimSeen> {
  return act(seat, 'mark claims', once, async (db, here) => {
    const { projectId } = here
    const passage = await markedPassage(db, projectId, input.mark)
    const { mark } = passage
    const number = await nextNumber(db, projectId, 'claim')
    const round = await opening(db, projectId, 1)
    const claim = { id: randomUUID(), number, wording: { version: 1, ...input.wording } }
    return {
      act: {
        kind: 'claim marked',
        claim,
        mark,
        round,
        ...(await begunWith(db, projectId, passage, input.suggestion)),
      },
      shows: (after) => claimNow(after, here, number),
    }
  })
}

/** A suggestion that led to a claim; it was changed where the claim stands on other words. */
async function begunWith(
  db: Db,
  projectId: string,
  { text, mark: { revisionId, spans }, index }: Passage,
  shown: MarkClaim['suggestion'],
) {
  if (shown === undefined) return {}
  const language = (await textByNumber(db, projectId, text.number))?.language ?? 'und'
  const made = asMade({ projectId, revisionId, index, language }, shown)
  const [first] = spans
  const same =
    spans.length === 1 && first !== undefined && wordsOf(index, first) === wordsOf(index, made)
  const answer = same ? ('accepted' as const) : ('changed' as const)
  return { suggestion: { id: randomUUID(), ...made, answer } }
}

/** From the first letter or digit to the last: the stop at the end of a sentence changes no suggestion. */
function wordsOf(index: CodePointIndex, at: CodePointSpan): string {
  const { start, end } = toUnits(index, at)
  const words = index.text.slice(start, end)
  const first = words.search(/[\p{L}\p{N}]/u)
  const last = words.length - words.replace(/[^\p{L}\p{N}]+$/u, '').length
  return `${start + first} ${end - last}`
}
