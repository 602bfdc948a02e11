/**
 * Set the style in which the project prints citations. It changes how they look, never what they say;
 * an edition keeps the style with which it was frozen.
 */
import { z } from 'zod'
import { type CitationStyle, citationStyles } from '../../review/citation.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { onlyIfSaw } from '../ledger/saw.ts'
import { projectRow } from '../store/read-project.ts'

const Style = z.enum(citationStyles, `A style is one of ${citationStyles.join(', ')}.`)

export const SetStyle = z.strictObject({
  style: Style,
  /** The style that was set when this was decided. */
  saw: Style.optional(),
})
export type SetStyle = z.infer<typeof SetStyle>

/** Set the style. */
export async function setStyle(
  seat: Seat,
  once: Once,
  { style, saw }: SetStyle,
): Promise<Recorded & { readonly style: CitationStyle }> {
  return act(seat, 'set the citation style', once, async (db, { projectId }) => {
    onlyIfSaw('The style', saw, (await projectRow(db, projectId))?.style)
    return { act: { kind: 'style set', style }, tells: (event) => ({ style, event }) }
  })
}
