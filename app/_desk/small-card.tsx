'use client'
/** A card in two lines: where the claim stands, who has answered, its sentence. A press opens it. */
import { memo } from 'react'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { Sign, StandingSign } from '../_parts/verdict.tsx'
import { lookOfLabel } from '../_parts/verdict-look.ts'
import { chooseClaim } from './chosen-bar.tsx'
import { besideCard } from './claim-words.ts'
import { useDesk, useTools } from './desk-context.tsx'
import { liveAnswer, outcomeOf } from './mark-style.ts'
import styles from './small-card.module.css'
import { useChoose } from './use-choose.ts'

/** The card. */
export const SmallCard = memo(function SmallCard({ claim }: { readonly claim: ClaimSeen }) {
  const { store } = useTools()
  const choose = useChoose()
  const isChosen = useDesk((state) => state.chosen.numbers.has(claim.number))
  const round = claim.rounds.at(-1)
  const { scale } = claim
  const own = round === undefined || claim.standing !== 'open' ? null : liveAnswer(round)
  return (
    <button
      type="button"
      className={styles.card}
      data-chosen={isChosen}
      onClick={({ shiftKey, ctrlKey, metaKey }) => {
        if (shiftKey || ctrlKey || metaKey) chooseClaim(store, claim.number, shiftKey)
        else choose(claim.number, { focus: true })
      }}
    >
      <span className={styles.sign}>
        <span className={styles.number}>{claim.number}</span>
        {own === null || own.label === null ? (
          <StandingSign scale={scale} standing={claim.standing} label={outcomeOf(claim)} />
        ) : (
          <Sign look={lookOfLabel(scale, own.label)} />
        )}
      </span>
      <span className={styles.beside}>{besideCard(claim)}</span>
      <span className={styles.sentence} dir="auto">
        {claim.wording.sentence}
        {isChosen ? <span className="visually-hidden">, chosen</span> : null}
      </span>
    </button>
  )
})
