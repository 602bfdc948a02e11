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
import { useWordDeeds } from './use-word-deeds.ts'

const titles = {
  words: {
    title: 'Add these words to a claim',
    says: 'The claim then stands on them, too. Look for it by its number or its words.',
  },
  mark: {
    title: 'Put the mark under another claim',
    says: 'These words then stand for that claim. Look for it by its number or its words.',
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
    if (picking?.kind === 'mark') void putUnder(picking, claim.number)
    if (picking?.kind === 'claim') void merge(picking, claim)
  }
  const own = picking === null || picking.kind === 'words' ? null : picking.claim
  return (
    <Dialog
      open={picking !== null}
      onOpenChange={() => store.change({ picking: null })}
      title={title}
      says={says}
    >
      <RefusalNote of={deed.refusal} />
      <Finding but={own} onPick={pick} />
    </Dialog>
  )
}

type Props = {
  /** The claim that is not offered, or null. */
  readonly but: number | null
  readonly onPick: (claim: ClaimSeen) => void
}

function Finding({ but, onPick }: Props) {
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
    ({ number, standing }) => number !== but && standing !== 'withdrawn',
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
