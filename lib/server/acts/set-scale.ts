/**
 * Setting the scale: a new version, for rounds that begin from now on. It names the version that it
 * was made from; when another was set meanwhile it is refused. One that says the same is no new version.
 */
import { z } from 'zod'
import { ScaleShape } from '../../review/asked.ts'
import { canonical } from '../../review/canonical.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { scalesOf } from '../store/read-project.ts'

export const SetScale = z.strictObject({ scale: ScaleShape, basedOn: z.int().min(1) })

/** Set the scale for coming rounds. */
export async function setScale(
  seat: Seat,
  once: Once,
  { scale, basedOn }: z.infer<typeof SetScale>,
): Promise<{ readonly scaleVersion: number }> {
  return act(seat, 'set the scale', once, async (db, { projectId }) => {
    const scales = await scalesOf(db, projectId)
    const version = nextVersion(scales, basedOn, 'scale')
    if (canonical(scale) === canonical(scales[basedOn])) {
      return { act: null, answer: { scaleVersion: basedOn } }
    }
    return { act: { kind: 'scale set', version, scale }, answer: { scaleVersion: version } }
  })
}

/** The number after the version that something was made from, which must still be the latest. */
export function nextVersion(
  versions: Readonly<Record<string, unknown>>,
  basedOn: number,
  noun: string,
): number {
  const latest = Math.max(...Object.keys(versions).map(Number))
  if (latest === basedOn) return latest + 1
  const sentence = `The ${noun} was changed meanwhile: it is at version ${latest}. Look at it again.`
  throw new Refusal('changed meanwhile', sentence, { version: latest })
}
