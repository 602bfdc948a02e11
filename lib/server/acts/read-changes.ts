/** What changed from one revision of a text to another: for everybody who may read the text. */
import { Refusal } from '../../review/refusal.ts'
import { blocksToUnits } from '../../text/blocks.ts'
import { type Blocked, type ChangedBlock, changedBlocks } from '../../text/changed-blocks.ts'
import type { Seat } from '../auth/seat.ts'
import { differenceApart } from '../placing/difference-apart.ts'
import { type Db, snapshot } from '../store/database.ts'
import { revisionsOf, textByNumber } from '../store/read-texts.ts'
import { revisionText } from '../store/revision-text.ts'

/** Which two revisions; left out: the latest, and the one before the other. */
export type ChangesAsked = {
  readonly textNumber: number
  readonly from?: number | undefined
  readonly to?: number | undefined
}

export type ChangesSeen = {
  readonly text: {
    readonly number: number
    readonly title: string
    readonly language: string
  }
  readonly revisions: readonly { readonly number: number; readonly file: string }[]
  /** Null where the text has one revision alone. */
  readonly difference: {
    readonly from: number
    readonly to: number
    readonly blocks: readonly ChangedBlock[]
  } | null
}

/** The revisions of a text, and the difference of two of them. */
export async function readChanges(seat: Seat, asked: ChangesAsked): Promise<ChangesSeen> {
  const found = await snapshot((db) => bothRevisions(db, seat, asked))
  if (found.both === null) return { ...found.about, difference: null }
  const { from, to, before, after } = found.both
  const parts = await differenceApart(before, after)
  const blocks = changedBlocks(before, after, parts)
  return { ...found.about, difference: { from, to, blocks } }
}

type Read = Blocked & { readonly sha256: string }

async function bothRevisions(
  db: Db,
  { projectId }: Seat,
  { textNumber, from: asked, to: wanted }: ChangesAsked,
) {
  const text = await textByNumber(db, projectId, textNumber)
  if (text === null) {
    throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
  }
  const revisions = (await revisionsOf(db, projectId)).filter(({ textId }) => textId === text.id)
  const { number, title, language } = text
  const about = {
    text: { number, title, language },
    revisions: revisions.map((one) => ({ number: one.number, file: one.file.name })),
  }
  const to = wanted ?? revisions.length
  const from = asked ?? (to > 1 ? to - 1 : 2)
  if (revisions.length < 2 && asked === undefined && wanted === undefined) {
    return { about, both: null }
  }
  const read = async (of: number): Promise<Read> => {
    const revision = revisions.find((one) => one.number === of)
    const body = revision && (await revisionText(db, projectId, revision.id))
    if (revision === undefined || !body) {
      throw new Refusal('not there', `Text ${textNumber} has no revision ${of}.`)
    }
    const { text: characters } = body.index
    const blocks = blocksToUnits(body.index, JSON.parse(body.blocks))
    return { characters, blocks, sha256: revision.sha256 }
  }
  return { about, both: { from, to, before: await read(from), after: await read(to) } }
}
