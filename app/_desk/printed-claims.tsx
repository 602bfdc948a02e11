'use client'
/**
 * The claims of a text on paper, after its words: there the margin's cards, which stand beside what is
 * in view, would be cut or missing. Drawn only while the page is printed.
 */
import type { ClaimLook } from '../../lib/review/placed-claims.ts'
import type { Scale } from '../../lib/review/scale.ts'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { usePrinting } from '../_parts/use-printing.ts'
import { StandingSign } from '../_parts/verdict.tsx'
import { scaleAt } from '../_parts/verdict-look.ts'
import { besideCard, shortened } from './claim-words.ts'
import { useDesk, useTools } from './desk-context.tsx'
import styles from './printed-claims.module.css'

/** The list. */
export function PrintedClaims() {
  const printing = usePrinting() !== null
  return printing ? <List /> : null
}

function List() {
  const { seen, store } = useTools()
  const looks = useDesk((state) => state.looks)
  const claims = useDesk((state) => state.claims)
  const places = useDesk((state) => state.places)
  if (places.order.length === 0) return null
  return (
    <section className={styles.claims}>
      <h2>Claims</h2>
      <ol>
        {places.order.map((number) => {
          const look = looks.get(number)
          const first = places.firsts.get(number)
          if (look === undefined || first === undefined) return null
          const quotation = store.characters.text.slice(first.start, first.end)
          const scale = scaleAt(seen.project.scales, look.scaleVersion)
          const line = { number, look, scale, quotation, claim: claims.get(number) ?? null }
          return <Line key={number} {...line} />
        })}
      </ol>
    </section>
  )
}

type LineProps = {
  readonly number: number
  readonly look: ClaimLook
  readonly scale: Scale
  readonly quotation: string
  /** Null for a claim that was not in view yet: then its sentence is not here. */
  readonly claim: ClaimSeen | null
}

function Line({ number, look, scale, quotation, claim }: LineProps) {
  const { standing, label } = look
  const beside = claim === null ? '' : besideCard(claim)
  return (
    <li>
      <span className={styles.number}>{number}</span>
      <div>
        {claim === null ? null : (
          <p className={styles.sentence} dir="auto">
            {claim.wording.sentence}
          </p>
        )}
        <p className={styles.quotation} dir="auto">
          “{shortened(quotation, 120)}”
        </p>
      </div>
      <p className={styles.outcome}>
        <StandingSign scale={scale} standing={standing} label={label} />
        {beside === '' || standing === 'ruled' ? null : <small> {beside}</small>}
      </p>
    </li>
  )
}
