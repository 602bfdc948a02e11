'use client'
/**
 * The rounds of a claim in its card: the latest as it is (to judge, sealed, or closed with its
 * consensus and the answers under their names), the earlier ones folded.
 */
import type { ClaimSeen, RoundSeen } from '../../lib/review/seen.ts'
import { StandingSign } from '../_parts/verdict.tsx'
import { When } from '../_parts/when.tsx'
import { consensusSentence, sealedSentence } from './claim-words.ts'
import { GivenAnswer, MyAnswer } from './given-answer.tsx'
import { JudgeForm } from './judge-form.tsx'
import { liveAnswer } from './mark-style.ts'
import styles from './rounds-of-claim.module.css'

/** All rounds, the latest first. */
export function RoundsOfClaim({ claim }: { readonly claim: ClaimSeen }) {
  const latest = claim.rounds.at(-1)
  if (latest === undefined) return null
  const earlier = claim.rounds.slice(0, -1).toReversed()
  return (
    <>
      <LatestRound claim={claim} round={latest} />
      {earlier.map((round) => (
        <details key={round.id} className={styles.earlier}>
          <summary>Round {round.number}, earlier</summary>
          <ClosedRound round={round} />
        </details>
      ))}
    </>
  )
}

function LatestRound({ claim, round }: { readonly claim: ClaimSeen; readonly round: RoundSeen }) {
  if (round.state === 'closed') return <ClosedRound round={round} />
  const mine = liveAnswer(round)
  if (mine !== null) return <MyAnswer claim={claim} round={round} mine={mine} />
  if (claim.may.answer) return <JudgeForm claim={claim} round={round} />
  return <p className={styles.sealed}>{sealedSentence(round)}</p>
}

function ClosedRound({ round }: { readonly round: RoundSeen }) {
  if (round.state === 'open') return <p className={styles.sealed}>{sealedSentence(round)}</p>
  const { consensus, answers, closedAt, number } = round
  const label = consensus.outcome === 'agreed' ? consensus.label : null
  return (
    <section className={styles.closed} aria-label={`Round ${number}`}>
      <h3 className="kicker">
        Round {number} · closed <When at={closedAt} as="day" />
      </h3>
      <p className={styles.consensus}>
        <StandingSign scale={round.scale} standing={consensus.outcome} label={label} />
        <span>{consensusSentence(consensus, round)}</span>
      </p>
      {answers.map((answer) => (
        <GivenAnswer key={answer.id} answer={answer} round={round} name={answer.name} />
      ))}
      {answers.length === 0 ? <p className={styles.sealed}>Nobody answered.</p> : null}
    </section>
  )
}
