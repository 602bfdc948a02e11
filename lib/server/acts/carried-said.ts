/**
 * What people said of the sentences of a text follows to its newer revision where the words stand there
 * unchanged: where they begin, and what was set aside. Whatever else was set aside is open again, and
 * whatever else was said of bounds is found anew: nothing is guessed.
 */
import { randomUUID } from 'node:crypto'
import { carryBounds } from '../../review/carry-bounds.ts'
import { carrySetAside } from '../../review/carry-set-aside.ts'
import type { SentenceBound, SetAside } from '../../review/coverage.ts'
import { blocksToUnits, type CodePointBlock } from '../../text/blocks.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { type CodePointIndex, toCodePoints, toUnits } from '../../text/units.ts'
import type { Db } from '../store/database.ts'
import { boundsOf, setAsidesOf } from '../store/read-sentences.ts'
import { latestRevision, textByNumber } from '../store/read-texts.ts'
import { boundsInUnits, textSentences } from './text-sentences.ts'

/** What follows, in code points of the newer revision, and how much does not. */
export type SaidCarried = {
  readonly aside: readonly Omit<SetAside, 'revisionId' | 'takenUp'>[]
  readonly bounds: readonly { readonly at: number; readonly begins: boolean }[]
  /** How many sentences that were set aside do not stand there unchanged. */
  readonly open: number
  /** How many words about where sentences begin do not hold there. */
  readonly anew: number
}

const NOTHING: SaidCarried = { aside: [], bounds: [], open: 0, anew: 0 }

/** What was said of the sentences of a revision, as one string: what follows depends on nothing else that can change. */
export async function saidIn(db: Db, projectId: string, revisionId: string): Promise<string> {
  const all = await setAsidesOf(db, projectId, revisionId)
  return JSON.stringify([all, await boundsOf(db, projectId, revisionId)])
}

/** What follows to a revision with these characters and blocks, under new ids. */
export async function carriedSaid(
  db: Db,
  projectId: string,
  textNumber: number,
  { index, blocks }: { readonly index: CodePointIndex; readonly blocks: readonly CodePointBlock[] },
): Promise<SaidCarried> {
  const latest = await latestRevision(db, projectId, textNumber)
  if (latest === null) return NOTHING
  const all = await setAsidesOf(db, projectId, latest.revisionId)
  const asides = all.filter(({ takenUp }) => !takenUp)
  const said: readonly SentenceBound[] = await boundsOf(db, projectId, latest.revisionId)
  if (asides.length === 0 && said.length === 0) return NOTHING
  const before = await textSentences(db, projectId, { textNumber })
  const stood = { text: before.index.text, sentences: before.sentences }
  const bounds = carryBounds(stood, index.text, boundsInUnits(before.index, said))
  const language = (await textByNumber(db, projectId, textNumber))?.language ?? 'und'
  const written = { text: index.text, blocks: blocksToUnits(index, blocks), language }
  const aside = carrySetAside(
    stood,
    { text: index.text, sentences: sentencesOf(written, bounds.carried) },
    asides.map((one) => ({ ...toUnits(before.index, one), reason: one.reason })),
  )
  return {
    aside: aside.carried.map(({ reason, ...at }) => ({
      id: randomUUID(),
      ...toCodePoints(index, at),
      reason,
    })),
    bounds: bounds.carried.map(({ at, begins }) => ({
      at: toCodePoints(index, { start: at, end: at }).from,
      begins,
    })),
    open: aside.left,
    anew: bounds.left,
  }
}
