/** Say anew what is known about a text: title, author, date and so on. Its characters never change. */
import { z } from 'zod'
import { DescriptionShape, number } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { onlyIfSaw } from '../ledger/saw.ts'
import { textByNumber } from '../store/read-texts.ts'

export const DescribeText = z.strictObject({
  textNumber: number,
  description: DescriptionShape,
  /** What was known of it when this was decided. */
  saw: DescriptionShape.optional(),
})
export type DescribeText = z.infer<typeof DescribeText>

/** Describe a text. */
export async function describeText(
  seat: Seat,
  once: Once,
  { textNumber, description, saw }: DescribeText,
): Promise<Recorded & { readonly number: number }> {
  return act(seat, 'describe texts', once, async (db, { projectId }) => {
    const text = await textByNumber(db, projectId, textNumber)
    if (text === null) {
      throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
    }
    const { id: textId, number: _, ...known } = text
    onlyIfSaw(`What is known of text ${textNumber}`, saw, known)
    return {
      act: { kind: 'text described', textId, description },
      tells: (event) => ({ number: textNumber, event }),
    }
  })
}
