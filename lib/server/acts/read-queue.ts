/** The editor's queue: what is ready, what is disputed, what has too few votes, what is open. */
import type { RulingQueueSeen, Standing } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { snapshot } from '../store/database.ts'
import { claimsNow } from './read-claims.ts'

/** All claims but the withdrawn, by where they stand. */
export async function readQueue(seat: Seat): Promise<RulingQueueSeen> {
  onlyIf(seat, 'see the queue')
  const claims = await snapshot((db) => claimsNow(db, seat, null))
  const that = (standing: Standing) => claims.filter((claim) => claim.standing === standing)
  return {
    ready: that('agreed'),
    contested: that('contested'),
    tooFew: that('too few'),
    open: that('open'),
    ruled: that('ruled'),
  }
}
