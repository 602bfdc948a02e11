'use client'
/**
 * What can be done to the chosen claims at once: each gets its own act, so nothing is half-done; the bar
 * counts while it runs, can be stopped, and says at the end what could not be done and why.
 */
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { type ListAsked, listQuery } from '../../lib/review/claim-list.ts'
import { may, type Role } from '../../lib/review/permissions.ts'
import { tell, Undone } from '../_done/done.ts'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { Confirm } from '../_parts/dialog.tsx'
import { RefusalNote, sentenceOf } from '../_parts/refusal.tsx'
import {
  type BulkDeed,
  type BulkReport,
  deedWords,
  doToAll,
  reportWords,
  takeAllBack,
} from './bulk.ts'
import styles from './bulk-bar.module.css'
import { type Chosen, noneChosen } from './chosen.ts'
import { MergeInto } from './merge-into.tsx'

type Props = {
  readonly project: string
  readonly role: Role
  readonly asked: ListAsked
  readonly chosen: Chosen
  readonly total: number
  readonly setChosen: (chosen: Chosen) => void
}

/** The bar over the table. */
export function BulkBar({ project, role, asked, chosen, total, setChosen }: Props) {
  const [wish, setWish] = useState<BulkDeed | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const bulk = useBulk(project, () => setChosen(noneChosen))
  const { size } = chosen.numbers
  const chooseList = async () => {
    setFailure(null)
    try {
      const list = encodeURIComponent(listQuery(asked))
      const path = `/api/v1/projects/${project}/claim-numbers?list=${list}`
      const { numbers } = await ask<{ numbers: number[] }>(path, undefined, { method: 'GET' })
      setChosen({ numbers: new Set(numbers), anchor: null })
    } catch (refusal) {
      setFailure(refusal)
    }
  }
  const editor = may(role, 'close rounds')
  const deeds: readonly BulkDeed[] = editor
    ? ['withdraw', 'restore', 'merge', 'close', 'open']
    : ['withdraw', 'restore', 'merge']
  return (
    <section className={styles.bar} data-tool="" aria-label="The chosen claims">
      <div className={styles.line}>
        <span className={styles.count} role="status">
          {size === 0 ? 'None chosen' : `${size} chosen`}
        </span>
        {size < total ? (
          <button type="button" className="link" onClick={() => void chooseList()}>
            Choose all {total}
          </button>
        ) : null}
        {size > 0 ? (
          <button type="button" className="link" onClick={() => setChosen(noneChosen)}>
            Choose none
          </button>
        ) : null}
        <span className={styles.deeds}>
          {deeds.map((deed) => (
            <Button
              key={deed}
              disabled={size === 0 || bulk.running !== null}
              onClick={() => setWish(deed)}
            >
              {deedWords[deed].does}
            </Button>
          ))}
        </span>
      </div>
      <RefusalNote of={failure} />
      <Progress bulk={bulk} />
      <Report bulk={bulk} />
      <MergeInto
        open={wish === 'merge'}
        count={size}
        onLeave={() => setWish(null)}
        onYes={(into) => {
          setWish(null)
          const others = [...chosen.numbers].filter((number) => number !== into)
          void bulk.does(
            'merge',
            others.sort((a, b) => a - b),
            into,
          )
        }}
      />
      <Confirm
        open={wish !== null && wish !== 'merge'}
        onOpenChange={() => setWish(null)}
        title={
          wish === null
            ? ''
            : `${deedWords[wish].does}: ${size} ${size === 1 ? 'claim' : 'claims'}?`
        }
        says={
          wish !== null && deedWords[wish].undo === null
            ? 'Each becomes an act of its own in the history, and cannot be taken back.'
            : 'Each becomes an act of its own in the history. You can undo it afterwards.'
        }
        yes={wish === null ? 'Do it' : deedWords[wish].does}
        onYes={() => {
          const deed = wish
          setWish(null)
          if (deed !== null)
            void bulk.does(
              deed,
              [...chosen.numbers].sort((a, b) => a - b),
              null,
            )
        }}
      />
    </section>
  )
}

type Bulk = ReturnType<typeof useBulk>

/** A deed on many claims as it runs. */
function useBulk(project: string, ended: () => void) {
  const router = useRouter()
  const [running, setRunning] = useState<BulkReport | null>(null)
  const [report, setReport] = useState<BulkReport | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const run = async (deed: BulkDeed, numbers: readonly number[], into: number | null) => {
    const controller = new AbortController()
    stop.current = controller
    setReport(null)
    setRunning({ deed, done: [], events: [], refused: [], of: numbers.length, stopped: false })
    const said = await doToAll(project, deed, numbers, setRunning, controller.signal, into)
    setRunning(null)
    setReport(said.refused.length === 0 ? null : said)
    ended()
    router.refresh()
    return said
  }
  const back = (events: readonly number[]) => async (): Promise<Undone | string> => {
    const taken = await takeAllBack(project, events)
    router.refresh()
    if (taken.failure === null) return new Undone(back(taken.events))
    return `${taken.events.length} of ${events.length} taken back. ${sentenceOf(taken.failure) ?? ''}`
  }
  const does = async (deed: BulkDeed, numbers: readonly number[], into: number | null) => {
    const said = await run(deed, numbers, into)
    const { undo } = deedWords[deed]
    const can = undo !== null && said.events.length > 0
    const says = undo?.[said.done.length === 1 ? 0 : 1] ?? ''
    tell(reportWords(said), can ? { says, run: back(said.events) } : null)
  }
  return {
    running,
    report,
    does,
    stop: () => stop.current?.abort(),
    forget: () => setReport(null),
  }
}

function Progress({ bulk: { running, stop } }: { readonly bulk: Bulk }) {
  if (running === null) return null
  const { deed, done, refused, of } = running
  const at = done.length + refused.length
  return (
    <div className={styles.line}>
      <progress max={of} value={at} aria-label={deedWords[deed].doing} />
      <span>
        {deedWords[deed].doing}: {at} of {of}
      </span>
      <Button onClick={stop}>Stop</Button>
    </div>
  )
}

/** What was refused, claim by claim; what was done is told where every deed is (_done). */
function Report({ bulk: { report, forget } }: { readonly bulk: Bulk }) {
  if (report === null) return null
  return (
    <div className={styles.report}>
      <div className={styles.line}>
        <strong>Could not be done:</strong>
        <button type="button" className="link" onClick={forget}>
          Dismiss
        </button>
      </div>
      <ul>
        {report.refused.map(({ number, sentence }) => (
          <li key={number}>
            <b>{number}</b> {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}
