'use client'
/** How far a deed on many claims is, and what of it was refused. */
import { Button } from '../_parts/button.tsx'
import { deedWords } from './bulk.ts'
import styles from './bulk-bar.module.css'
import type { Bulk } from './use-bulk.ts'

/** The count while it runs, with a way to stop it; what was refused, claim by claim. What was done is told where every deed is (_done). */
export function BulkRun({ bulk }: { readonly bulk: Bulk }) {
  return (
    <>
      <Progress bulk={bulk} />
      <Report bulk={bulk} />
    </>
  )
}

function Progress({ bulk: { running, stop } }: { readonly bulk: Bulk }) {
  if (running === null) return null
  const { deed, done, refused, of } = running
  const at = done.length + refused.length
  return (
    <div className={styles.line}>
      <progress max={of} value={at} aria-label={deedWords[deed].doing} />
      <span>
        {deedWords[deed].doing}: {at} of {of}
      </span>
      <Button onClick={stop}>Stop</Button>
    </div>
  )
}

function Report({ bulk: { report, forget } }: { readonly bulk: Bulk }) {
  if (report === null) return null
  return (
    <div className={styles.report}>
      <div className={styles.line}>
        <strong>Could not be done:</strong>
        <button type="button" className="link" onClick={forget}>
          Dismiss
        </button>
      </div>
      <ul>
        {report.refused.map(({ number, sentence }) => (
          <li key={number}>
            <b>{number}</b> {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}
