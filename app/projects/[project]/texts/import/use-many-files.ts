'use client'
/** What becomes of several files: each is read, then brought in, one after the other; all can be stopped, and what was refused tried again. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../../../lib/review/progress.ts'
import { newKey } from '../../../../_parts/ask.ts'
import type { AskedLong } from '../../../../_parts/ask-long.ts'
import { cameIn, type FileRow, type Into, knownAnew, readRow, rowOf } from './file-row.ts'

type Change = (at: number, some: Partial<FileRow>) => void

/** The rows of some files, and what can be done with them. `onStale` asks what the project knows by now. */
export function useManyFiles(into: Into, files: readonly File[], onStale: () => void) {
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

  const { known } = into
  useEffect(() => {
    if (known !== first.current.known) setRows((rows) => rows.map((row) => knownAnew(row, known)))
  }, [known])

  /** Bring in some of them, one after the other. */
  async function bringIn(some: readonly (readonly [number, FileRow])[]) {
    const stopped = new AbortController()
    stopping.current = stopped
    setBusy(true)
    for (const [at, row] of some) {
      if (stopped.signal.aborted) continue
      change(at, { stage: 'coming', says: 'Coming in…' })
      const asked = { key: row.key, signal: stopped.signal, onProgress: setProgress }
      const came = await cameIn(into, row, asked)
      change(at, came)
      if (came.stale === true) onStale()
    }
    setProgress(null)
    setBusy(false)
  }

  /** Try again what was refused: what was read comes in, under its key; else it is read, perhaps from another file. */
  async function again(at: number, other?: File) {
    const row = rows[at]
    if (row === undefined) return
    if (row.reading !== null && other === undefined) return bringIn([[at, row]])
    const file = other ?? row.file
    const stopped = new AbortController()
    stopping.current = stopped
    change(at, { ...rowOf(file), stage: 'reading', says: 'Reading…' })
    const asked = { key: newKey(), signal: stopped.signal, onProgress: setProgress }
    const others = rows.filter((one, nth) => nth !== at && one.print !== null)
    change(at, await readRow(into, file, others, asked))
    setProgress(null)
  }

  /** Change what a file becomes: that is another act, under another key. */
  const alter: Change = (at, some) => change(at, { ...some, key: newKey() })
  const coming = rows.flatMap((row, at) => (isComing(row) ? [[at, row] as const] : []))
  return {
    rows,
    busy,
    progress,
    alter,
    again: (at: number, other?: File) => void again(at, other),
    bringIn: () => void bringIn(coming),
    stop,
  }
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
