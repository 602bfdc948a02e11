/**
 * The claims of the project in pages, by number, each as the reader of them may see it. A page is
 * gathered from runs of claims until it is full, because some may not be seen, or are not asked for.
 */
import type { Page, PageAsked } from '../../review/paging.ts'
import { numberAfter, pageFrom } from '../../review/paging.ts'
import type { ClaimSeen, Standing } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { claimIdsAfter } from '../store/read-claims.ts'
import { claimsNow } from './read-claims.ts'

/** Which claims: of one standing, with marks in one text, or with these numbers; all where nothing is said. */
export type ClaimsAsked = {
  readonly standing?: Standing | undefined
  readonly text?: number | undefined
  readonly numbers?: readonly number[] | undefined
}

/** A page of the claims that the seat may see. */
export async function listClaims(
  seat: Seat,
  { limit, after }: PageAsked,
  { standing, text, numbers }: ClaimsAsked = {},
): Promise<Page<ClaimSeen>> {
  return snapshot(async (db) => {
    const found: ClaimSeen[] = []
    let from = numberAfter(after) ?? 0
    while (found.length <= limit) {
      const run = await claimIdsAfter(db, seat.projectId, from, limit + 1, {
        text: text ?? null,
        numbers: numbers ?? null,
      })
      const last = run.at(-1)
      if (last === undefined) break
      from = last.number
      const seen = await claimsNow(
        db,
        seat,
        run.map(({ id }) => id),
      )
      found.push(...seen.filter((claim) => standing === undefined || claim.standing === standing))
    }
    return pageFrom(found, limit, ({ number }) => number)
  })
}
