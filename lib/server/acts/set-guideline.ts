/**
 * Setting the guideline: a new version of the whole document. It names the version that it was
 * written on (0 for none yet); when another was set meanwhile it is refused and told that one whole, so that
 * the writer can put both together. One that says the same is no new version.
 */
import { z } from 'zod'
import { checkGuideline, emptyGuideline } from '../../review/guideline.ts'
import { sameGuideline } from '../../review/guideline-changes.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { latestGuideline } from '../store/guidelines.ts'

/** A guideline, checked and written in its canonical form. */
const GuidelineShape = z.unknown().transform((json, context) => {
  const checked = checkGuideline(json)
  if ('guideline' in checked) return checked.guideline
  context.addIssue(checked.refused)
  return z.NEVER
})

export const SetGuideline = z.strictObject({
  guideline: GuidelineShape,
  basedOn: z.int().min(0).max(1_000_000_000),
})

/** Set the guideline. */
export async function setGuideline(
  seat: Seat,
  once: Once,
  { guideline, basedOn }: z.infer<typeof SetGuideline>,
): Promise<{ readonly guidelineVersion: number }> {
  return act(seat, 'set the guideline', once, async (db, { projectId }) => {
    const latest = await latestGuideline(db, projectId)
    const { version, guideline: kept } = latest ?? { version: 0, guideline: emptyGuideline }
    if (version !== basedOn) {
      const sentence = `The guideline was changed meanwhile: it is at version ${version}. Put yours and theirs together.`
      throw new Refusal('changed meanwhile', sentence, { version, kept: JSON.stringify(kept) })
    }
    if (sameGuideline(kept, guideline)) return { act: null, answer: { guidelineVersion: version } }
    return {
      act: { kind: 'guideline set', version: version + 1, guideline },
      answer: { guidelineVersion: version + 1 },
    }
  })
}
