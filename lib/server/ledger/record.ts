/**
 * One act becomes one event: numbered after the last, committed to under a fresh salt, linked to
 * the line before, written to the tables, and told to the listeners at the commit. All of it in the
 * act's own transaction, so that none of it is ever there without the rest.
 */
import { randomBytes } from 'node:crypto'
import { commitmentOf, genesis, hashOf } from '../../review/chain.ts'
import { concernsOf } from '../../review/concerns.ts'
import type { Act, Event, Through } from '../../review/history.ts'
import { apply } from '../store/apply.ts'
import { afterCommit, type Db } from '../store/database.ts'
import { append } from '../store/event-log.ts'
import type { ProjectRow } from '../store/read-project.ts'
import type { Cargo } from '../store/write-project.ts'
import { tellCommitted } from './committed.ts'
import { bodyOf } from './said.ts'

/** Who acts where, when and through what, and the project's row, locked, with the end of its chain; null at the founding. */
export type Occasion = {
  readonly projectId: string
  readonly by: string
  readonly through?: Through | null
  /** The number of the event that it takes back; null for none. */
  readonly undoes?: number | null
  readonly at: Date
  readonly after: Pick<ProjectRow, 'last' | 'head'> | null
}

/** Record an act: append its event and write its rows. The caller holds the project's lock. */
export async function record(
  db: Db,
  { projectId, by, through, undoes, at, after }: Occasion,
  { act, cargo = {} }: { readonly act: Act; readonly cargo?: Cargo },
): Promise<Event> {
  const number = (after?.last ?? 0) + 1
  const previous = after?.head ?? genesis(projectId)
  const way = through == null ? {} : { through }
  const back = undoes == null ? {} : { undoes }
  const said = { at: at.toISOString(), by, ...way, ...back, act }
  const event: Event = { v: 1, project: projectId, number, ...said }
  const body = bodyOf(event)
  const salt = randomBytes(32).toString('hex')
  const commitment = commitmentOf(salt, body)
  const hash = hashOf({ project: projectId, number, commitment, previous })
  if (after === null) await apply(db, event, cargo)
  const { claimId, roundId } = concernsOf(act)
  const index = { kind: act.kind, at, personId: by, claimId, roundId }
  await append(db, projectId, { number, commitment, previous, hash, salt, body }, index)
  if (after !== null) await apply(db, event, cargo)
  afterCommit(db, () => tellCommitted(event))
  return event
}
