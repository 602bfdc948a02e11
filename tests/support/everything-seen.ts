/** Everything that a seat can read of a project by the reading acts, in one value to compare. */
import { listIn } from '../../lib/review/claim-list.ts'
import { may } from '../../lib/review/permissions.ts'
import { find } from '../../lib/server/acts/find.ts'
import { readClaim } from '../../lib/server/acts/read-claim.ts'
import { readClaimList } from '../../lib/server/acts/read-claim-list.ts'
import { readDesk } from '../../lib/server/acts/read-desk.ts'
import { readFrontPage } from '../../lib/server/acts/read-front-page.ts'
import { readHistory } from '../../lib/server/acts/read-history.ts'
import { readLibrary } from '../../lib/server/acts/read-library.ts'
import { readProject } from '../../lib/server/acts/read-project.ts'
import { readQueue } from '../../lib/server/acts/read-queue.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import { claimsSeen } from './claims-seen.ts'

/** What the seat sees of the project, of text 1 and of claim 1. The project's history is left out. */
export async function everythingSeen(seat: Seat): Promise<Readonly<Record<string, unknown>>> {
  return {
    project: await readProject(seat),
    library: await readLibrary(seat),
    desk: await readDesk(seat, 1),
    claims: await claimsSeen(seat),
    list: await readClaimList(seat, { ...listIn({}), order: 'touched' }),
    claim: may(seat.role, 'read all claims') ? await readClaim(seat, 1) : null,
    found: await Promise.all(
      ['bridge', 'telling', 'teling', 'title', '1'].map((q) => find(seat, { q })),
    ),
    front: await readFrontPage(seat),
    queue: may(seat.role, 'see the queue') ? await readQueue(seat) : null,
    history: may(seat.role, 'read the history')
      ? await readHistory(seat, { claimNumber: 1 })
      : null,
  }
}
