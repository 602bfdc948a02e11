'use client'
/**
 * Under a form that was begun and not given: that it is kept, whether what it is about was changed
 * meanwhile, and the way to throw it away. Nothing while nothing is typed.
 */
import { Button } from '../_parts/button.tsx'
import styles from './begun-form.module.css'
import { DraftConflict } from './draft-conflict.tsx'
import type { DraftKeeper } from './draft-keeper.ts'
import { Saved } from './saved.tsx'

type Props = {
  readonly drafts: DraftKeeper
  readonly begun: boolean
  /** What to know when what stands there is not what the person began from. */
  readonly moved?: string | null
  readonly onDrop: () => void
}

/** The line. */
export function BegunForm({ drafts, begun, moved = null, onDrop }: Props) {
  return (
    <>
      <DraftConflict drafts={drafts} />
      {begun && moved !== null ? <p role="status">{moved}</p> : null}
      {begun ? (
        <p className={styles.begun}>
          <span>
            <Saved drafts={drafts} /> · kept for you alone
          </span>
          <Button small look="quiet" onClick={onDrop}>
            Throw my changes away
          </Button>
        </p>
      ) : null}
    </>
  )
}
