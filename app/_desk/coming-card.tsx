'use client'
/** The card of a claim whose words are on their way: its number, how it stands, and room for them. */
import { StandingSign } from '../_parts/verdict.tsx'
import { scaleAt } from '../_parts/verdict-look.ts'
import { useDesk, useTools } from './desk-context.tsx'
import styles from './small-card.module.css'

/** The card. */
export function ComingCard({ number }: { readonly number: number }) {
  const { seen } = useTools()
  const look = useDesk((state) => state.looks.get(number))
  if (look === undefined) return null
  const { scaleVersion, standing, label } = look
  const scale = scaleAt(seen.project.scales, scaleVersion)
  return (
    <div className={styles.card} aria-busy="true">
      <span className={styles.sign}>
        <span className={styles.number}>{number}</span>
        <StandingSign scale={scale} standing={standing} label={label} />
      </span>
      <span className={styles.sentence}>…</span>
    </div>
  )
}
