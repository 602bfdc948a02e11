/**
 * What the tables hold of a project itself: its row, its seats, its scales and policies.
 * Versions are keyed by their number, seats by the person.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import { type CitationStyle, usualStyle } from '../../review/citation.ts'
import { styleNamed } from '../../review/citation-style.ts'
import type { SeatRow } from '../../review/history.ts'
import type { Policy } from '../../review/policy.ts'
import type { Scale } from '../../review/scale.ts'
import { type Db, often } from './database.ts'

export type ProjectRow = {
  readonly id: string
  readonly title: string
  readonly style: string
  readonly createdAt: Date
  /** Is a second factor demanded of owners and editors? */
  readonly demandsFactor: boolean
  /** The last event's number and hash. */
  readonly last: number
  readonly head: string
  /** Since when it takes no work, and when it goes for good. */
  readonly archivedAt: Date | null
  readonly goesAt: Date | null
}

/** A seat with its place in the order of seating, from 1. */
export type SeatPlaced = SeatRow & { readonly ordinal: number }

/** The project's row, or null. */
export async function projectRow(db: Db, projectId: string): Promise<ProjectRow | null> {
  return db.project.findUnique({ where: { id: projectId } })
}

/** The project's row, locked until the transaction ends: whoever holds it acts alone. */
export async function lockedProject(db: Db, projectId: string): Promise<ProjectRow | null> {
  return (await lockedNow(db, projectId))?.project ?? null
}

/** The same, with what the database's clock says once the lock is held: it never goes back behind an event. */
export async function lockedNow(
  db: Db,
  projectId: string,
): Promise<{ readonly project: ProjectRow; readonly now: Date } | null> {
  const rows = await db.$queryRaw<(ProjectRow & { readonly now: Date })[]>`${often}
    with locked as materialized (
    select id::text, title, style, created_at as "createdAt",
           demands_factor as "demandsFactor", last, head,
           archived_at as "archivedAt", goes_at as "goesAt"
      from project where id = ${projectId}::uuid for update)
    select *, date_trunc('milliseconds', clock_timestamp()) as now from locked`
  const [row] = rows
  if (row === undefined) return null
  const { now, ...project } = row
  return { project, now }
}

/** What the database's clock says now. */
export async function databaseNow(db: Db): Promise<Date> {
  const rows = await db.$queryRaw<{ now: Date }[]>`
    select date_trunc('milliseconds', clock_timestamp()) as now`
  return rows[0]?.now ?? new Date(Number.NaN)
}

/** The style in which the project prints citations. */
export async function styleOf(db: Db, projectId: string): Promise<CitationStyle> {
  return styleFrom(await db.$queryRaw<{ style: string }[]>(styleAsked(projectId)))
}

export function styleAsked(projectId: string): Prisma.Sql {
  return Prisma.sql`select style from project where id = ${projectId}::uuid`
}

export function styleFrom([row]: readonly { readonly style: string }[]): CitationStyle {
  return styleNamed(row?.style) ?? usualStyle
}

/** Every seat ever given, removed ones too, in the order of seating. */
export async function seatsOf(db: Db, projectId: string): Promise<readonly SeatPlaced[]> {
  return db.$queryRaw<SeatPlaced[]>(seatsAsked(projectId))
}

export function seatsAsked(projectId: string): Prisma.Sql {
  return Prisma.sql`
    select person_id::text as "personId", role, name, removed, printed, ordinal
      from seat where project_id = ${projectId}::uuid order by ordinal`
}

/** Every version of the scale. */
export async function scalesOf(
  db: Db,
  projectId: string,
): Promise<Readonly<Record<string, Scale>>> {
  return scalesFrom(await db.$queryRaw<ScaleFlat[]>(scalesAsked(projectId)))
}

export type ScaleFlat = { readonly version: number; readonly scale: Scale }

export function scalesAsked(projectId: string): Prisma.Sql {
  return Prisma.sql`
    select version, scale from scale where project_id = ${projectId}::uuid order by version`
}

export function scalesFrom(rows: readonly ScaleFlat[]): Readonly<Record<string, Scale>> {
  return Object.fromEntries(rows.map(({ version, scale }) => [version, scale]))
}

/** Every version of the policy. */
export async function policiesOf(
  db: Db,
  projectId: string,
): Promise<Readonly<Record<string, Policy>>> {
  return policiesFrom(await db.$queryRaw<PolicyFlat[]>(policiesAsked(projectId)))
}

export type PolicyFlat = { readonly version: number; readonly policy: Policy }

export function policiesAsked(projectId: string): Prisma.Sql {
  return Prisma.sql`
    select version, policy from policy where project_id = ${projectId}::uuid order by version`
}

export function policiesFrom(rows: readonly PolicyFlat[]): Readonly<Record<string, Policy>> {
  return Object.fromEntries(rows.map(({ version, policy }) => [version, policy]))
}

export type ProjectOfPerson = Pick<ProjectRow, 'id' | 'title' | 'archivedAt' | 'goesAt'> & {
  readonly role: string
}

/** The projects in which a person sits now, with the role, by title; deleted ones for their owners alone. */
export async function projectsOf(db: Db, personId: string): Promise<readonly ProjectOfPerson[]> {
  return db.$queryRaw<ProjectOfPerson[]>`
    select p.id::text, p.title, s.role, p.archived_at as "archivedAt", p.goes_at as "goesAt"
      from seat s join project p on p.id = s.project_id
     where s.person_id = ${personId}::uuid and not s.removed and (p.goes_at is null or s.role = 'owner')
     order by p.title, p.id`
}

/** The versions of scale and policy that a round takes when it begins now. */
export async function latestVersions(
  db: Db,
  projectId: string,
): Promise<{ readonly scaleVersion: number; readonly policyVersion: number }> {
  const rows = await db.$queryRaw<{ scaleVersion: number; policyVersion: number }[]>`
    select (select max(version) from scale where project_id = ${projectId}::uuid) as "scaleVersion",
           (select max(version) from policy where project_id = ${projectId}::uuid) as "policyVersion"`
  const [row] = rows
  if (row === undefined) throw new RangeError('A project has a scale and a policy')
  return row
}

/** The number that the next row of a kind gets in the project; the project's lock is held. */
export async function nextNumber(
  db: Db,
  projectId: string,
  what: 'text' | 'claim' | 'edition',
): Promise<number> {
  const where = { where: { projectId } }
  if (what === 'text') return 1 + (await db.text.count(where))
  if (what === 'claim') return 1 + (await db.claim.count(where))
  return 1 + (await db.edition.count(where))
}
