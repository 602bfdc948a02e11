'use client'
/**
 * Several claims at once on the desk: chosen by a key or by a press with Shift, Ctrl or ⌘ on their cards or words;
 * then withdrawn or merged into another one, each by an act of its own, undone together.
 */
import { useMemo, useState } from 'react'
import { BulkRun } from '../_claims/bulk-run.tsx'
import { choose, noneChosen } from '../_claims/chosen.ts'
import { useBulk } from '../_claims/use-bulk.ts'
import { Dialog } from '../_parts/dialog.tsx'
import styles from './chosen-bar.module.css'
import { ClaimFinding } from './claim-picker.tsx'
import { marksOf } from './claim-places.ts'
import { counted } from './claim-words.ts'
import { useDesk, useTools } from './desk-context.tsx'
import type { DeskStore } from './desk-state.ts'
import { usePainted } from './use-painted.ts'

/** Choose a claim or leave it; with `reach`, all from the last choice on. */
export function chooseClaim(store: DeskStore, claim: number, reach: boolean): void {
  const { chosen: before, places } = store.state
  const chosen = choose(before, places.order, claim, reach)
  store.change({ chosen, said: `${counted(chosen.numbers.size, 'claim')} chosen` })
}

/** The bar; nothing while no claim is chosen and nothing is under way. */
export function ChosenBar() {
  const { seen, store, deeds } = useTools()
  const chosen = useDesk((state) => state.chosen)
  const [merging, setMerging] = useState(false)
  const bulk = useBulk(seen.project.id, (numbers) => deeds.look(numbers))
  useChosenPainted()
  const numbers = [...chosen.numbers]
  const does = (deed: 'withdraw' | 'merge', into?: number) => {
    setMerging(false)
    void bulk.does(deed, numbers, into).then(() => store.change({ chosen: noneChosen }))
  }
  if (numbers.length === 0 && bulk.report === null) return null
  const idle = bulk.running === null
  return (
    <div className={styles.place}>
      <section className={styles.bar} aria-label="The chosen claims">
        {numbers.length === 0 ? null : (
          <p>
            <span>{counted(numbers.length, 'claim')} chosen</span>
            <button type="button" disabled={!idle} onClick={() => does('withdraw')}>
              Withdraw
            </button>
            <button type="button" disabled={!idle} onClick={() => setMerging(true)}>
              Merge into…
            </button>
            <button
              type="button"
              className={styles.none}
              onClick={() => store.change({ chosen: noneChosen })}
            >
              None
            </button>
          </p>
        )}
        <BulkRun bulk={bulk} />
        <Dialog
          open={merging}
          onOpenChange={setMerging}
          title={`Merge ${counted(numbers.length, 'claim')} into another one`}
          says="That claim then also stands where these stand. Verdicts stay with the claim they were given on, and a new round begins where anybody has answered."
        >
          <ClaimFinding
            but={numbers.length === 1 ? numbers : []}
            onPick={({ number }) => does('merge', number)}
          />
        </Dialog>
      </section>
    </div>
  )
}

/** The words of the chosen claims are painted. */
function useChosenPainted(): void {
  const chosen = useDesk((state) => state.chosen)
  const places = useDesk((state) => state.places)
  const spans = useMemo(() => {
    const all = [...chosen.numbers].flatMap((number) => marksOf(places, number))
    return all.length === 0 ? null : all.flatMap((mark) => mark.spans)
  }, [chosen, places])
  usePainted('v-chosen', spans)
}
