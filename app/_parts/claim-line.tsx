/**
 * A claim in a list: its number, its sentence in the book face, where it stands, and in how many
 * places it was said. The whole line leads to the claim.
 */
import Link from 'next/link'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import styles from './claim-line.module.css'
import { labelOfClaim, roundWords } from './claim-words.ts'
import { StandingSign } from './verdict.tsx'

/** One line. */
export function ClaimLine({ claim, base }: { readonly claim: ClaimSeen; readonly base: string }) {
  return (
    <li className={styles.line}>
      <span className={styles.number}>{claim.number}</span>
      <div className={styles.words}>
        <Link href={`${base}/claims/${claim.number}`} className={styles.sentence} dir="auto">
          {claim.wording.sentence}
        </Link>
        <p className={styles.meta}>
          <StandingSign scale={claim.scale} standing={claim.standing} label={labelOfClaim(claim)} />
          <small>{roundWords(claim)}</small>
        </p>
      </div>
    </li>
  )
}
