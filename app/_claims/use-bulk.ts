'use client'
/** A deed on many claims as it runs: how far it is, what was refused, and how it is undone. */
import { useEffect, useRef, useState } from 'react'
import { tell } from '../_done/done.ts'
import { undoOfAll } from '../_done/undo-event.ts'
import { type BulkDeed, type BulkReport, deedWords, doToAll, reportWords } from './bulk.ts'

export type Bulk = {
  readonly running: BulkReport | null
  /** What could not be done, or null. */
  readonly report: BulkReport | null
  readonly does: (deed: BulkDeed, numbers: readonly number[], into?: number) => Promise<void>
  readonly stop: () => void
  readonly forget: () => void
}

/** Deeds on many claims; `after` hears which claims were touched, also by undoing. */
export function useBulk(
  project: string,
  after: (numbers: readonly number[]) => Promise<void>,
): Bulk {
  const [running, setRunning] = useState<BulkReport | null>(null)
  const [report, setReport] = useState<BulkReport | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const does = async (deed: BulkDeed, chosen: readonly number[], into?: number) => {
    const numbers = chosen.filter((number) => number !== into).sort((a, b) => a - b)
    const controller = new AbortController()
    stop.current = controller
    setReport(null)
    setRunning({ deed, done: [], events: [], refused: [], of: numbers.length, stopped: false })
    const said = await doToAll(project, deed, numbers, setRunning, controller.signal, into ?? null)
    setRunning(null)
    setReport(said.refused.length === 0 ? null : said)
    await after(into === undefined ? said.done : [...said.done, into])
    const { undo } = deedWords[deed]
    const says = undo?.[said.done.length === 1 ? 0 : 1] ?? ''
    const can = undo !== null && said.events.length > 0
    tell(reportWords(said), can ? undoOfAll(project, said.events, says, after) : null)
  }
  return {
    running,
    report,
    does,
    stop: () => stop.current?.abort(),
    forget: () => setReport(null),
  }
}
