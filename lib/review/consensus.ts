/**
 * What the answers of a round come to under its policy. Votes are the live verdicts; abstentions are
 * answers and no votes. The arithmetic is exact: a share is compared by cross-multiplying integers,
 * never as a floating-point number, so that two of three *is* two thirds.
 *
 * The surprising decision: having answered stays answered. Who withdraws and gives nothing new has
 * no vote, but is not awaited any more and still counts in «n of m have answered»; otherwise that
 * number would tell everybody of a withdrawal inside a sealed round.
 */
import type { Policy } from './policy.ts'
import type { ConsensusSeen } from './seen.ts'
import type { Abstention, Answer, Verdict } from './verdict.ts'

/** As much of an answer as counting needs. */
export type Ballot = Pick<Answer, 'id' | 'personId' | 'supersedes' | 'withdrawn'> &
  (Pick<Verdict, 'kind' | 'label'> | Pick<Abstention, 'kind'>)

type Chained = Pick<Answer, 'id' | 'supersedes'>

/** The last answer of each chain, withdrawn or not: where each person's mind went in the end. */
export function latest<A extends Chained>(answers: readonly A[]): readonly A[] {
  const superseded = new Set(answers.map((answer) => answer.supersedes))
  return answers.filter((answer) => !superseded.has(answer.id))
}

/** The answers that count: not superseded and not withdrawn, at most one a person and round. */
export function live<A extends Chained & Pick<Answer, 'withdrawn'>>(
  answers: readonly A[],
): readonly A[] {
  return latest(answers).filter((answer) => !answer.withdrawn)
}

/** Everyone who has answered, whatever became of the answer. */
export function answeredBy(answers: readonly Pick<Answer, 'personId'>[]): ReadonlySet<string> {
  return new Set(answers.map((answer) => answer.personId))
}

/** What the answers of one round come to: too few, agreed on one label, or contested. */
export function consensus(answers: readonly Ballot[], policy: Policy): ConsensusSeen {
  const counts = countByLabel(live(answers))
  const votes = counts.reduce((sum, [, count]) => sum + count, 0)
  if (votes < policy.quorum) return { outcome: 'too few', votes, quorum: policy.quorum }
  const most = Math.max(...counts.map(([, count]) => count))
  const [top, rival] = counts.filter(([, count]) => count === most)
  if (top !== undefined && rival === undefined && reaches(most, votes, policy)) {
    return { outcome: 'agreed', label: top[0], votes, for: most }
  }
  return { outcome: 'contested', votes, counts: Object.fromEntries(counts) }
}

/** Votes for each label that has any, by the label's key, so that the order of answers is no fact. */
function countByLabel(ballots: readonly Ballot[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const ballot of ballots) {
    if (ballot.kind === 'verdict') counts.set(ballot.label, (counts.get(ballot.label) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Is count / votes at least the threshold? By cross-multiplication in integers. */
function reaches(count: number, votes: number, { threshold }: Policy): boolean {
  const share = BigInt(count) * BigInt(threshold.denominator)
  return share >= BigInt(votes) * BigInt(threshold.numerator)
}
