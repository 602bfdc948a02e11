/** The texts of the project, each with its strip of claims; a page of them costs what its own texts hold. */
import { numberAfter, type Page, type PageAsked, pageFrom } from '../../review/paging.ts'
import type { TextListed } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { latestRevisions } from '../store/read-placed.ts'
import { textsOf } from '../store/read-texts.ts'
import { stripOf } from './placed-claims.ts'

/** The library, by number. */
export async function readLibrary(seat: Seat): Promise<readonly TextListed[]> {
  return (await pageOfLibrary(seat, { limit: Number.MAX_SAFE_INTEGER, after: null })).items
}

/** A page of the library. */
export async function pageOfLibrary(
  seat: Seat,
  { limit, after }: PageAsked,
): Promise<Page<TextListed>> {
  return snapshot(async (db) => {
    const from = numberAfter(after) ?? 0
    const texts = (await textsOf(db, seat.projectId)).filter(({ number }) => number > from)
    const revisions = await latestRevisions(db, seat.projectId)
    const latest = new Map(revisions.map((one) => [one.textId, one]))
    const page = pageFrom(texts.slice(0, limit + 1), limit, ({ number }) => number)
    const items: TextListed[] = []
    for (const text of page.items) {
      const { revisionId, number: revision } = latest.get(text.id) ?? { revisionId: '', number: 1 }
      const claims = revisionId === '' ? [] : await stripOf(db, seat, revisionId)
      items.push({ ...text, revision, claims })
    }
    return { items, next: page.next }
  })
}
