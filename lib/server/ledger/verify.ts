/**
 * Does the ledger hold, and do the tables say what it says? The chain is computed anew, every body
 * is held against its commitment, the events are replayed, and every row is compared with what the
 * replay gives; what the ledger holds by hash is hashed anew. The first difference is named, with
 * the number of the event that it belongs to.
 *
 * An event whose words were erased is held against the commitment of the event that erased it.
 *
 * Each frozen edition names the chain's head of its day, and the chain must still pass through it.
 *
 * A chain cannot show that its end was cut off together with the rows, nor that all of it was written
 * anew: `known`, a number and hash kept elsewhere (in a published edition's manifest, in a log), does.
 */
import { setImmediate as breath } from 'node:timers/promises'
import { canonical, readCanonical } from '../../review/canonical.ts'
import { commitmentOf, findBreak, type Line } from '../../review/chain.ts'
import { concernsOf } from '../../review/concerns.ts'
import { commitmentsOf, type Erased } from '../../review/erasure.ts'
import type { Event } from '../../review/history.ts'
import type { Present } from '../../review/present.ts'
import { Refusal } from '../../review/refusal.ts'
import { replay } from '../../review/replay.ts'
import type { Db } from '../store/database.ts'
import { eventsAfter } from '../store/event-log.ts'
import { present } from '../store/present.ts'
import { type ProjectRow, projectRow } from '../store/read-project.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { findBesides } from './besides.ts'

/** The first thing that differs: the event's number where there is one, and what it is. */
export type Difference = { readonly number: number | null; readonly what: string }

export type Verification = {
  readonly events: number
  readonly head: string
  readonly differs: Difference | null
}

type Known = { readonly number: number; readonly hash: string }
type Row = Awaited<ReturnType<typeof eventsAfter>>[number]

/** Verify a project's ledger against its tables, at one instant: give a snapshot. */
export async function verify(
  db: Db,
  projectId: string,
  known: Known | null = null,
  following: Following = unfollowed,
): Promise<Verification> {
  const project = await projectRow(db, projectId)
  const steps = stepsOf(following, project?.last ?? 0)
  const rows = await rowsOf(db, projectId, steps)
  const end = rows.at(-1)
  const found = { events: rows.length, head: end?.hash ?? '' }
  const loose =
    chainDifference(projectId, rows, project, known) ??
    (await looseBody(rows, bodyDifference(projectId, erasures(rows)), steps))
  if (loose !== null) return { ...found, differs: loose }
  const events = rows.map(({ body }): Event => JSON.parse(body ?? ''))
  await steps('comparing the tables', 3 * rows.length)
  return { ...found, differs: await presentDifference(db, projectId, events, rows) }
}

/** Says how far it is, lets others have a turn, and ends where nobody waits any more. */
type Steps = (what: string, done: number) => Promise<void>

function stepsOf({ tell, signal }: Following, events: number): Steps {
  return async (what, done) => {
    tell({ done, of: 4 * events, what })
    await breath()
    if (signal?.aborted === true) throw new Refusal('not now', 'Stopped. Nothing was found so far.')
  }
}

async function rowsOf(db: Db, projectId: string, steps: Steps): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let more = true; more; ) {
    await steps('reading the events', rows.length)
    const page = await eventsAfter(db, projectId, rows.at(-1)?.number ?? 0, 5_000)
    rows.push(...page)
    more = page.length === 5_000
  }
  return rows
}

function chainDifference(
  projectId: string,
  rows: readonly Line[],
  project: ProjectRow | null,
  known: Known | null,
): Difference | null {
  const broken = findBreak(projectId, rows, known)
  if (broken !== null) return { number: broken.number, what: `In the chain, ${broken.what}.` }
  const end = rows.at(-1)
  if (end !== undefined && project?.last === end.number && project.head === end.hash) return null
  return { number: end?.number ?? null, what: 'The project’s row names another end of the chain.' }
}

async function looseBody(
  rows: readonly Row[],
  difference: (row: Row) => Difference | null,
  steps: Steps,
): Promise<Difference | null> {
  for (let i = 0; i < rows.length; i += 500) {
    await steps('holding each event against its hash', rows.length + 2 * i)
    const differs = firstOf(rows.slice(i, i + 500), difference)
    if (differs !== null) return differs
  }
  return null
}

function firstOf<T>(rows: readonly T[], difference: (row: T) => Difference | null) {
  for (const row of rows) {
    const differs = difference(row)
    if (differs !== null) return differs
  }
  return null
}

/** What erased events are held by; a body that cannot be read erases nothing, and is found for itself. */
function erasures(rows: readonly Row[]): ReadonlyMap<number, Erased> {
  return commitmentsOf(
    rows.flatMap(({ number, kind, body }): Pick<Event, 'number' | 'act'>[] => {
      if (kind !== 'erased' || body === null) return []
      try {
        return [{ number, act: JSON.parse(body).act }]
      } catch {
        return []
      }
    }),
  )
}

