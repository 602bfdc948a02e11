/** An edition in tests: a claim from mark to ruling in one line, and the file of a kind. */
import type { EditionSeen } from '../../lib/edition/seen.ts'
import { closeRound } from '../../lib/server/acts/close-round.ts'
import { readClaim } from '../../lib/server/acts/read-claim.ts'
import type { Cast } from './cast.ts'
import { judges, marks, rules } from './deeds.ts'

/** A claim on these words, answered by the first reviewers with these labels (null abstains), ruled by Eve. */
export async function ruledClaim(
  { mina, otto, ada, noor, eve }: Cast,
  words: string,
  labels: readonly (string | null)[] = ['true', 'true', 'true', 'true'],
  ruling: { readonly kind: 'approved' | 'decided' | 'contested'; readonly label: string | null } = {
    kind: 'approved',
    label: 'true',
  },
): Promise<number> {
  const { number } = await marks(mina, words, { sentence: `It is said: ${words}.` })
  const reviewers = [mina, otto, ada, noor]
  for (const [i, label] of labels.entries()) {
    const reviewer = reviewers[i]
    if (reviewer !== undefined) await judges(reviewer, number, label)
  }
  const round = (await readClaim(eve, number)).rounds.at(-1)
  if (round?.state === 'open')
    await closeRound(eve, null, { claimNumber: number, roundId: round.id })
  await rules(eve, number, ruling)
  return number
}

/** The name of an edition's file with this ending. */
export function fileNamed({ files }: EditionSeen, ending: string): string {
  const file = files.find(({ name }) => name.endsWith(ending))
  if (file === undefined) throw new Error(`The edition has no file that ends in ${ending}`)
  return file.name
}
