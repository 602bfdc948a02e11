/**
 * Set sentences aside: a person says that there is nothing to check in them, and why. Only whole sentences of the
 * latest revision; one that is set aside already is so again only by naming what it replaces.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { id, ids, number, point } from '../../review/asked.ts'
import { type SetAside, setAsideReasons } from '../../review/coverage.ts'
import { Refusal } from '../../review/refusal.ts'
import type { CodePointSpan } from '../../text/span.ts'
import { toCodePoints } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { setAsidesOf } from '../store/read-sentences.ts'
import { type TextSentences, textSentences } from './text-sentences.ts'

export const SetSentencesAside = z.strictObject({
  textNumber: number,
  revisionId: id,
  sentences: z
    .array(
      z.strictObject({
        from: point,
        to: point,
        reason: z.enum(
          setAsideReasons,
          `Say why: ${setAsideReasons.slice(0, -1).join(', ')} or ${setAsideReasons.at(-1)}.`,
        ),
      }),
    )
    .min(1, 'Name at least one sentence.')
    .max(1_000, 'At most 1,000 sentences are set aside at once.'),
  /** Those that were set aside before and are now for another reason. */
  instead: ids.optional(),
})

/** What was set aside, with the ids by which it is taken up again. */
export type SetAsideNow = Recorded & {
  readonly setAside: readonly Omit<SetAside, 'revisionId' | 'takenUp'>[]
}

/** Set some sentences aside. */
export async function setSentencesAside(
  seat: Seat,
  once: Once,
  { textNumber, revisionId, sentences, instead = [] }: z.infer<typeof SetSentencesAside>,
): Promise<SetAsideNow> {
  return act(seat, 'set sentences aside', once, async (db, { projectId }) => {
    const text = await textSentences(db, projectId, { textNumber, revisionId })
    mustBeSentences(text, sentences)
    const standing = (await setAsidesOf(db, projectId, revisionId)).filter((one) => !one.takenUp)
    mustReplace(standing, sentences, instead)
    const setAside = sentences.map((sentence) => ({ id: randomUUID(), ...sentence }))
    const replaced = instead.length === 0 ? {} : { instead }
    return {
      act: { kind: 'sentences set aside', revisionId, sentences: setAside, ...replaced },
      tells: (event) => ({ setAside, event }),
    }
  })
}

/** Each must be a sentence as they are now, and none be named twice. */
function mustBeSentences(
  { index, sentences }: TextSentences,
  asked: readonly CodePointSpan[],
): void {
  const known = new Set(sentences.map((one) => placeKey(toCodePoints(index, one))))
  const stranger = asked.find((one) => !known.delete(placeKey(one)))
  if (stranger === undefined) return
  throw new Refusal(
    'changed meanwhile',
    `No sentence goes from ${stranger.from} to ${stranger.to}, or it is named twice. Look at the sentences again.`,
    { changed: ['text'], from: stranger.from, to: stranger.to },
  )
}

/** What stands there already must be named; what is named elsewhere is taken up with it, as an undo does. */
function mustReplace(
  standing: readonly SetAside[],
  asked: readonly CodePointSpan[],
  instead: readonly string[],
): void {
  const under = standing.filter((one) => asked.some((at) => at.from < one.to && one.from < at.to))
  const unnamed = under.find((one) => !instead.includes(one.id))
  if (unnamed !== undefined) {
    throw new Refusal(
      'changed meanwhile',
      `A sentence from ${unnamed.from} to ${unnamed.to} is set aside already, as ${unnamed.reason}.`,
      { changed: ['sentences'], from: unnamed.from, to: unnamed.to },
    )
  }
  if (instead.some((one) => !standing.some(({ id: there }) => there === one))) {
    throw new Refusal(
      'changed meanwhile',
      'What this would replace is no longer set aside there.',
      {
        changed: ['sentences'],
      },
    )
  }
}

function placeKey({ from, to }: CodePointSpan): string {
  return `${from} ${to}`
}
