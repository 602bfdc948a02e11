/**
 * A person’s browser says where they are, and all processes are told of it as far as it may be told.
 * Nothing is written. What a browser may say is checked here: the text is one of the project, the
 * caret stands in its latest revision; where a round is open beside it, its place stays here.
 */

import type { CaretPlace } from '../../review/company.ts'
import { caretInSight, paragraphAt } from '../../review/company-sight.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Whereabouts } from '../../review/whereabouts.ts'
import type { CodePointBlock } from '../../text/blocks.ts'
import type { Seat } from '../auth/seat.ts'
import { database } from '../store/database.ts'
import { noteCompany, sealedIn } from '../store/read-company.ts'
import { latestRevision } from '../store/read-texts.ts'
import { type RevisionText, revisionText } from '../store/revision-text.ts'
import type { CompanyNote } from './company.ts'

/** A title is cut to so many characters: a note of Postgres holds 8,000 bytes. */
const TITLE = 300

/** The person is where the browser says. */
export async function walks(seat: Seat, { text: number, caret, gone }: Whereabouts): Promise<void> {
  if (gone) return goes(seat)
  const db = database()
  const text = number === null ? null : await latestRevision(db, seat.projectId, number)
  if (number !== null && text === null) {
    throw new Refusal('not there', `There is no text ${number} in this project.`)
  }
  const here = caret !== null && caret.revisionId === text?.revisionId
  await tell(seat, {
    text:
      text === null || number === null
        ? null
        : { number, title: [...text.title].slice(0, TITLE).join('') },
    place: here && (await mayBeTold(seat, caret)) ? caret : null,
    gone: false,
  })
}

/** The person is here no longer. */
export async function goes(seat: Seat): Promise<void> {
  await tell(seat, { text: null, place: null, gone: true })
}

async function tell(
  { projectId, personId, name }: Seat,
  said: Pick<CompanyNote, 'text' | 'place' | 'gone'>,
): Promise<void> {
  const note: CompanyNote = { project: projectId, personId, name, ...said }
  await noteCompany(database(), JSON.stringify(note))
}

async function mayBeTold({ projectId }: Seat, { revisionId, at }: CaretPlace): Promise<boolean> {
  const body = await revisionText(database(), projectId, revisionId)
  const paragraph = body === null ? null : paragraphAt(blocksOf(body), at)
  if (paragraph === null) return false
  return caretInSight(paragraph, await sealedIn(database(), projectId, revisionId, paragraph))
}

const parsed = new WeakMap<RevisionText, readonly CodePointBlock[]>()

function blocksOf(body: RevisionText): readonly CodePointBlock[] {
  const known = parsed.get(body)
  if (known !== undefined) return known
  const blocks: readonly CodePointBlock[] = JSON.parse(body.blocks)
  parsed.set(body, blocks)
  return blocks
}
