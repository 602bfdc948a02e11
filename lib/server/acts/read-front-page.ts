/** The front page of a project: how far it is, what awaits me, what is disputed, what happened lately. */
import { standingIn } from '../../review/claim-seen.ts'
import { countStandings, queueOf, textsListed } from '../../review/listing.ts'
import { may } from '../../review/permissions.ts'
import type { FrontPageSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { outlined } from '../store/outlines.ts'
import { claimsNow } from './read-claims.ts'
import { latelyNow } from './read-history.ts'
import { projectNow } from './read-project.ts'

/** How many events the front page shows. */
const lately = 8

/** The front page as the seat sees it. */
export async function readFrontPage(seat: Seat): Promise<FrontPageSeen> {
  return snapshot(async (db) => {
    const outlines = await outlined(db, seat.projectId)
    const disputed = may(seat.role, 'read closed rounds')
      ? outlines.dossiers.filter((one) => standingIn(one, outlines.policies) === 'contested')
      : []
    const recent = may(seat.role, 'read the history') ? await latelyNow(db, seat, lately) : []
    return {
      project: await projectNow(db, seat),
      texts: textsListed(seat, outlines),
      queue: queueOf(seat, outlines),
      standings: countStandings(seat, outlines),
      disputed: await claimsNow(
        db,
        seat,
        disputed.map(({ claim }) => claim.id),
      ),
      recent,
    }
  })
}
