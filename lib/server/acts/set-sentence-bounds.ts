/**
 * Say where sentences begin: that one begins at a place (which splits), that none does (which joins), or that it is
 * as it is found (which takes the word back).
 */
import { z } from 'zod'
import { id, number, point } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import { graphemeStart, toUnits } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { type TextSentences, textSentences } from './text-sentences.ts'

export const SetSentenceBounds = z.strictObject({
  textNumber: number,
  revisionId: id,
  bounds: z
    .array(z.strictObject({ at: point, begins: z.boolean().nullable() }))
    .min(1, 'Name at least one place.')
    .max(500, 'At most 500 places are set at once.')
    .refine(
      (bounds) => new Set(bounds.map(({ at }) => at)).size === bounds.length,
      'Each place is named once.',
    ),
})

/** What was said of those places before, so that it can be said again. */
export type BoundsBefore = Recorded & {
  readonly before: readonly { readonly at: number; readonly begins: boolean | null }[]
}

/** Set the bounds of sentences. */
export async function setSentenceBounds(
  seat: Seat,
  once: Once,
  { textNumber, revisionId, bounds }: z.infer<typeof SetSentenceBounds>,
): Promise<BoundsBefore> {
  return act(seat, 'set sentences aside', once, async (db, { projectId }) => {
    const text = await textSentences(db, projectId, { textNumber, revisionId })
    for (const { at } of bounds) mustStandBetween(text, at)
    const said = new Map(text.bounds.map(({ at, begins }) => [at, begins]))
    const changed = bounds.filter(({ at, begins }) => (said.get(at) ?? null) !== begins)
    const before = changed.map(({ at }) => ({ at, begins: said.get(at) ?? null }))
    return {
      act:
        changed.length === 0 ? null : { kind: 'sentence bounds set', revisionId, bounds: changed },
      tells: (event) => ({ before, event }),
    }
  })
}

/** A sentence begins between characters, with one that is seen, and not where the text does. */
function mustStandBetween({ index }: TextSentences, at: number): void {
  const isInside = at > 0 && at < index.length
  const unit = isInside ? toUnits(index, { from: at, to: at }).start : 0
  const begins = index.text.slice(unit, unit + 2)
  if (isInside && graphemeStart(index.text, unit) === unit && /^\S/u.test(begins)) return
  throw new Refusal(
    'not understood',
    `No sentence can begin at ${at}: it begins between two characters of the text, with one that is seen.`,
    { at },
  )
}
