'use client'
/** What the project knows already of a text that comes: the same, or one of which it may be a newer version. */
import { useEffect, useMemo, useState } from 'react'
import { type KnownText, olderVersions, sameTexts } from '../../../../../lib/review/same-text.ts'
import type { Reading, Refused } from '../../../../../lib/text/read/reading.ts'
import { fingerprint, type Source } from './source.ts'
import { standsIn } from './stands-in.ts'

const NONE: readonly KnownText[] = []

/** The texts that say the same, and older versions; nothing while nothing is read. */
export function useKnown(
  projectId: string,
  source: Source | Refused | null,
  read: Reading | null,
  title: string,
  known: readonly KnownText[],
): { readonly same: readonly KnownText[]; readonly older: readonly KnownText[] } {
  const [stands, setStands] = useState<{ readonly of: Reading; readonly in: readonly number[] }>()
  const print = useMemo(
    () =>
      source === null || 'refused' in source || read === null ? null : fingerprint(source, read),
    [source, read],
  )
  const same = useMemo(() => (print === null ? NONE : sameTexts(known, print)), [print, known])
  useEffect(() => {
    if (read === null || known.length === 0 || same.length > 0) return
    const stopped = new AbortController()
    void standsIn(projectId, read, stopped.signal).then((numbers) => {
      if (!stopped.signal.aborted) setStands({ of: read, in: numbers })
    })
    return () => stopped.abort()
  }, [projectId, read, known, same])
  if (print === null || source === null || 'refused' in source || same.length > 0) {
    return { same, older: NONE }
  }
  const found = stands?.of === read ? stands.in : []
  const coming = { ...print, title, fileName: source.fileName, standsIn: found }
  return { same, older: olderVersions(known, coming) }
}
