/** A ruling, read: what was ruled, by whom, what readers are told, and which citations are printed. */
import type { Scale } from '../../lib/review/scale.ts'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { Cited } from './answer.tsx'
import styles from './ruling-read.module.css'
import { Sign, Verdict } from './verdict.tsx'
import { lookOfStanding } from './verdict-look.ts'
import { When } from './when.tsx'

const kinds = {
  approved: 'Approved as agreed',
  decided: 'Decided by the editor',
  contested: 'To be published as contested',
} as const

type RulingProps = {
  readonly ruling: NonNullable<ClaimSeen['ruling']>
  readonly scale: Scale
}

/** The ruling. */
export function RulingRead({ ruling, scale }: RulingProps) {
  const { kind, label, note, reasons, byName, at, cited } = ruling
  return (
    <div className={styles.ruling}>
      <p>
        {label === null ? (
          <Sign look={lookOfStanding(scale, 'contested', null)} />
        ) : (
          <Verdict scale={scale} label={label} />
        )}{' '}
        <span className={styles.kind}>{kinds[kind]}</span>{' '}
        <small>
          by <bdi>{byName}</bdi>, <When at={at} />
        </small>
      </p>
      {note === '' ? null : (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      {reasons === null ? null : (
        <>
          <h3>Why it was decided</h3>
          <p className={styles.note} dir="auto">
            {reasons}
          </p>
        </>
      )}
      {cited.length === 0 ? null : (
        <>
          <h3>Printed with it</h3>
          <ul className={styles.cites}>
            {cited.map((citation) => (
              <li key={citation.id}>
                <Cited citation={citation} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
