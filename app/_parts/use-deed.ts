'use client'
/**
 * One thing that a person does from a page: it is under way, it was refused, or it is done. The key
 * of an intent is kept while it is not known what became of it (`leavesOpen`), so that pressing again
 * asks for the same act and not for a second one.
 *
 * A deed that says nothing of how to undo it puts away what stood there to be undone: «Undo» is of what was done last.
 * A look changes nothing that a person did (the ledger is verified, a reference is read), so it leaves that standing.
 */
import { useCallback, useRef, useState } from 'react'
import { doneLast, doneSince } from '../_done/done.ts'
import { leavesOpen, newKey } from './ask.ts'

export type Deed = {
  readonly busy: boolean
  readonly refusal: unknown
  /** Do it. Answers true when it was done, false when it was refused or already under way. */
  readonly run: (work: (key: string) => Promise<void>) => Promise<boolean>
  /** Forget what was refused, as when the person goes on typing. */
  readonly forget: () => void
}

/** Whether it changes something, or only asks the server to read. */
export type DeedKind = 'act' | 'look'

/** A deed of a form or a button. */
export function useDeed(kind: DeedKind = 'act'): Deed {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  const key = useRef<string | null>(null)
  const under = useRef(false)

  const run = useCallback(
    async (work: (key: string) => Promise<void>) => {
      if (under.current) return false
      under.current = true
      setBusy(true)
      setRefusal(null)
      key.current ??= newKey()
      const before = doneLast()
      try {
        await work(key.current)
        if (kind === 'act') doneSince(before)
        key.current = null
        return true
      } catch (failure) {
        if (!leavesOpen(failure)) key.current = null
        setRefusal(failure)
        return false
      } finally {
        under.current = false
        setBusy(false)
      }
    },
    [kind],
  )

  const forget = useCallback(() => {
    key.current = null
    setRefusal(null)
  }, [])

  return { busy, refusal, run, forget }
}
