'use client'
/**
 * Wording a claim: one self-contained sentence, who said it, when, where, and of which kinds it is.
 * The same form makes a claim on new words and words one anew.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { claimKinds } from '../../lib/review/claim.ts'
import { useIsKey } from '../_keys/own-keys.tsx'
import { Button } from '../_parts/button.tsx'
import { TextArea, TextField } from '../_parts/field.tsx'
import { GiveKeys } from '../_parts/give-keys.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import type { Deed } from '../_parts/use-deed.ts'
import { type ClaimDraft, claimProblems, toggled } from './claim-draft.ts'
import styles from './claim-form.module.css'
import { Toggles } from './toggles.tsx'

type Props = {
  readonly title: string
  readonly above?: ReactNode
  readonly value: ClaimDraft
  readonly yes: string
  readonly deed: Deed
  readonly onChange: (value: ClaimDraft) => void
  readonly onYes: () => void
  readonly onLeave: () => void
  readonly onDrop: () => void
}

/** The form. */
export function ClaimForm(props: Props) {
  const { title, above, value, yes, deed, onChange, onYes, onLeave, onDrop } = props
  const [tried, setTried] = useState(false)
  const isKey = useIsKey()
  const problems = claimProblems(value)
  const shown = tried ? problems : {}
  const sentence = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    sentence.current?.focus({ preventScroll: true })
    sentence.current?.select()
  }, [])
  const make = () => {
    setTried(true)
    if (Object.keys(problems).length === 0) onYes()
  }
  return (
    <form
      className={styles.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
      onKeyDown={(event) => {
        if (isKey('away', event.nativeEvent)) {
          event.stopPropagation()
          onLeave()
        }
        if (isKey('give', event.nativeEvent)) {
          event.preventDefault()
          make()
        }
      }}
    >
      <h3 className="kicker">{title}</h3>
      {above}
      <TextArea
        ref={sentence}
        label="What is claimed, in one sentence of its own"
        dir="auto"
        rows={2}
        value={value.sentence}
        error={shown.sentence}
        onChange={(event) => onChange({ ...value, sentence: event.target.value })}
      />
      <TextField
        label="Who said it"
        dir="auto"
        value={value.saidBy}
        onChange={(event) => onChange({ ...value, saidBy: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          label="When"
          placeholder="14 March 2025"
          value={value.saidOn}
          error={shown.saidOn}
          onChange={(event) => onChange({ ...value, saidOn: event.target.value })}
        />
        <TextField
          label="Where"
          dir="auto"
          value={value.saidWhere}
          onChange={(event) => onChange({ ...value, saidWhere: event.target.value })}
        />
      </div>
      <Toggles
        legend="Kind"
        kind="checkbox"
        options={claimKinds}
        chosen={value.kinds}
        onToggle={(kind) => onChange({ ...value, kinds: toggled(value.kinds, kind) })}
      />
      <RefusalNote of={shown.kinds ?? deed.refusal} />
      <div className={styles.choices}>
        <Button type="submit" look="go" busy={deed.busy}>
          {yes} <GiveKeys />
        </Button>
        <Button look="quiet" onClick={onDrop}>
          Drop it
        </Button>
      </div>
    </form>
  )
}
