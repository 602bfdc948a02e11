'use client'
/**
 * The first look at a copy that was never read, or by an older reader: it is read now, which may take
 * half a minute; how far that is is shown, and it can be stopped and begun again. Then the page is shown.
 */
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import { askLong } from '../../../../_parts/ask-long.ts'
import { Button } from '../../../../_parts/button.tsx'
import { LongWork } from '../../../../_parts/long-work.tsx'
import { RefusalNote } from '../../../../_parts/refusal.tsx'
import { useLongDeed } from '../../../../_parts/use-long-deed.ts'
import styles from './copy.module.css'

/** Reads the copy at `path` (its door), and draws the page anew. */
export function FirstLook({ path }: { readonly path: string }) {
  const router = useRouter()
  const { run, busy, progress, stop, refusal } = useLongDeed('look')
  const begun = useRef(false)
  const read = useCallback(async () => {
    const done = await run((asked) => askLong(path, undefined, { ...asked, method: 'GET' }))
    if (done) router.refresh()
  }, [run, path, router])

  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void read()
  }, [read])

  return (
    <div className={styles.first}>
      {busy ? <LongWork progress={progress} begins="reading the file" onStop={stop} /> : null}
      <RefusalNote of={refusal} />
      {refusal === null ? null : <Button onClick={() => void read()}>Read it now</Button>}
    </div>
  )
}
