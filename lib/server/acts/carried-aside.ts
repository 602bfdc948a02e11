/**
 * What was set aside in a text follows to its newer revision where the sentence stands there unchanged;
 * whatever else was set aside is open again, and nothing is guessed.
 */
import { randomUUID } from 'node:crypto'
import { carrySetAside } from '../../review/carry-set-aside.ts'
import type { SetAside } from '../../review/coverage.ts'
import { blocksToUnits, type CodePointBlock } from '../../text/blocks.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { type CodePointIndex, toCodePoints, toUnits } from '../../text/units.ts'
import type { Db } from '../store/database.ts'
import { boundsOf, setAsidesOf } from '../store/read-sentences.ts'
import { latestRevision, textByNumber } from '../store/read-texts.ts'
import { textSentences } from './text-sentences.ts'

/** What was said of the sentences of a revision, as one string: what follows depends on nothing else that can change. */
export async function asideIn(db: Db, projectId: string, revisionId: string): Promise<string> {
  const all = await setAsidesOf(db, projectId, revisionId)
  return JSON.stringify([all, await boundsOf(db, projectId, revisionId)])
}

/** What follows to a revision with these characters and blocks, under new ids. */
export async function carriedAside(
  db: Db,
  projectId: string,
  textNumber: number,
  { index, blocks }: { readonly index: CodePointIndex; readonly blocks: readonly CodePointBlock[] },
): Promise<readonly Omit<SetAside, 'revisionId' | 'takenUp'>[]> {
  const latest = await latestRevision(db, projectId, textNumber)
  const all = latest === null ? [] : await setAsidesOf(db, projectId, latest.revisionId)
  const aside = all.filter(({ takenUp }) => !takenUp)
  if (aside.length === 0) return []
  const before = await textSentences(db, projectId, { textNumber })
  const language = (await textByNumber(db, projectId, textNumber))?.language ?? 'und'
  const sentences = sentencesOf(
    { text: index.text, blocks: blocksToUnits(index, blocks), language },
    [],
  )
  const { carried } = carrySetAside(
    { text: before.index.text, sentences: before.sentences },
    { text: index.text, sentences },
    aside.map((one) => ({ ...toUnits(before.index, one), reason: one.reason })),
  )
  return carried.map(({ reason, ...at }) => ({
    id: randomUUID(),
    ...toCodePoints(index, at),
    reason,
  }))
}
