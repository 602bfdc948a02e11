/**
 * Where a claim stands in the work, in one word.
 *
 * The surprising decision: a ruling stands while what it rests on stands. When a new round began
 * after it, or the claim was worded anew, the claim stands where its latest round leaves it, and
 * the old ruling is history. Marks that come or go without a new round do not shake a ruling: they
 * say where the claim stands, not what it says. An open round is «open» whatever was answered, so
 * that a standing tells nothing of it.
 */
import type { Claim } from './claim.ts'
import { type Ballot, consensus } from './consensus.ts'
import type { Policy } from './policy.ts'
import type { Round } from './round.ts'
import type { Ruling } from './ruling.ts'
import type { Standing } from './seen.ts'
import type { Answer } from './verdict.ts'

type Wordings = { readonly wordings: readonly { readonly version: number }[] }

/** The standing of a claim; `ruling` is its latest one, `policies` are kept by version. */
export function standingOf(
  claim: Pick<Claim, 'withdrawn'> & Wordings,
  rounds: readonly Round[],
  answers: readonly (Ballot & Pick<Answer, 'roundId'>)[],
  ruling: Pick<Ruling, 'roundId' | 'sawWording'> | null,
  policies: Readonly<Record<string, Policy>>,
): Standing {
  if (claim.withdrawn) return 'withdrawn'
  const round = latestRound(rounds)
  if (round === null || round.closed === null) return 'open'
  if (ruling !== null && stillStands(ruling, claim, rounds)) return 'ruled'
  const policy = policies[round.policyVersion]
  if (policy === undefined) throw new RangeError(`There is no policy ${round.policyVersion}`)
  return consensus(
    answers.filter(({ roundId }) => roundId === round.id),
    policy,
  ).outcome
}

/** Does a claim's latest ruling rest on its latest round and on its wording of today? */
export function stillStands(
  ruling: Pick<Ruling, 'roundId' | 'sawWording'>,
  claim: Wordings,
  rounds: readonly Round[],
): boolean {
  const round = latestRound(rounds)
  if (round === null || round.closed === null || round.id !== ruling.roundId) return false
  return ruling.sawWording === Math.max(...claim.wordings.map(({ version }) => version))
}

/** The round with the highest number, or null where there is none. */
export function latestRound(rounds: readonly Round[]): Round | null {
  return rounds.reduce<Round | null>(
    (last, round) => (last === null || round.number > last.number ? round : last),
    null,
  )
}
