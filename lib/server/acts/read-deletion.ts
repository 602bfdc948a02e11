/** What the deletion of a project takes with it, and what stays public: shown before it is asked for. */
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Db, snapshot } from '../store/database.ts'
import { type Amounts, amountsOf, publicEditions } from '../store/erasing.ts'
import { projectRow } from '../store/read-project.ts'

export type Deletion = {
  readonly title: string
  readonly goes: Amounts
  /** Published editions: each stays at its address, to the byte, unless it is taken down before. */
  readonly staysPublic: readonly {
    readonly number: number
    readonly title: string
    readonly address: string
  }[]
  /** When a deleted project goes for good, UTC; null while it is not deleted. */
  readonly goesAt: string | null
}

/** What goes and what stays, as an owner sees it. */
export async function readDeletion(seat: Seat): Promise<Deletion> {
  onlyIf(seat, 'delete the project')
  return snapshot((db) => deletionNow(db, seat))
}

/** The same inside a running transaction. */
export async function deletionNow(db: Db, { projectId }: Seat): Promise<Deletion> {
  const project = await projectRow(db, projectId)
  if (project === null) throw new Refusal('not there', 'There is no such project.')
  const editions = await publicEditions(db, projectId)
  return {
    title: project.title,
    goes: await amountsOf(db, projectId),
    staysPublic: editions.map(({ number, title, publicBase, address }) => ({
      number,
      title,
      address: `${publicBase}/editions/${address}`,
    })),
    goesAt: project.goesAt?.toISOString() ?? null,
  }
}
