'use client'
/**
 * One field for a reference as people have it: BibTeX, RIS, CSL-JSON, a DOI, an address. It is read
 * as soon as it is pasted; of several works one is chosen; what could not be read is said with its
 * line. The fields below it are filled and stay to be corrected. What is pasted and not read yet is
 * part of the draft, and whatever was typed beside it while it was being read stays.
 */
import { useEffect, useRef, useState } from 'react'
import type { WorkFields } from '../../lib/review/reference-fields.ts'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { TextArea } from '../_parts/field.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import { useTools } from './desk-context.tsx'
import styles from './reference-paste.module.css'

type Found = {
  readonly line: number
  readonly fields: WorkFields
  readonly notes: readonly string[]
}
type Read = {
  readonly kind: string
  readonly found: readonly Found[]
  readonly unread: readonly { readonly line: number; readonly why: string }[]
}

type Props = {
  readonly pasted: string
  readonly onPasted: (words: string) => void
  /** Takes the work that was read or chosen; the field is empty then. */
  readonly onWork: (fields: WorkFields) => void
}

/** The field; it hands over the work that was read or chosen. */
export function ReferencePaste({ pasted, onPasted, onWork }: Props) {
  const { seen } = useTools()
  const [read, setRead] = useState<Read | null>(null)
  const deed = useDeed('look')
  const latest = useRef(onWork)
  useEffect(() => {
    latest.current = onWork
  })
  const look = (words: string) =>
    void deed.run(async (key) => {
      const path = `/api/v1/projects/${seen.project.id}/works/reading`
      const answer = await ask<Read>(path, { pasted: words }, { key })
      setRead(answer)
      const [only, ...others] = answer.found
      if (only !== undefined && others.length === 0) take(only)
    })
  const take = ({ fields }: Found) => latest.current(fields)
  return (
    <div className={styles.paste}>
      <TextArea
        label="Paste a reference, a DOI or an address"
        hint="BibTeX, RIS or CSL-JSON; nothing is fetched"
        rows={1}
        value={pasted}
        onChange={(event) => {
          const words = event.target.value
          const inserted = event.nativeEvent
          onPasted(words)
          setRead(null)
          deed.forget()
          const paste = 'inputType' in inserted && inserted.inputType === 'insertFromPaste'
          if (paste) look(words)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || /^\s*[@[{T]/u.test(pasted)) return
          event.preventDefault()
          look(pasted)
        }}
      />
      {pasted.trim() === '' ? null : (
        <Button small look="quiet" busy={deed.busy} onClick={() => look(pasted)}>
          Read it
        </Button>
      )}
      <RefusalNote of={deed.refusal} />
      <div aria-live="polite">
        {read === null ? null : <WhatWasRead read={read} onTake={take} />}
      </div>
    </div>
  )
}

function WhatWasRead({
  read: { kind, found, unread },
  onTake,
}: {
  readonly read: Read
  readonly onTake: (found: Found) => void
}) {
  const [only] = found
  return (
    <>
      {found.length === 1 && only !== undefined ? (
        <p className={styles.note}>
          {kind} was read. {only.notes.join(' ')} Look over the fields.
        </p>
      ) : null}
      {found.length > 1 ? (
        <>
          <p className={styles.note}>{found.length} works. Choose the one that you cite.</p>
          <ul className={styles.found}>
            {found.map((one) => (
              <li key={`${one.line} ${one.fields.title}`}>
                <button type="button" dir="auto" onClick={() => onTake(one)}>
                  {one.fields.title || 'without a title'}
                  <small>
                    {[one.fields.authors[0]?.family, one.fields.issued].filter(Boolean).join(', ')}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {unread.slice(0, 5).map(({ line, why }) => (
        <p key={`${line} ${why}`} className={styles.unread}>
          Line {line}: {why}
        </p>
      ))}
      {unread.length > 5 ? <p className={styles.unread}>… and {unread.length - 5} more.</p> : null}
    </>
  )
}
