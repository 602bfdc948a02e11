/**
 * How a round begins: with the policy and the scale of that moment, and with its assigned
 * reviewers. Assigned is every reviewer of the project, in the order of seating; where a project
 * has no reviewers, its editors and owners do the judging themselves.
 */
import type { SeatRow } from './history.ts'
import type { Opening } from './round.ts'

/** As much of a project as a new round takes with it. */
export type Ground = {
  /** In the order of seating. */
  readonly seats: readonly SeatRow[]
  readonly scaleVersion: number
  readonly policyVersion: number
}

/** A round with this id and number. */
export function openingOf(id: string, number: number, ground: Ground): Opening {
  const { seats, policyVersion, scaleVersion } = ground
  return { id, number, policyVersion, scaleVersion, assigned: assignedOf(seats) }
}

/** Who answers in a round that begins now. */
export function assignedOf(seats: readonly SeatRow[]): readonly string[] {
  const here = seats.filter(({ removed }) => !removed)
  const reviewers = here.filter(({ role }) => role === 'reviewer')
  const judges = reviewers.length > 0 ? reviewers : here.filter(({ role }) => role !== 'reader')
  return judges.map(({ personId }) => personId)
}
