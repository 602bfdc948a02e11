/**
 * What a project is set to: title, scale and policy with all their versions, and how much of the
 * project stands on which, so that a change can say beforehand what it touches. Nothing of an open
 * round is counted but that it is open.
 */
import type { CitationStyle } from '../../review/citation.ts'
import { rulersAmong } from '../../review/claim-seen.ts'
import { type Dossier, rulingNow } from '../../review/moment.ts'
import { may } from '../../review/permissions.ts'
import type { Policy } from '../../review/policy.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Scale } from '../../review/scale.ts'
import type { InUse } from '../../review/setting-changes.ts'
import { latestRound } from '../../review/standing.ts'
import type { Seat } from '../auth/seat.ts'
import { type Db, snapshot } from '../store/database.ts'
import { outlined } from '../store/outlines.ts'
import { policiesOf, projectRow, scalesOf, seatsOf, styleOf } from '../store/read-project.ts'
import { type VersionSet, versionsSet } from '../store/versions-set.ts'

/** A version of something, with who set it and when. */
export type Version<T> = VersionSet & { readonly value: T }

export type Settings = {
  readonly title: string
  readonly style: CitationStyle
  readonly scale: Scale
  readonly scaleVersion: number
  /** Every version there was, latest first. */
  readonly scales: readonly Version<Scale>[]
  readonly policy: Policy
  readonly policyVersion: number
  readonly policies: readonly Version<Policy>[]
  /** Those who may rule now: with fewer than two the policy may let one rule who answered. */
  readonly editors: number
  /** Is a second factor demanded of owners and editors? */
  readonly demandsFactor: boolean
  readonly inUse: InUse
}

/** The settings in force for rounds that begin now. */
export async function readSettings(seat: Seat): Promise<Settings> {
  return snapshot(async (db) => {
    const { projectId } = seat
    const project = await projectRow(db, projectId)
    const allScales = await scalesOf(db, projectId)
    const allPolicies = await policiesOf(db, projectId)
    const { version: scaleVersion, value: scale } = latest(allScales)
    const { version: policyVersion, value: policy } = latest(allPolicies)
    return {
      title: project?.title ?? '',
      demandsFactor: project?.demandsFactor ?? false,
      style: await styleOf(db, projectId),
      scale,
      scaleVersion,
      scales: withValues(allScales, await versionsSet(db, seat, 'scale set')),
      policy,
      policyVersion,
      policies: withValues(allPolicies, await versionsSet(db, seat, 'policy set')),
      editors: rulersAmong(await seatsOf(db, projectId)),
      inUse: may(seat.role, 'read closed rounds') ? await inUseNow(db, projectId) : inUseOf([]),
    }
  })
}

function latest<T>(versions: Readonly<Record<string, T>>): { version: number; value: T } {
  const version = Math.max(...Object.keys(versions).map(Number))
  const value = versions[version]
  if (value === undefined) throw new Refusal('not there', 'There is no such project.')
  return { version, value }
}

function withValues<T>(
  values: Readonly<Record<string, T>>,
  versions: readonly VersionSet[],
): readonly Version<T>[] {
  return versions.flatMap((version) => {
    const value = values[version.version]
    return value === undefined ? [] : [{ ...version, value }]
  })
}

async function inUseNow(db: Db, projectId: string): Promise<InUse> {
  const { dossiers } = await outlined(db, projectId)
  return inUseOf(dossiers)
}

/** How much of a project stands on which versions and labels. Withdrawn claims stand on nothing. */
function inUseOf(dossiers: readonly Dossier[]): InUse {
  const found = {
    openByPolicy: new Map<number, number>(),
    openByScale: new Map<number, number>(),
    ruledByLabel: new Map<string, number>(),
  }
  let ruled = 0
  let waiting = 0
  for (const dossier of dossiers) {
    const round = latestRound(dossier.rounds)
    if (dossier.claim.withdrawn || round === null) continue
    const ruling = rulingNow(dossier)
    if (round.closed === null) {
      one(found.openByPolicy, round.policyVersion)
      one(found.openByScale, round.scaleVersion)
    } else if (ruling === null) waiting++
    else {
      ruled++
      if (ruling.label !== null) one(found.ruledByLabel, ruling.label)
    }
  }
  return {
    openByPolicy: Object.fromEntries(found.openByPolicy),
    openByScale: Object.fromEntries(found.openByScale),
    ruledByLabel: Object.fromEntries(found.ruledByLabel),
    ruled,
    waiting,
  }
}

function one<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
