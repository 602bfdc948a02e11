'use client'
/** What a change says and what it will touch, shown before it is made. */
import { Confirm } from '../../../_parts/dialog.tsx'
import type { Deed } from '../../../_parts/use-deed.ts'
import styles from './settings.module.css'

type Props = {
  readonly open: boolean
  readonly noun: 'policy' | 'scale'
  readonly version: number
  readonly changes: readonly string[]
  readonly touches: readonly string[]
  readonly deed: Deed
  readonly onClose: () => void
  readonly onYes: () => void
}

/** The question. */
export function BeforeChange({
  open,
  noun,
  version,
  changes,
  touches,
  deed,
  onClose,
  onYes,
}: Props) {
  return (
    <Confirm
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      title={`Set the ${noun}, version ${version + 1}?`}
      yes={`Set the ${noun}`}
      busy={deed.busy}
      refusal={deed.refusal}
      onYes={onYes}
    >
      <h3 className="kicker">What changes</h3>
      <ul className={styles.said}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <h3 className="kicker">What it touches</h3>
      <ul className={styles.said}>
        {touches.map((touch) => (
          <li key={touch}>{touch}</li>
        ))}
      </ul>
    </Confirm>
  )
}
