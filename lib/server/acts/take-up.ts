/** Take sentences up again that were set aside: they are open, unless they are marked. */
import { z } from 'zod'
import { id, ids, number } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { setAsidesOf } from '../store/read-sentences.ts'
import { textSentences } from './text-sentences.ts'

export const TakeSentencesUp = z.strictObject({
  textNumber: number,
  revisionId: id,
  ids: ids.min(1, 'Name at least one of those that are set aside.'),
})

/** Take some sentences up. */
export async function takeSentencesUp(
  seat: Seat,
  once: Once,
  { textNumber, revisionId, ids: wanted }: z.infer<typeof TakeSentencesUp>,
): Promise<Recorded & { readonly takenUp: readonly string[] }> {
  return act(seat, 'set sentences aside', once, async (db, { projectId }) => {
    await textSentences(db, projectId, { textNumber, revisionId })
    const standing = (await setAsidesOf(db, projectId, revisionId)).filter((one) => !one.takenUp)
    const known = new Set(standing.map((one) => one.id))
    if (wanted.some((one) => !known.has(one))) {
      throw new Refusal('changed meanwhile', 'Some of these are no longer set aside.', {
        changed: ['sentences'],
      })
    }
    return {
      act: { kind: 'sentences taken up', revisionId, ids: wanted },
      tells: (event) => ({ takenUp: wanted, event }),
    }
  })
}
