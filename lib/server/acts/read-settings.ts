/** What a project is set to: title, scale and policy, with the versions that a change must name. */

import type { CitationStyle } from '../../review/citation.ts'
import { rulersAmong } from '../../review/claim-seen.ts'
import type { Policy } from '../../review/policy.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Scale } from '../../review/scale.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { policiesOf, projectRow, scalesOf, seatsOf, styleOf } from '../store/read-project.ts'

export type Settings = {
  readonly title: string
  readonly style: CitationStyle
  readonly scale: Scale
  readonly scaleVersion: number
  readonly policy: Policy
  readonly policyVersion: number
  /** Those who may rule now: with fewer than two the policy may let one rule who answered. */
  readonly editors: number
  /** Is a second factor demanded of owners and editors? */
  readonly demandsFactor: boolean
}

/** The settings in force for rounds that begin now. */
export async function readSettings(seat: Seat): Promise<Settings> {
  return snapshot(async (db) => {
    const project = await projectRow(db, seat.projectId)
    const { version: scaleVersion, value: scale } = latest(await scalesOf(db, seat.projectId))
    const { version: policyVersion, value: policy } = latest(await policiesOf(db, seat.projectId))
    const editors = rulersAmong(await seatsOf(db, seat.projectId))
    const style = await styleOf(db, seat.projectId)
    return {
      title: project?.title ?? '',
      demandsFactor: project?.demandsFactor ?? false,
      style,
      scale,
      scaleVersion,
      policy,
      policyVersion,
      editors,
    }
  })
}

function latest<T>(versions: Readonly<Record<string, T>>): { version: number; value: T } {
  const version = Math.max(...Object.keys(versions).map(Number))
  const value = versions[version]
  if (value === undefined) throw new Refusal('not there', 'There is no such project.')
  return { version, value }
}
