/** Refuse suggestions: they are shown no more, and their rules are told by it how often they are wrong. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import { makersOf, type Suggestion } from '../../review/suggestion.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { suggestionsOf } from '../store/read-sentences.ts'
import { asMade, SuggestionShown } from './suggested-by.ts'
import { type TextSentences, textSentences } from './text-sentences.ts'

export const RefuseSuggestions = z.strictObject({
  textNumber: number,
  revisionId: id,
  suggestions: z
    .array(SuggestionShown)
    .min(1, 'Name at least one suggestion.')
    .max(500, 'At most 500 suggestions are refused at once.'),
})

type Here = Omit<z.infer<typeof RefuseSuggestions>, 'suggestions'>
type Refused = Recorded & { readonly refused: readonly string[] }

/** Refuse some suggestions; answers the ids by which that is taken back. */
export async function refuseSuggestions(
  seat: Seat,
  once: Once,
  { suggestions, ...here }: z.infer<typeof RefuseSuggestions>,
): Promise<Refused> {
  return refusing(seat, once, here, (text) =>
    suggestions.map((shown) => asMade({ ...text, projectId: seat.projectId }, shown)),
  )
}

/** Refuse suggestions again as the ledger has them. */
export async function refuseAgain(
  seat: Seat,
  once: Once,
  { suggestions, ...here }: Here & { readonly suggestions: readonly Suggestion[] },
): Promise<Refused> {
  return refusing(seat, once, here, () => suggestions)
}

async function refusing(
  seat: Seat,
  once: Once,
  { textNumber, revisionId }: Here,
  made: (text: TextSentences) => readonly Suggestion[],
): Promise<Refused> {
  return act(seat, 'answer suggestions', once, async (db, { projectId }) => {
    const suggestions = made(await textSentences(db, projectId, { textNumber, revisionId }))
    const answered = await suggestionsOf(db, projectId, revisionId)
    const known = new Set(answered.filter(({ takenBack }) => !takenBack).map(keyOf))
    for (const suggestion of suggestions) {
      if (known.has(keyOf(suggestion))) throw answeredAlready(suggestion.from)
      known.add(keyOf(suggestion))
    }
    const refused = suggestions.map((one) => ({ id: randomUUID(), ...one }))
    return {
      act: { kind: 'suggestions refused', revisionId, suggestions: refused },
      tells: (event) => ({ refused: refused.map((one) => one.id), event }),
    }
  })
}

/** One suggestion of one maker at one place. */
function keyOf({ from, to, by }: Suggestion): string {
  return [from, to, ...makersOf(by).toSorted()].join(' ')
}

function answeredAlready(from: number): Refusal {
  return new Refusal('changed meanwhile', `The suggestion at ${from} was answered already.`, {
    changed: ['suggestions'],
    from,
  })
}
