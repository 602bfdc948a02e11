'use client'
/** What becomes of several files: each is read, then brought in, one after the other; all can be stopped. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../../../lib/review/progress.ts'
import { newKey } from '../../../../_parts/ask.ts'
import type { AskedLong } from '../../../../_parts/ask-long.ts'
import { cameIn, type FileRow, type Into, readRow, rowOf } from './file-row.ts'

type Change = (at: number, some: Partial<FileRow>) => void

/** The rows of some files, and what can be done with them. */
export function useManyFiles(into: Into, files: readonly File[]) {
  const [rows, setRows] = useState<readonly FileRow[]>(() => files.map(rowOf))
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const stop = useCallback(() => stopping.current?.abort(), [])
  const first = useRef(into)

  const change = useCallback<Change>((at, some) => {
    setRows((rows) => rows.map((row, i) => (i === at ? { ...row, ...some } : row)))
  }, [])

  useEffect(() => {
    const stopped = new AbortController()
    stopping.current = stopped
    const asked = { signal: stopped.signal, onProgress: setProgress }
    void readAll(first.current, files, change, asked).then(() => setProgress(null))
    return () => stopping.current?.abort()
  }, [files, change])

  async function bringIn() {
    const stopped = new AbortController()
    stopping.current = stopped
    setBusy(true)
    for (const [at, row] of rows.entries()) {
      if (!isComing(row) || stopped.signal.aborted) continue
      change(at, { stage: 'coming', says: 'Coming in…' })
      const asked = { key: row.key, signal: stopped.signal, onProgress: setProgress }
      change(at, await cameIn(into, row, asked))
    }
    setProgress(null)
    setBusy(false)
  }

  /** Change what a file becomes: that is another act, under another key. */
  const alter: Change = (at, some) => change(at, { ...some, key: newKey() })
  return { rows, busy, progress, alter, bringIn: () => void bringIn(), stop }
}

/** Will a file come in? */
export function isComing({ stage, as }: FileRow): boolean {
  return stage === 'ready' && as !== 'left out'
}

/** Read each file for what it says of itself, or why it cannot come in. */
async function readAll(
  into: Into,
  files: readonly File[],
  change: Change,
  asked: AskedLong,
): Promise<void> {
  const read: FileRow[] = []
  for (const [at, file] of files.entries()) {
    if (asked.signal.aborted) {
      change(at, { stage: 'refused', says: 'Stopped before it was read.' })
      continue
    }
    change(at, { stage: 'reading', says: 'Reading…' })
    const found = await readRow(into, file, read, asked)
    read.push({ ...rowOf(file), ...found })
    change(at, found)
  }
}
