/**
 * A page says where its person is. It is no act: nothing is kept, so it needs no key, and it stands
 * beside the pages’ live stream, not in the API. It must come from our own pages, and no token
 * comes through. Who may not see a project is told the same as everywhere, whatever is sent.
 */
import { Refusal } from '../../../../../lib/review/refusal.ts'
import { Whereabouts } from '../../../../../lib/review/whereabouts.ts'
import { Pace } from '../../../../../lib/server/auth/pace.ts'
import { walks } from '../../../../../lib/server/live/walk.ts'
import { refuseForeign, seatAsking } from '../../../v1/asker.ts'
import { answering, doors } from '../../../v1/door.ts'
import { guarded } from '../../../v1/problem.ts'
import { mentioned } from '../../../v1/told.ts'

export const dynamic = 'force-dynamic'

/** Bytes of a request: three fields. */
const LIMIT = 2_048
/** A browser speaks every 2 s at most; several tabs and a quick change of pages are let through. */
const pace = new Pace(12, 1.2)

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: answering(async (request, path, asking) => {
    refuseForeign(request)
    const seat = await seatAsking(request, path, asking)
    const seconds = pace.take(`${seat.personId} ${seat.projectId}`, Date.now())
    if (seconds > 0) {
      throw new Refusal('too often', 'Where you are was said too often; it is said again soon.', {
        seconds,
      })
    }
    await walks(seat, await mentioned(request, Whereabouts, LIMIT))
    return new Response(null, { status: 204, headers: guarded })
  }),
})
