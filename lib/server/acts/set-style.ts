/**
 * Set the style in which the project prints citations. It changes how they look, never what they say,
 * so the last one who sets it is right; an edition keeps the style with which it was frozen.
 */
import { z } from 'zod'
import { citationStyles } from '../../review/citation.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'

export const SetStyle = z.strictObject({
  style: z.enum(citationStyles, `A style is one of ${citationStyles.join(', ')}.`),
})
export type SetStyle = z.infer<typeof SetStyle>

/** Set the style. */
export async function setStyle(seat: Seat, once: Once, { style }: SetStyle): Promise<SetStyle> {
  return act(seat, 'set the citation style', once, async () => ({
    act: { kind: 'style set', style },
    answer: { style },
  }))
}
