'use client'
/**
 * What can be done to the chosen claims at once: each gets its own act, so nothing is half-done; the bar
 * counts while it runs, can be stopped, and says at the end what could not be done and why.
 */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type ListAsked, listQuery } from '../../lib/review/claim-list.ts'
import { may, type Role } from '../../lib/review/permissions.ts'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { Confirm } from '../_parts/dialog.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { type BulkDeed, deedWords } from './bulk.ts'
import styles from './bulk-bar.module.css'
import { BulkRun } from './bulk-run.tsx'
import { type Chosen, noneChosen } from './chosen.ts'
import { MergeInto } from './merge-into.tsx'
import { useBulk } from './use-bulk.ts'

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
  const router = useRouter()
  const bulk = useBulk(project, async () => router.refresh())
  const does = (deed: BulkDeed, into?: number) => {
    setWish(null)
    void bulk.does(deed, [...chosen.numbers], into).then(() => setChosen(noneChosen))
  }
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
      <BulkRun bulk={bulk} />
      <MergeInto
        open={wish === 'merge'}
        count={size}
        onLeave={() => setWish(null)}
        onYes={(into) => does('merge', into)}
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
        onYes={() => wish !== null && does(wish)}
      />
    </section>
  )
}
