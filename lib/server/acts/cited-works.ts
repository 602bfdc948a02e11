/**
 * The citations of an answer that is being given: each with its work, which is new, known, or a
 * text of the project. A known work counts as there only for one who may see it: what was typed in
 * with another's sealed answer cannot be cited, or its id would tell of the answer. For the same
 * reason a text becomes a work of its own in each answer that cites it, as it is described then.
 */
import { randomUUID } from 'node:crypto'
import { printWork } from '../../review/bibliography.ts'
import { canonical } from '../../review/canonical.ts'
import type { Citation, TextPassage, Work } from '../../review/citation.ts'
import { wordsAt } from '../../review/mark.ts'
import { Refusal } from '../../review/refusal.ts'
import { worksOf } from '../store/read-claims.ts'
import { styleOf } from '../store/read-project.ts'
import { textByNumber } from '../store/read-texts.ts'
import { textAsked } from './marked-passage.ts'
import type { OnClaim } from './on-claim.ts'
import { recognised, seenOf } from './works-in-sight.ts'

/** A citation as it is asked for. A new work brings no text with it; a text is cited by its number. */
export type CitationAsked = Pick<Citation, 'passage' | 'stance' | 'locator' | 'readOn'> & {
  readonly work:
    | { readonly new: Omit<Work, 'id'>; readonly another?: true | undefined }
    | { readonly id: string }
    | { readonly textNumber: number }
  readonly place: (TextPassage & { readonly textNumber: number }) | null
}

export type Cited = { readonly citations: readonly Citation[]; readonly works: readonly Work[] }

/** The citations as they are kept, and the works that come new with them. */
export async function citedWorks(at: OnClaim, asked: readonly CitationAsked[]): Promise<Cited> {
  const works: Work[] = []
  const citations: Citation[] = []
  for (const citation of asked) {
    const { passage, stance, locator, readOn } = citation
    const workId = await workFor(at, citation, works)
    const place = await placeOf(at, citation)
    citations.push({ id: randomUUID(), workId, passage, stance, locator, readOn, place })
  }
  return { citations, works }
}

async function workFor(at: OnClaim, { work }: CitationAsked, works: Work[]): Promise<string> {
  if ('id' in work) return knownWork(at, work.id)
  if ('textNumber' in work) return textAsWork(at, work.textNumber, works)
  const { textId: _, ...fields } = work.new
  const typed = { id: randomUUID(), ...fields, textId: null }
  const twin = works.find(
    (one) => canonical({ ...one, id: '' }) === canonical({ ...typed, id: '' }),
  )
  if (twin !== undefined) return twin.id
  if (work.another !== true) await mustBeNew(at, typed)
  works.push(typed)
  return typed.id
}

/** Two who cite one work shall cite one: what seems to be known already is asked about, never merged. */
async function mustBeNew({ db, seat }: OnClaim, work: Work): Promise<void> {
  const [known] = await recognised(db, seat, work)
  if (known === undefined) return
  const style = await styleOf(db, seat.projectId)
  throw new Refusal(
    'changed meanwhile',
    `«${work.title}» seems to be a work that this project cites already, by its ${known.by}: «${printWork(known.work, null, style)}» Change the citation and use that work, or say there that yours is another.`,
    { changed: ['works'], workId: known.work.id },
  )
}

async function knownWork({ db, seat }: OnClaim, id: string): Promise<string> {
  const [work] = await worksOf(db, seat.projectId, [id])
  if (work !== undefined && (await seenOf(db, seat, [work])).length > 0) return id
  throw new Refusal('not there', 'There is no such work in this project.', { field: 'citations' })
}

async function textAsWork(
  { db, seat }: OnClaim,
  textNumber: number,
  works: Work[],
): Promise<string> {
  const text = await textByNumber(db, seat.projectId, textNumber)
  if (text === null) {
    throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
  }
  const known = works.find(({ textId }) => textId === text.id)
  if (known !== undefined) return known.id
  const authors = text.author === null ? [] : [{ family: text.author, given: null }]
  const work: Work = {
    id: randomUUID(),
    type: 'document',
    title: text.title,
    authors,
    container: null,
    publisher: text.publisher,
    issued: text.date,
    address: text.address,
    doi: null,
    textId: text.id,
  }
  works.push(work)
  return work.id
}

async function placeOf(at: OnClaim, citation: CitationAsked): Promise<TextPassage | null> {
  const { work, place, passage } = citation
  if (place === null) return null
  if (!('textNumber' in work) || work.textNumber !== place.textNumber) {
    throw new Refusal('not understood', 'A passage in a text of the project cites that text.', {
      field: 'citations',
    })
  }
  const { index } = await textAsked(at.db, at.seat.projectId, place)
  const { revisionId, from, to } = place
  if (wordsAt(index, { from, to }) !== passage) {
    throw new Refusal(
      'changed meanwhile',
      `Text ${place.textNumber} does not say these words from ${from} to ${to}. Mark the passage there anew.`,
      { changed: ['text'], textNumber: place.textNumber },
    )
  }
  return { revisionId, from, to }
}
