'use client'
/**
 * The claims of a text on paper, after its words: there the margin's cards, which stand beside what is
 * in view, would be cut or missing. Drawn only while the page is printed.
 */
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { usePrinting } from '../_parts/use-printing.ts'
import { StandingSign } from '../_parts/verdict.tsx'
import { besideCard, shortened } from './claim-words.ts'
import { useDesk, useTools } from './desk-context.tsx'
import { outcomeOf } from './mark-style.ts'
import styles from './printed-claims.module.css'

/** The list. */
export function PrintedClaims() {
  const printing = usePrinting() !== null
  return printing ? <List /> : null
}

function List() {
  const { store } = useTools()
  const claims = useDesk((state) => state.claims)
  const places = useDesk((state) => state.places)
  if (places.order.length === 0) return null
  return (
    <section className={styles.claims}>
      <h2>Claims</h2>
      <ol>
        {places.order.map((number) => {
          const claim = claims.get(number)
          const first = places.firsts.get(number)
          if (claim === undefined || first === undefined) return null
          const quotation = store.characters.text.slice(first.start, first.end)
          return <Line key={number} claim={claim} quotation={quotation} />
        })}
      </ol>
    </section>
  )
}

function Line({ claim, quotation }: { readonly claim: ClaimSeen; readonly quotation: string }) {
  const { number, scale, standing, wording } = claim
  const beside = besideCard(claim)
  return (
    <li>
      <span className={styles.number}>{number}</span>
      <div>
        <p className={styles.sentence} dir="auto">
          {wording.sentence}
        </p>
        <p className={styles.quotation} dir="auto">
          “{shortened(quotation, 120)}”
        </p>
      </div>
      <p className={styles.outcome}>
        <StandingSign scale={scale} standing={standing} label={outcomeOf(claim)} />
        {beside === '' || standing === 'ruled' ? null : <small> {beside}</small>}
      </p>
    </li>
  )
}
