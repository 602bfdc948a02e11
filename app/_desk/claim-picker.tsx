'use client'
/**
 * Choosing a claim of the project, by number or by words, to let it stand on the selected words,
 * too. The claims of this text are there at once; those of the whole project come when it opens.
 */
import { useEffect, useId, useState } from 'react'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { askAll } from '../_parts/ask.ts'
import { Dialog } from '../_parts/dialog.tsx'
import { TextField } from '../_parts/field.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { claimsFound } from './claim-finding.ts'
import styles from './claim-picker.module.css'
import { useDesk, useTools } from './desk-context.tsx'
import type { Picking } from './desk-state.ts'
import { useWordDeeds } from './use-word-deeds.ts'

const titles = {
  words: {
    title: 'Add these words to a claim',
    says: 'The claim then stands on them, too. Look for it by its number or its words.',
  },
  marks: {
    title: 'Put under another claim',
    says: 'The marked words then stand for that claim. Look for it by its number or its words.',
  },
  claim: {
    title: 'Merge the claim into another one',
    says: 'That claim then also stands where this one stands. Verdicts stay with the claim they were given on, and a new round begins where anybody has answered.',
  },
} as const

/** The dialog; it is open while something waits for a claim. */
export function ClaimPicker() {
  const { store } = useTools()
  const picking = useDesk((state) => state.picking)
  const { deed, addTo, putUnder, merge } = useWordDeeds()
  const { title, says } = titles[picking?.kind ?? 'words']
  const pick = (claim: ClaimSeen) => {
    if (picking?.kind === 'words') void addTo(claim.number, picking.words)
    if (picking?.kind === 'marks') void putUnder(picking.marks, claim.number)
    if (picking?.kind === 'claim') void merge(picking, claim)
  }
  const own = ownClaim(picking)
  return (
    <Dialog
      open={picking !== null}
      onOpenChange={() => store.change({ picking: null })}
      title={title}
      says={says}
    >
      <RefusalNote of={deed.refusal} />
      <ClaimFinding but={own} onPick={pick} />
    </Dialog>
  )
}

/** The claim that what is picked for comes from: it is not offered. */
function ownClaim(picking: Picking | null): readonly number[] {
  if (picking?.kind === 'marks') return picking.marks.map(({ claim }) => claim)
  return picking?.kind === 'claim' ? [picking.claim] : []
}

type Props = {
  /** The claims that are not offered. */
  readonly but: readonly number[]
  readonly onPick: (claim: ClaimSeen) => void
}

/** Looking for a claim by its number or its words. */
export function ClaimFinding({ but, onPick }: Props) {
  const { seen } = useTools()
  const here = useDesk((state) => state.claims)
  const [all, setAll] = useState<readonly ClaimSeen[]>([])
  const [failure, setFailure] = useState<unknown>(null)
  const [words, setWords] = useState('')
  const list = useId()
  const project = seen.project.id
  useEffect(() => {
    const stop = new AbortController()
    askAll<ClaimSeen>(`/api/v1/projects/${project}/claims`, { signal: stop.signal })
      .then(setAll)
      .catch((error) => {
        if (!stop.signal.aborted) setFailure(error)
      })
    return () => stop.abort()
  }, [project])
  const byNumber = new Map([...all, ...here.values()].map((claim) => [claim.number, claim]))
  const offered = [...byNumber.values()].filter(
    ({ number, standing }) => !but.includes(number) && standing !== 'withdrawn',
  )
  const found = claimsFound(offered, words)
  return (
    <>
      <TextField
        label="Number or words"
        value={words}
        autoComplete="off"
        aria-controls={list}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && first !== undefined) onPick(first)
        }}
      />
      <RefusalNote of={failure} />
      <ul id={list} className={styles.list}>
        {found.map((claim) => (
          <li key={claim.number}>
            <button type="button" onClick={() => onPick(claim)}>
              <b>{claim.number}</b> <span dir="auto">{claim.wording.sentence}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.none}>
        {found.length === 0 ? 'No claim has this number or these words.' : ''}
      </p>
    </>
  )
}
