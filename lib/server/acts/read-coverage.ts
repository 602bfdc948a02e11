/**
 * Coverage of a text: its sentences, what of them was set aside and why, where people said that sentences begin,
 * and the sum. It is the work that is open, so it is for those who see all claims.
 */
import { type CoverageSeen, statesOf, sumOf } from '../../review/coverage.ts'
import { toCodePoints, toUnits } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { snapshot } from '../store/database.ts'
import { markedIn, setAsidesOf } from '../store/read-sentences.ts'
import { textSentences } from './text-sentences.ts'

/** The coverage of the text with this number. */
export async function readCoverage(seat: Seat, textNumber: number): Promise<CoverageSeen> {
  onlyIf(seat, 'read all claims')
  return snapshot(async (db) => {
    const { revisionId, index, bounds, sentences } = await textSentences(db, seat.projectId, {
      textNumber,
    })
    const asides = (await setAsidesOf(db, seat.projectId, revisionId)).filter(
      ({ takenUp }) => !takenUp,
    )
    const states = statesOf(
      index.text,
      sentences,
      await markedIn(db, revisionId, index),
      asides.map((one) => toUnits(index, one)),
    )
    return {
      textNumber,
      revisionId,
      sum: sumOf(states),
      sentences: sentences.map((one) => toCodePoints(index, one)),
      setAside: asides.map(({ id, from, to, reason }) => ({ id, from, to, reason })),
      bounds: bounds.flatMap(({ at, begins }) => (begins === null ? [] : [{ at, begins }])),
    }
  })
}
