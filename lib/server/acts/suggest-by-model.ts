/**
 * Ask the team's own model which open sentences of a stretch of a text are worth checking. It is a question and no
 * act: nothing is kept but what people do with the answer, and with that the model, its version and the hash of the
 * words that it was asked with; each passage carries a seal, so that these are what its server said. A model is never shown a claim, an answer or a name of a person. One person
 * has one question open at a time, so that nobody keeps a model from the others by asking it a hundred.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { id, number, point } from '../../review/asked.ts'
import { statesOf } from '../../review/coverage.ts'
import { Refusal } from '../../review/refusal.ts'
import {
  MOST_ASKED,
  modelPrompt,
  modelQuestion,
  passagesNamed,
} from '../../review/suggest/model-prompt.ts'
import type { SuggestedBy } from '../../review/suggestion.ts'
import type { CodePointSpan } from '../../text/span.ts'
import { toCodePoints, toUnits } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { askModel } from '../model/ask-model.ts'
import { modelSettings } from '../model/model-settings.ts'
import { snapshot } from '../store/database.ts'
import { markedIn, setAsidesOf } from '../store/read-sentences.ts'
import { sealOf } from './suggested-by.ts'
import { textSentences } from './text-sentences.ts'

export const SuggestByModel = z.strictObject({
  textNumber: number,
  revisionId: id,
  /** From here on, in code points; so many open sentences as are asked of at once. */
  from: point,
})

export type ModelSuggestions = {
  readonly revisionId: string
  readonly by: Extract<SuggestedBy, { readonly kind: 'model' }>
  /** The passages that it named, each with its seal (suggested-by.ts). */
  readonly suggestions: readonly (CodePointSpan & { readonly seal: string })[]
  readonly dropped: number
}

/** Ask it. */
export async function suggestByModel(
  seat: Seat,
  _once: Once,
  { textNumber, revisionId, from }: z.infer<typeof SuggestByModel>,
): Promise<ModelSuggestions> {
  onlyIf(seat, 'answer suggestions')
  const settings = modelSettings()
  const { index, open, language } = await snapshot(async (db) => {
    const text = await textSentences(db, seat.projectId, { textNumber, revisionId })
    const aside = (await setAsidesOf(db, seat.projectId, revisionId)).filter((one) => !one.takenUp)
    const marked = await markedIn(db, revisionId, text.index)
    const places = aside.map((one) => toUnits(text.index, one))
    const states = statesOf(text.index.text, text.sentences, marked, places)
    const start = toUnits(text.index, {
      from: Math.min(from, text.index.length),
      to: text.index.length,
    }).start
    const open = text.sentences.filter((one, i) => states[i] === 'open' && one.start >= start)
    return { ...text, open: open.slice(0, MOST_ASKED) }
  })
  if (settings === null) {
    throw new Refusal('not now', 'No model is set up here. The rules still suggest.')
  }
  if (open.length === 0) throw new Refusal('not now', 'No sentence is open from here on.')
  const question = modelQuestion(index.text, open, language)
  const said = await onceAtATime(seat.personId, () => askModel(settings, modelPrompt, question))
  const named = passagesNamed(index.text, open, said.content)
  if (named === null) {
    throw new Refusal('not now', 'The model answered something that is no list of passages.')
  }
  const promptSha256 = createHash('sha256').update(modelPrompt).digest('hex')
  const by = { kind: 'model', model: said.model, version: said.version, promptSha256 } as const
  const suggestions = named.places.map((at) => toCodePoints(index, at))
  return {
    revisionId,
    by,
    suggestions: suggestions.map((at) => ({
      ...at,
      seal: sealOf({ ...seat, revisionId }, at, by),
    })),
    dropped: named.dropped,
  }
}

/** Who waits for an answer of the model, in this process. */
const asking = new Set<string>()

async function onceAtATime<T>(personId: string, ask: () => Promise<T>): Promise<T> {
  if (asking.has(personId)) {
    throw new Refusal('too often', 'The model is still thinking about what you asked it last.')
  }
  asking.add(personId)
  try {
    return await ask()
  } finally {
    asking.delete(personId)
  }
}
