'use client'
/** What becomes of several files: each is read, then brought in, one after the other; all can be stopped. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../../../lib/review/progress.ts'
import { newKey } from '../../../../_parts/ask.ts'
import { type AskedLong, askLong } from '../../../../_parts/ask-long.ts'
import { sentenceOf } from '../../../../_parts/refusal.tsx'
import { capital, count } from '../../../../_parts/words.ts'
import {
  blankDescription,
  type DescriptionTyped,
  descriptionFrom,
  suggested,
} from '../description-typed.ts'
import { base64, sourceOf, textKindOf } from './source.ts'
import { readAnyhow } from './use-reading.ts'

export type FileRow = {
  readonly file: File
  readonly stage: 'waiting' | 'reading' | 'ready' | 'coming' | 'in' | 'refused'
  /** What is said of it. */
  readonly says: string
  readonly described: DescriptionTyped
  /** The key under which it comes in: asked twice, it comes in once. */
  readonly key: string
  readonly number: number
  readonly same: readonly number[]
}

/** The rows of some files, and what can be done with them. */
export function useManyFiles(projectId: string, files: readonly File[]) {
  const [rows, setRows] = useState<readonly FileRow[]>(() => files.map(rowOf))
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const stop = useCallback(() => stopping.current?.abort(), [])

  const change = useCallback((at: number, some: Partial<FileRow>) => {
    setRows((rows) => rows.map((row, i) => (i === at ? { ...row, ...some } : row)))
  }, [])

  useEffect(() => {
    const stopped = new AbortController()
    stopping.current = stopped
    void readAll(projectId, files, change, {
      signal: stopped.signal,
      onProgress: setProgress,
    }).then(() => setProgress(null))
    return () => stopping.current?.abort()
  }, [projectId, files, change])

  async function bringIn() {
    const stopped = new AbortController()
    stopping.current = stopped
    setBusy(true)
    for (const [at, row] of rows.entries()) {
      if (row.stage !== 'ready' || stopped.signal.aborted) continue
      change(at, { stage: 'coming', says: 'Coming in…' })
      const asked = { key: row.key, signal: stopped.signal, onProgress: setProgress }
      change(at, await cameIn(projectId, row, asked))
    }
    setProgress(null)
    setBusy(false)
  }

  const title = (at: number, title: string) => {
    const described = rows[at]?.described ?? blankDescription
    change(at, { described: { ...described, title }, key: newKey() })
  }
  return { rows, busy, progress, title, bringIn: () => void bringIn(), stop }
}

function rowOf(file: File): FileRow {
  const described = { ...blankDescription, title: file.name.replace(/\.[^.]+$/, '') }
  return { file, stage: 'waiting', says: 'Waits.', described, key: newKey(), number: 0, same: [] }
}

/** Read each file for what it says of itself, or why it cannot come in. */
async function readAll(
  projectId: string,
  files: readonly File[],
  change: (at: number, some: Partial<FileRow>) => void,
  asked: AskedLong,
): Promise<void> {
  for (const [at, file] of files.entries()) {
    if (asked.signal.aborted) {
      change(at, { stage: 'refused', says: 'Stopped before it was read.' })
      continue
    }
    change(at, { stage: 'reading', says: 'Reading…' })
    change(at, await readRow(projectId, file, asked))
  }
}

async function readRow(projectId: string, file: File, asked: AskedLong): Promise<Partial<FileRow>> {
  const source = await sourceOf(file)
  if ('refused' in source) return { stage: 'refused', says: source.refused }
  const kind = textKindOf(file.name, file.type)
  const reading = await readAnyhow(projectId, source, kind, { ...asked, key: newKey() })
  if ('refused' in reading) return { stage: 'refused', says: reading.refused }
  const { blocks, doubts, notes } = reading
  const described = suggested(blankDescription, reading)
  const title = described.title || rowOf(file).described.title
  const unsure = doubts.length === 0 ? '' : ` ${capital(count(doubts.length, 'place'))} to look at.`
  const says = `${capital(count(blocks.length, 'block'))}.${unsure} ${notes.join(' ')}`.trim()
  return { stage: 'ready', says, described: { ...described, title } }
}

/** Bring a file in. What was stopped can be brought in again, under the same key. */
async function cameIn(
  projectId: string,
  { file, described, key }: FileRow,
  asked: AskedLong,
): Promise<Partial<FileRow>> {
  const source = await sourceOf(file)
  if ('refused' in source) return { stage: 'refused', says: source.refused }
  const { fileName, mediaType, bytes, document } = source
  const kind = document ?? textKindOf(file.name, file.type)
  const body = {
    description: descriptionFrom(described),
    source: { kind, fileName, mediaType, base64: base64(bytes) },
  }
  try {
    const path = `/api/v1/projects/${projectId}/texts`
    const came = await askLong<{ number: number; same: number[] }>(path, body, { ...asked, key })
    return { stage: 'in', says: '', ...came }
  } catch (failure) {
    const says = sentenceOf(failure) ?? ''
    return asked.signal.aborted ? { stage: 'ready', says } : { stage: 'refused', says }
  }
}
