/**
 * What a member is called where people are not to be known: in editions, and before readers. By
 * consent the name, else a lasting pseudonym by the order of seating, which is never given twice.
 */
import type { SeatRow } from './history.ts'

/** The printed name of a member; `ordinal` is the place in the order of seating, from 1. */
export function printedName({ name, printed }: Pick<SeatRow, 'name' | 'printed'>, ordinal: number) {
  return printed ? name : `Member ${ordinal}`
}
