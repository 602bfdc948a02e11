'use client'
/**
 * The marks of the open claim in this text, where it has more than one mark: some are chosen, and taken away, joined, or
 * put under another claim together. The last mark of a claim stays; then the claim itself is withdrawn or merged.
 */
import { useState } from 'react'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import type { Deed } from '../_parts/use-deed.ts'
import { shortened } from './claim-words.ts'
import { useTools } from './desk-context.tsx'
import { type HeldMark, heldMarks } from './mark-edges.ts'
import styles from './marks-of-claim.module.css'

/** The list with its buttons; nothing where no mark can be chosen. */
export function MarksOfClaim({ claim, deed }: { readonly claim: ClaimSeen; readonly deed: Deed }) {
  const { seen, store, view, deeds } = useTools()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const held = heldMarks(claim, seen.text.revisionId, store.characters)
  if (claim.marks.length < 2 || held.length === 0) return null
  const chosen = held.filter(({ markId }) => ticked.has(markId))
  const isAll = chosen.length === claim.marks.length
  const show = ({ spans: [first] }: HeldMark) => {
    if (first !== undefined) view.bring(first)
  }
  const tick = (mark: HeldMark) => {
    const next = new Set(chosen.map(({ markId }) => markId))
    if (!next.delete(mark.markId)) next.add(mark.markId)
    setTicked(next)
    show(mark)
  }
  return (
    <fieldset className={styles.marks}>
      <legend>{held.length === 1 ? 'Its mark here' : `Its ${held.length} marks here`}</legend>
      <div className={styles.list}>
        {held.map((mark) => (
          <label key={mark.markId}>
            <input
              type="checkbox"
              checked={ticked.has(mark.markId)}
              onChange={() => tick(mark)}
              onFocus={() => show(mark)}
            />
            <q dir="auto">{shortened(wordsOf(seen.characters, mark), 80)}</q>
          </label>
        ))}
      </div>
      {chosen.length === 0 ? null : (
        <div className={styles.deeds}>
          {isAll ? null : (
            <>
              <button
                type="button"
                onClick={() => void deed.run((key) => deeds.withdrawMarks(key, chosen))}
              >
                Take away
              </button>
              <button
                type="button"
                onClick={() => store.change({ picking: { kind: 'marks', marks: chosen } })}
              >
                Put under…
              </button>
            </>
          )}
          {chosen.length < 2 ? null : (
            <button
              type="button"
              onClick={() => void deed.run((key) => deeds.joinMarks(key, chosen))}
            >
              Join
            </button>
          )}
          {isAll ? <small>To take all away, withdraw the claim or merge it.</small> : null}
        </div>
      )}
    </fieldset>
  )
}

/** Its words, with «…» where it has a gap. */
function wordsOf(text: string, { spans }: HeldMark): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}
