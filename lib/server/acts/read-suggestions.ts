/**
 * What became of suggestions in a text, so that what was answered is not shown again, and how often each rule and
 * model was right in the whole project. The suggestions of the rules are found where they are shown.
 */
import { precisionOf, type SuggestionsSeen } from '../../review/suggestion.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { modelSettings } from '../model/model-settings.ts'
import { snapshot } from '../store/database.ts'
import { suggestionsOf } from '../store/read-sentences.ts'
import { textSentences } from './text-sentences.ts'

/** The suggestions of the text with this number. */
export async function readSuggestions(seat: Seat, textNumber: number): Promise<SuggestionsSeen> {
  onlyIf(seat, 'read all claims')
  return snapshot(async (db) => {
    const { revisionId } = await textSentences(db, seat.projectId, { textNumber })
    const all = await suggestionsOf(db, seat.projectId, null)
    return {
      textNumber,
      revisionId,
      answered: all
        .filter((one) => one.revisionId === revisionId && !one.takenBack)
        .map(({ id, from, to, by, answer }) => ({ id, from, to, by, answer })),
      precision: precisionOf(all),
      model: modelSettings()?.model ?? null,
    }
  })
}
