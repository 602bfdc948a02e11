/**
 * Which works of the project a description, or a pasted reference, seems to be of. It writes
 * nothing; it is asked like a write because what is pasted is too much for an address. Only what the
 * asker may see is recognised: see works-in-sight.
 */
import { z } from 'zod'
import { printWork } from '../../review/bibliography.ts'
import type { CitationStyle } from '../../review/citation.ts'
import { MOST_PASTED, type Reference, readReferences } from '../../review/reference.ts'
import { Refusal } from '../../review/refusal.ts'
import { bareDoi, type Described, type Sign } from '../../review/same-work.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Db, snapshot } from '../store/database.ts'
import { styleOf } from '../store/read-project.ts'
import { recognised } from './works-in-sight.ts'

/** A work of the project that seems to be meant. */
export type Known = { readonly id: string; readonly printed: string; readonly by: Sign }

const typed = z.string().max(2_000).nullable()

export const RecogniseWork = z.strictObject({
  title: z.string().max(2_000),
  author: typed,
  publisher: typed,
  issued: typed,
  address: typed,
  doi: typed,
})

/** The works that seem to be the one that is being typed in. */
export async function recogniseWork(
  seat: Seat,
  _once: Once,
  { author, doi, ...rest }: z.infer<typeof RecogniseWork>,
): Promise<{ readonly known: readonly Known[] }> {
  onlyIf(seat, 'answer')
  const authors = author === null ? [] : [{ family: author, given: null }]
  const described = { ...rest, authors, doi: doi === null ? null : bareDoi(doi) }
  return snapshot(async (db) => {
    const style = await styleOf(db, seat.projectId)
    return { known: await knownAs(db, seat, described, style) }
  })
}

export const ReadReference = z.strictObject({
  pasted: z
    .string('Paste a reference, a DOI or an address.')
    .max(MOST_PASTED, 'At most 64,000 characters are read at once. Paste fewer references.'),
})

/** A reference that was read, with the works of the project that it seems to be. */
export type ReferenceSeen = Reference & { readonly known: readonly Known[] }

/** The works in what was pasted. */
export async function readReference(
  seat: Seat,
  _once: Once,
  { pasted }: z.infer<typeof ReadReference>,
) {
  onlyIf(seat, 'answer')
  const read = readReferences(pasted)
  if ('refused' in read) throw new Refusal('not understood', read.refused, { field: 'pasted' })
  return snapshot(async (db) => {
    const style = await styleOf(db, seat.projectId)
    const found: ReferenceSeen[] = []
    for (const reference of read.found) {
      found.push({ ...reference, known: await knownAs(db, seat, reference.fields, style) })
    }
    return { ...read, found }
  })
}

async function knownAs(
  db: Db,
  seat: Seat,
  described: Described,
  style: CitationStyle,
): Promise<readonly Known[]> {
  const works = await recognised(db, seat, described)
  return works
    .slice(0, 5)
    .map(({ work, by }) => ({ id: work.id, by, printed: printWork(work, null, style) }))
}
