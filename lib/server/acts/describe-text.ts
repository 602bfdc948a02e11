/** Say anew what is known about a text: title, author, date and so on. Its characters never change. */
import { z } from 'zod'
import { DescriptionShape, number } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { textByNumber } from '../store/read-texts.ts'

export const DescribeText = z.strictObject({ textNumber: number, description: DescriptionShape })
export type DescribeText = z.infer<typeof DescribeText>

/** Describe a text. */
export async function describeText(
  seat: Seat,
  once: Once,
  { textNumber, description }: DescribeText,
): Promise<{ readonly number: number }> {
  return act(seat, 'describe texts', once, async (db, { projectId }) => {
    const text = await textByNumber(db, projectId, textNumber)
    if (text === null) {
      throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
    }
    return {
      act: { kind: 'text described', textId: text.id, description },
      answer: { number: textNumber },
    }
  })
}
