'use client'
/**
 * The reading of a source: of a text a moment after it stopped changing, of a document by the server, with
 * how far that is. A reading that nobody waits for any more is stopped.
 */
import { useEffect, useState } from 'react'
import type { Progress } from '../../../../../lib/review/progress.ts'
import type { Reading, Refused } from '../../../../../lib/text/read/reading.ts'
import type { TextKind } from '../../../../../lib/text/read/source-kind.ts'
import { newKey } from '../../../../_parts/ask.ts'
import type { AskedLong } from '../../../../_parts/ask-long.ts'
import { readThere } from './read-there.ts'
import { readingOf, type Source } from './source.ts'

type Read = {
  readonly reading: Reading | Refused | null
  /** A document is being read. */
  readonly busy: boolean
  readonly progress: Progress | null
}

const NOTHING: Read = { reading: null, busy: false, progress: null }

/** A source, read however it must be. */
export async function readAnyhow(
  projectId: string,
  source: Source,
  kind: TextKind,
  asked: AskedLong,
): Promise<Reading | Refused> {
  if (source.document === null) return readingOf(source, kind)
  return readThere(projectId, source, source.document, asked)
}

/** The reading of what was chosen or pasted. */
export function useReading(
  projectId: string,
  source: Source | Refused | null,
  kind: TextKind,
): Read {
  const [read, setRead] = useState<Read>(NOTHING)
  useEffect(() => {
    if (source === null || 'refused' in source) {
      setRead({ ...NOTHING, reading: source })
      return
    }
    const stopped = new AbortController()
    const onProgress = (progress: Progress) => {
      if (!stopped.signal.aborted) setRead({ reading: null, busy: true, progress })
    }
    const asked = { key: newKey(), signal: stopped.signal, onProgress }
    if (source.document !== null) setRead({ ...NOTHING, busy: true })
    const timer = setTimeout(() => {
      void readAnyhow(projectId, source, kind, asked).then((reading) => {
        if (!stopped.signal.aborted) setRead({ ...NOTHING, reading })
      })
    }, 150)
    return () => {
      stopped.abort()
      clearTimeout(timer)
    }
  }, [projectId, source, kind])
  return read
}
