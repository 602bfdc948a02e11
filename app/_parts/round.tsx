/**
 * One round of a claim, as far as sight allows: while it is open only how many have answered and
 * one's own answer; once closed its consensus and every answer under its name.
 */
import type { RoundSeen } from '../../lib/review/seen.ts'
import { Answer } from './answer.tsx'
import { consensusInWords, votesFor } from './claim-words.ts'
import styles from './round.module.css'
import { Sign } from './verdict.tsx'
import { lookOfLabel, lookOfStanding } from './verdict-look.ts'
import { When } from './when.tsx'
import { policyInWords } from './words.ts'

type RoundProps<R extends RoundSeen> = { readonly round: R; readonly attach?: boolean | undefined }

/** The round, with a heading; `attach` shows the way to attach stored copies of what is cited. */
export function Round({ round, attach = false }: RoundProps<RoundSeen>) {
  return (
    <section className={styles.round} aria-label={`Round ${round.number}`}>
      <h3>Round {round.number}</h3>
      {round.state === 'open' ? (
        <OpenRound round={round} attach={attach} />
      ) : (
        <ClosedRound round={round} attach={attach} />
      )}
      <p className={styles.policy}>{policyInWords(round.policy)}</p>
    </section>
  )
}

function OpenRound({ round, attach }: RoundProps<RoundSeen>) {
  return (
    <>
      <p className={styles.state}>
        {round.answered} of {round.of} have answered. Nobody, editors and owners included, sees more
        of it until it closes.
      </p>
      {round.mine === null ? null : (
        <>
          <p className={styles.mine}>
            {round.mine.withdrawn ? 'You withdrew this answer:' : 'Your own answer:'}
          </p>
          <Answer answer={round.mine} round={round} attach={attach} />
        </>
      )}
    </>
  )
}

/** Why a round closed, and how many had answered. */
function closing({ how, answered, of }: RoundSeen & { readonly state: 'closed' }): string {
  if (how === 'all answered')
    return of === 1 ? 'once the one asked had answered' : `once all ${of} had answered`
  const so = `when ${answered} of ${of} had answered`
  return how === 'by an editor' ? `by an editor, ${so}` : `because the claim was changed, ${so}`
}

/** What a closed round came to, as a sign and in words. */
export function Outcome({ round }: { readonly round: RoundSeen & { readonly state: 'closed' } }) {
  const { consensus, scale } = round
  const look =
    consensus.outcome === 'agreed'
      ? lookOfLabel(scale, consensus.label)
      : lookOfStanding(scale, consensus.outcome, null)
  return (
    <p className={styles.state}>
      <Sign look={look} />
      {consensus.outcome === 'agreed'
        ? `agreed, ${votesFor(consensus)}`
        : consensusInWords(consensus, round)}
    </p>
  )
}

function ClosedRound({ round, attach }: RoundProps<RoundSeen & { readonly state: 'closed' }>) {
  return (
    <>
      <Outcome round={round} />
      <p className={styles.policy}>
        Closed <When at={round.closedAt} />, {closing(round)}.
      </p>
      {round.answers.length === 0 ? <p className={styles.policy}>Nobody answered.</p> : null}
      {round.answers.map((answer) => (
        <Answer key={answer.id} answer={answer} round={round} attach={attach} />
      ))}
    </>
  )
}
