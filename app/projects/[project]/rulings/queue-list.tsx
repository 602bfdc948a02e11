/** The queue in its groups; each line is a claim with where it stands, and leads to it. */
import Link from 'next/link'
import { figures } from '../../../../lib/review/number-words.ts'
import type { ClaimSeen, RulingQueueSeen } from '../../../../lib/review/seen.ts'
import { labelOfClaim, roundWords } from '../../../_parts/claim-words.ts'
import { StandingSign } from '../../../_parts/verdict.tsx'
import styles from './queue.module.css'

/** The groups in the order in which an editor works through them. */
export const groups = [
  { name: 'ready', title: 'Ready', says: 'Agreed; to be approved or decided.' },
  { name: 'contested', title: 'Contested', says: 'No label reached the share.' },
  { name: 'tooFew', title: 'Too few', says: 'Fewer votes than the quorum.' },
  { name: 'open', title: 'Open', says: 'Sealed until each round closes.' },
  { name: 'ruled', title: 'Ruled', says: 'In the next edition.' },
] as const

type ListProps = {
  readonly queue: RulingQueueSeen
  readonly chosen: number | null
}

/** The list. */
export function QueueList({ queue, chosen }: ListProps) {
  return (
    <nav aria-label="Claims by what they need">
      {groups.map(({ name, title, says }) => {
        const claims = queue[name]
        if (claims.length === 0) return null
        const folded = name === 'ruled' && !claims.some(({ number }) => number === chosen)
        return (
          <details key={name} open={!folded} className={styles.group}>
            <summary>
              <h2>
                {title} <small>{figures(claims.length)}</small>
              </h2>
              <small>{says}</small>
            </summary>
            <ul>
              {claims.map((claim) => (
                <Line key={claim.id} claim={claim} chosen={claim.number === chosen} />
              ))}
            </ul>
          </details>
        )
      })}
    </nav>
  )
}

function Line({ claim, chosen }: { readonly claim: ClaimSeen; readonly chosen: boolean }) {
  return (
    <li>
      <Link
        href={`?claim=${claim.number}`}
        id={`queued-${claim.number}`}
        className={styles.line}
        aria-current={chosen ? 'true' : undefined}
        scroll={false}
      >
        <span className={styles.number}>{claim.number}</span>
        <span className={styles.sentence} dir="auto">
          {claim.wording.sentence}
        </span>
        <span className={styles.state}>
          {claim.standing === 'open' ? null : (
            <StandingSign
              scale={claim.scale}
              standing={claim.standing}
              label={labelOfClaim(claim)}
            />
          )}
          <small>{roundWords(claim)}</small>
        </span>
      </Link>
    </li>
  )
}
