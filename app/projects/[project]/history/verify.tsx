'use client'
/**
 * Checking the ledger: the chain is computed anew, replayed, and compared with the tables. The answer
 * is a sentence; where something differs, it names the first thing that does.
 */
import { useState } from 'react'
import { askLong } from '../../../_parts/ask-long.ts'
import { Button } from '../../../_parts/button.tsx'
import { LongWork } from '../../../_parts/long-work.tsx'
import { RefusalNote } from '../../../_parts/refusal.tsx'
import { useLongDeed } from '../../../_parts/use-long-deed.ts'
import styles from './verify.module.css'

type Verified = {
  readonly events: number
  readonly head: string
  readonly differs: { readonly number: number | null; readonly what: string } | null
}

/** The button, and below it what was found. */
export function VerifyLedger({ projectId }: { readonly projectId: string }) {
  const deed = useLongDeed('look')
  const [found, setFound] = useState<Verified | null>(null)

  async function verify() {
    setFound(null)
    await deed.run(async (asked) => {
      const path = `/api/v1/projects/${projectId}/verification`
      setFound(await askLong(path, undefined, { ...asked, method: 'GET' }))
    })
  }

  return (
    <div className={styles.verify}>
      <Button onClick={verify} busy={deed.busy}>
        {deed.busy ? 'Verifying…' : 'Verify the ledger'}
      </Button>
      {deed.busy ? (
        <LongWork progress={deed.progress} begins="reading the events" onStop={deed.stop} />
      ) : null}
      <RefusalNote of={deed.refusal} />
      <div role="status">{found === null ? null : <Found found={found} />}</div>
    </div>
  )
}

function Found({ found: { events, head, differs } }: { readonly found: Verified }) {
  if (differs !== null) {
    return (
      <p className={styles.differs}>
        <b>✗ Something differs</b>
        {differs.number === null ? '' : ` at event ${differs.number}`}: {differs.what}. Do not
        publish from this ledger; compare it with a backup.
      </p>
    )
  }
  return (
    <p className={styles.holds}>
      <b>✓ It holds.</b> {events} {events === 1 ? 'event' : 'events'}, each chained to the one
      before, and the tables say what the events say. Head{' '}
      <code title={head}>{head.slice(0, 16)}…</code>
    </p>
  )
}
