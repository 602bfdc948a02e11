/**
 * One work, with every citation of it that the seat may see and the way to each; for those who may
 * correct works, the others that seem to be the same.
 */

import { printWork } from '../../review/bibliography.ts'
import type { Citation, Work } from '../../review/citation.ts'
import { claimSeen } from '../../review/claim-seen.ts'
import { may } from '../../review/permissions.ts'
import { type Sign, sameBy } from '../../review/same-work.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import {
  citedInSight,
  type WorkListed,
  worksListed,
  worksSeenByMembers,
} from '../../review/works-seen.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { surroundingsOf } from '../store/dossiers.ts'
import { versionsOf } from '../store/read-works.ts'
import { shelvesOf } from './read-works.ts'
import { noSuchWork } from './works-in-sight.ts'

/** A citation of the work, with the claim that it is on. */
export type CitedHere = {
  readonly citation: Citation
  readonly claim: Pick<ClaimSeen, 'number' | 'standing'> & { readonly sentence: string }
  /** A text in which the claim stands, to open it on the desk; null where it stands nowhere any more. */
  readonly textNumber: number | null
  /** The text that the passage stands in, or null for a work outside. */
  readonly placeText: number | null
}

/** Another work, with how it is printed. */
export type WorkNamed = { readonly id: string; readonly printed: string }

export type WorkSeen = WorkListed & {
  readonly version: number
  readonly cited: readonly CitedHere[]
  /** The works that are shown as this one by an editor’s word, which can be taken back. */
  readonly joined: readonly WorkNamed[]
  /** Others that seem to be the same, for one who may say so. */
  readonly alike: readonly (WorkNamed & { readonly by: Sign })[]
  readonly mayCorrect: boolean
}

/** The work with this id, or that which stands for it. */
export async function readWork(seat: Seat, id: string): Promise<WorkSeen> {
  return snapshot(async (db) => {
    const shelves = await shelvesOf(db, seat)
    const all = worksListed(seat, shelves)
    const one = all.find(({ work, same }) => work.id === id || same.includes(id))
    if (one === undefined) throw noSuchWork()
    const ids = new Set([one.work.id, ...one.same])
    const on = citedInSight(seat, shelves).filter(({ citation }) => ids.has(citation.workId))
    const around = await surroundingsOf(
      db,
      seat.projectId,
      on.map(({ dossier }) => ({ ...dossier, stirrings: [] })),
    )
    const cited = on.flatMap(({ citation, dossier }) => {
      const claim = claimSeen(seat, { ...dossier, stirrings: [] }, around)
      if (claim === null) return []
      const { number, wording, standing, marks } = claim
      return {
        citation,
        claim: { number, sentence: wording.sentence, standing },
        textNumber: marks[0]?.textNumber ?? null,
        placeText:
          citation.place === null ? null : (shelves.textOf.get(citation.place.revisionId) ?? null),
      }
    })
    const rounds = shelves.dossiers.flatMap((dossier) => dossier.rounds)
    const answers = shelves.dossiers.flatMap((dossier) => dossier.answers)
    const shared = worksSeenByMembers(shelves.works, rounds, answers)
    const mine = shared.some(({ id: known }) => known === one.work.id)
    const mayCorrect = may(seat.role, 'correct works') && one.work.textId === null && mine
    const named = (work: Work) => ({ id: work.id, printed: printWork(work, null, shelves.style) })
    const joins = new Set(
      shelves.joins.flatMap(({ workId, into }) => (into === null ? [] : workId)),
    )
    return {
      ...one,
      version: await versionsOf(db, one.work.id),
      cited,
      joined: shelves.works
        .filter((work) => one.same.includes(work.id) && joins.has(work.id))
        .map(named),
      alike: mayCorrect
        ? alikeAmong(one, all, shared).map((a) => ({ ...named(a.work), by: a.by }))
        : [],
      mayCorrect,
    }
  })
}

/** The other entries of the library that seem to be this one, and that may be said to be. */
function alikeAmong(one: WorkListed, all: readonly WorkListed[], shared: readonly Work[]) {
  const ids = new Set(shared.map(({ id }) => id))
  return all.flatMap(({ work }) => {
    const other = work.id !== one.work.id && work.textId === null && ids.has(work.id)
    const by = other ? sameBy(one.work, work) : null
    return by === null ? [] : [{ work, by }]
  })
}