const bodyDifference =
  (projectId: string, erased: ReadonlyMap<number, Erased>) =>
  (row: Row): Difference | null => {
    const { number, salt, body } = row
    const now = erased.get(number)
    const says = (what: string) => ({ number, what })
    if (salt === null || body === null) return says('The body of this event is missing.')
    try {
      if ((row.erasedBy ?? undefined) !== now?.by) {
        return says('This event passes for erased and is not, or the other way round.')
      }
      if (commitmentOf(salt, body) !== (now?.commitment ?? row.commitment)) {
        const to = now === undefined ? 'that was committed to' : `that event ${now.by} names`
        return says(`The body of this event is not the one ${to}.`)
      }
      readCanonical(body)
    } catch (error) {
      return says(
        `The body of this event cannot be read: ${error instanceof Error ? error.message : error}`,
      )
    }
    const event: Event = JSON.parse(body)
    if (event.project !== projectId || event.number !== number) {
      return says('The body of this event says another project or number.')
    }
    return copiesDiffer(event, row)
      ? says('The columns beside the body of this event say otherwise.')
      : null
  }

function copiesDiffer({ act, at, by }: Event, row: Row): boolean {
  const { claimId, roundId } = concernsOf(act)
  const said = [act.kind, at, by, claimId, roundId]
  const kept = [row.kind, row.at?.toISOString(), row.personId, row.claimId, row.roundId]
  return said.some((value, i) => value !== kept[i])
}

async function presentDifference(
  db: Db,
  projectId: string,
  events: readonly Event[],
  rows: readonly Line[],
): Promise<Difference | null> {
  let replayed: Present
  try {
    replayed = replay(events)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    const number = /^Event (\d+) /.exec(what)?.[1]
    return { number: number === undefined ? null : Number(number), what: `${what}.` }
  }
  const kept = await present(db, projectId)
  return (
    tableDifference(replayed, kept, events) ??
    headDifference(events, rows) ??
    findBesides(db, projectId, replayed, events)
  )
}

/** An edition that was frozen at another head than the chain had at that number. */
function headDifference(events: readonly Event[], rows: readonly Line[]): Difference | null {
  const hashes = new Map(rows.map(({ number, hash }) => [number, hash]))
  return firstOf(events, ({ act, number }) => {
    if (act.kind !== 'edition frozen') return null
    const { id, ledgerNumber, ledgerHead } = act.edition
    return hashes.get(ledgerNumber) === ledgerHead
      ? null
      : { number, what: `Edition ${id} was frozen at a head that event ${ledgerNumber} has not.` }
  })
}

const tables = [
  'seats',
  'scales',
  'policies',
  'guidelines',
  'texts',
  'revisions',
  'claims',
  'marks',
  'places',
  'rounds',
  'answers',
  'works',
  'joins',
  'snapshots',
  'rulings',
  'editions',
  'publications',
  'setAsides',
  'bounds',
  'suggestions',
] as const

function tableDifference(
  replayed: Present,
  kept: Present,
  events: readonly Event[],
): Difference | null {
  if (replayed.style !== kept.style) {
    return { number: null, what: 'The project’s row has another style of citations.' }
  }
  if (replayed.title !== kept.title) {
    return { number: null, what: 'The project’s row has another title.' }
  }
  if (replayed.demandsFactor !== kept.demandsFactor) {
    return { number: null, what: 'The project’s row says otherwise of a second factor.' }
  }
  if (replayed.archivedAt !== kept.archivedAt || replayed.goesAt !== kept.goesAt) {
    return {
      number: null,
      what: 'The project’s row says otherwise whether it is archived or deleted.',
    }
  }
  for (const table of tables) {
    const should: Readonly<Record<string, unknown>> = replayed[table]
    const is: Readonly<Record<string, unknown>> = kept[table]
    for (const id of new Set([...Object.keys(should), ...Object.keys(is)])) {
      const how = rowDifference(should[id], is[id])
      if (how !== null)
        return {
          number: firstNaming(events, table, id.split(' ')[0] ?? id),
          what: `${table} ${id}: ${how}.`,
        }
    }
  }
  return null
}

function rowDifference(should: unknown, is: unknown): string | null {
  if (is === undefined) return 'the row is missing'
  if (should === undefined) return 'the ledger knows no such row'
  try {
    return canonical(should) === canonical(is) ? null : 'the row is not what the ledger says'
  } catch {
    return 'the row cannot be what the ledger says'
  }
}

/** The event that brought this row: the first that names its id, a version by its number. */
function firstNaming(events: readonly Event[], table: string, id: string): number | null {
  const event = events.find(({ act }) => {
    if (act.kind === 'project founded') return id === '1' || id === act.owner.personId
    if (table === 'scales') return act.kind === 'scale set' && String(act.version) === id
    if (table === 'guidelines') return act.kind === 'guideline set' && String(act.version) === id
    if (table === 'policies') return act.kind === 'policy set' && String(act.version) === id
    if (table === 'bounds')
      return act.kind === 'sentence bounds set' && id.startsWith(act.revisionId)
    return JSON.stringify(act).includes(id)
  })
  return event?.number ?? null
}
