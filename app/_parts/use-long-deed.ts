'use client'
/**
 * One thing that a person does from a page and that may take long: as `useDeed`, and how far it is,
 * and stopping it. It is stopped as well when the page goes.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../lib/review/progress.ts'
import type { AskedLong } from './ask-long.ts'
import { type Deed, type DeedKind, useDeed } from './use-deed.ts'

export type LongDeed = Omit<Deed, 'run'> & {
  /** How far it is; null before the first word of it, and when nothing is under way. */
  readonly progress: Progress | null
  readonly run: (work: (asked: AskedLong) => Promise<void>) => Promise<boolean>
  readonly stop: () => void
}

/** A long deed of a form or a button. */
export function useLongDeed(kind: DeedKind = 'act'): LongDeed {
  const { run: runShort, ...deed } = useDeed(kind)
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const stop = useCallback(() => stopping.current?.abort(), [])
  useEffect(() => stop, [stop])

  const run = useCallback(
    (work: (asked: AskedLong) => Promise<void>) =>
      runShort(async (key) => {
        const stopped = new AbortController()
        stopping.current = stopped
        try {
          await work({ key, signal: stopped.signal, onProgress: setProgress })
        } finally {
          setProgress(null)
        }
      }),
    [runShort],
  )

  return { ...deed, progress, run, stop }
}
