/**
 * Setting the scale: a new version, for rounds that begin from now on. It names the version that it
 * was made from; when another was set meanwhile it is refused.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { scalesOf } from '../store/read-project.ts'

const averitec = [
  'Supported',
  'Refuted',
  'Not Enough Evidence',
  'Conflicting Evidence/Cherrypicking',
] as const
const fever = ['SUPPORTS', 'REFUTES', 'NOT ENOUGH INFO'] as const

const LabelGiven = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A label’s key is lower case words joined by -.')
    .max(40),
  word: z
    .string()
    .max(40, 'A label’s word has at most 40 characters.')
    .regex(/^[^\p{C}\p{Z}]+( [^\p{C}\p{Z}]+)*$/u, 'A label’s word is words with single spaces.'),
  order: z.int().min(0).max(19).nullable(),
  claimReview: z.int().min(-1_000).max(1_000).nullable(),
  averitec: z.enum(averitec).nullable(),
  fever: z.enum(fever).nullable(),
})

const ScaleGiven = z
  .strictObject({
    labels: z
      .array(LabelGiven)
      .min(2, 'A scale has 2 labels or more.')
      .max(20, 'A scale has at most 20 labels.'),
  })
  .refine(({ labels }) => new Set(labels.map(({ key }) => key)).size === labels.length, {
    message: 'Two labels have the same key.',
  })
  .refine(
    ({ labels }) => new Set(labels.map(({ word }) => word.toLowerCase())).size === labels.length,
    {
      message: 'Two labels have the same word.',
    },
  )
  .refine(({ labels }) => inOrder(labels.flatMap(({ order }) => order ?? [])), {
    message: 'The labels in order are numbered 0, 1, 2 … without gaps.',
  })

export const SetScale = z.strictObject({ scale: ScaleGiven, basedOn: z.int().min(1) })

/** Set the scale for coming rounds. */
export async function setScale(
  seat: Seat,
  once: Once,
  { scale, basedOn }: z.infer<typeof SetScale>,
): Promise<{ readonly scaleVersion: number }> {
  return act(seat, 'set the scale', once, async (db, { projectId }) => {
    const version = nextVersion(await scalesOf(db, projectId), basedOn, 'scale')
    return { act: { kind: 'scale set', version, scale }, answer: { scaleVersion: version } }
  })
}

/** The number after the version that something was made from, which must still be the latest. */
export function nextVersion(
  versions: Readonly<Record<string, unknown>>,
  basedOn: number,
  noun: string,
): number {
  const latest = Math.max(...Object.keys(versions).map(Number))
  if (latest === basedOn) return latest + 1
  const sentence = `The ${noun} was changed meanwhile: it is at version ${latest}. Look at it again.`
  throw new Refusal('changed meanwhile', sentence, { version: latest })
}

function inOrder(orders: readonly number[]): boolean {
  return orders.toSorted((a, b) => a - b).every((order, at) => order === at)
}
