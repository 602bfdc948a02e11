/** Take the refusal of suggestions back: they are shown again. */
import { z } from 'zod'
import { id, ids, number } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { suggestionsOf } from '../store/read-sentences.ts'
import { textSentences } from './text-sentences.ts'

export const TakeRefusalsBack = z.strictObject({
  textNumber: number,
  revisionId: id,
  ids: ids.min(1, 'Name at least one refusal.'),
})

/** Take some refusals back. */
export async function takeRefusalsBack(
  seat: Seat,
  once: Once,
  { textNumber, revisionId, ids: wanted }: z.infer<typeof TakeRefusalsBack>,
): Promise<{ readonly takenBack: readonly string[] }> {
  return act(seat, 'answer suggestions', once, async (db, { projectId }) => {
    await textSentences(db, projectId, { textNumber, revisionId })
    const refused = (await suggestionsOf(db, projectId, revisionId)).filter(
      ({ answer, takenBack }) => answer === 'refused' && !takenBack,
    )
    const known = new Set(refused.map((one) => one.id))
    if (wanted.some((one) => !known.has(one))) {
      throw new Refusal('changed meanwhile', 'Some of these are not refused any more.', {
        changed: ['suggestions'],
      })
    }
    return {
      act: { kind: 'refusals taken back', revisionId, ids: wanted },
      answer: { takenBack: wanted },
    }
  })
}
