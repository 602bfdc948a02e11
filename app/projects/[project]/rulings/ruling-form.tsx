'use client'
/** The ruling itself: approve, decide or let it stand as contested; what readers are told; the reasons. */
import { useRouter } from 'next/navigation'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { ClaimSeen } from '../../../../lib/review/seen.ts'
import { BegunForm } from '../../../_desk/begun-form.tsx'
import type { DraftKeeper } from '../../../_desk/draft-keeper.ts'
import { useIsKey } from '../../../_keys/own-keys.tsx'
import { ask, Refused } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { TextArea } from '../../../_parts/field.tsx'
import { GiveKeys } from '../../../_parts/give-keys.tsx'
import { Moon } from '../../../_parts/moon.tsx'
import { errorAt, RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { lookOfLabel } from '../../../_parts/verdict-look.ts'
import {
  agreedLabel,
  type ClosedRound,
  missingIn,
  type RulingDraft,
  type RulingKind,
  rulingAsked,
  rulingPlace,
  type Saw,
  whyNotKind,
  withKind,
} from './ruling-draft.ts'
import styles from './rulings.module.css'

type FormProps = {
  readonly claim: ClaimSeen
  readonly round: ClosedRound
  readonly projectId: string
  readonly draft: RulingDraft
  readonly saw: Saw | null
  /** Something moved, and the editor has not looked again yet. */
  readonly waits: boolean
  readonly keeper: DraftKeeper
  readonly begun: boolean
  readonly next: number | null
  /** The ruling is on its way, or is no more. */
  readonly onGiving: (giving: boolean) => void
  readonly onGiven: () => void
}

/** The form. */
export function RulingForm({
  claim,
  round,
  projectId,
  draft,
  saw,
  waits,
  keeper,
  begun,
  next,
  onGiving,
  onGiven,
}: FormProps) {
  const router = useRouter()
  const deed = useDeed()
  const form = useRef<HTMLFormElement>(null)
  const isKey = useIsKey()
  const [tried, setTried] = useState(false)
  const missing = missingIn(draft)
  const place = rulingPlace(claim.id)
  const write = (change: RulingDraft) => {
    deed.forget()
    keeper.write(place, change)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing !== null || saw === null || waits) return
    const path = `/api/v1/projects/${projectId}/claims/${claim.number}/rulings`
    onGiving(true)
    const done = await deed.run((key) => ask(path, rulingAsked(draft, saw), { key }))
    if (done) onGiven()
    onGiving(false)
    if (!done) return
    keeper.drop(place)
    router.push(next === null ? '?' : `?claim=${next}`)
    router.refresh()
  }

  function hurry(event: KeyboardEvent) {
    if (!isKey('give', event.nativeEvent)) return
    event.preventDefault()
    form.current?.requestSubmit()
  }

  const stale = deed.refusal instanceof Refused && deed.refusal.kind === 'changed meanwhile'
  return (
    <form
      ref={form}
      className={styles.ruling}
      onSubmit={submit}
      onKeyDown={hurry}
      aria-label={`Ruling on claim ${claim.number}`}
    >
      <h3>Your ruling</h3>
      <Kinds round={round} draft={draft} onKind={(kind) => write(withKind(draft, kind, round))} />
      {draft.kind === 'decided' ? (
        <Labels round={round} label={draft.label} onLabel={(label) => write({ ...draft, label })} />
      ) : null}
      <TextArea
        label="Note for readers"
        hint="Printed with the claim: what was found, in one or two plain sentences."
        dir="auto"
        maxLength={5_000}
        value={draft.note}
        error={errorAt(deed.refusal, 'note')}
        onChange={(event) => write({ ...draft, note: event.target.value })}
      />
      {draft.kind === 'decided' ? (
        <TextArea
          label="Reasons"
          hint="Why you decide against or without agreement. Printed, too."
          dir="auto"
          maxLength={5_000}
          value={draft.reasons}
          error={errorAt(deed.refusal, 'reasons')}
          onChange={(event) => write({ ...draft, reasons: event.target.value })}
        />
      ) : null}
      <BegunForm
        drafts={keeper}
        begun={begun}
        onDrop={() => {
          keeper.drop(place)
          deed.forget()
        }}
      />
      <RefusalNote of={tried && missing !== null ? missing : deed.refusal}>
        {stale ? (
          <Button small onClick={() => router.refresh()}>
            Show it as it is now
          </Button>
        ) : null}
      </RefusalNote>
      <footer className={styles.give}>
        <Button type="submit" look="go" busy={deed.busy} disabled={waits}>
          Give the ruling <GiveKeys />
        </Button>
      </footer>
    </form>
  )
}

const kindWords: Readonly<Record<RulingKind, readonly [string, string]>> = {
  approved: ['Approve', 'what was agreed'],
  decided: ['Decide', 'against or without agreement, with reasons'],
  contested: ['Contested', 'to be published as contested, with the dissent'],
}

function Kinds({
  round,
  draft,
  onKind,
}: {
  readonly round: ClosedRound
  readonly draft: RulingDraft
  readonly onKind: (kind: RulingKind) => void
}) {
  const { consensus, scale } = round
  const choices: readonly RulingKind[] =
    consensus.outcome === 'agreed' ? ['approved', 'decided', 'contested'] : ['decided', 'contested']
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">What you rule</legend>
      {choices.map((kind) => {
        const [word, says] = kindWords[kind]
        const label = kind === 'approved' ? agreedLabel(round) : null
        const why = whyNotKind(kind, round)
        return (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name="kind"
              checked={draft.kind === kind}
              disabled={why !== null}
              onChange={() => onKind(kind)}
            />
            <span>
              <b>
                {word}
                {label === null ? '' : `: ${lookOfLabel(scale, label).word}`}
              </b>
              <small>{why ?? says}</small>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function Labels({
  round,
  label,
  onLabel,
}: {
  readonly round: ClosedRound
  readonly label: string | null
  readonly onLabel: (label: string) => void
}) {
  const { scale } = round
  return (
    <fieldset className={styles.labels}>
      <legend>The label that you decide on</legend>
      {scale.labels.map(({ key }) => {
        const look = lookOfLabel(scale, key)
        return (
          <label key={key} data-tone={look.tone} className={styles.label}>
            <input
              type="radio"
              name="label"
              className="visually-hidden"
              checked={label === key}
              disabled={key === agreedLabel(round)}
              onChange={() => onLabel(key)}
            />
            <Moon face={look.face} />
            {look.word}
          </label>
        )
      })}
    </fieldset>
  )
}
