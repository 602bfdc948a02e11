'use client'
/**
 * The same thing written in two tabs: both are shown, one is kept, and the other stays to be copied
 * until the choice is made.
 */
import { useSyncExternalStore } from 'react'
import { Button } from '../_parts/button.tsx'
import { Dialog } from '../_parts/dialog.tsx'
import styles from './draft-conflict.module.css'
import type { DraftKeeper } from './draft-keeper.ts'
import { wordsOfDraft } from './draft-words.ts'

/** The dialog; nothing while no two tabs differ. */
export function DraftConflict({ drafts }: { readonly drafts: DraftKeeper }) {
  const now = () => drafts.conflicts()[0] ?? null
  const place = useSyncExternalStore(
    (listener) => drafts.listen(listener),
    now,
    () => null,
  )
  if (place === null) return null
  const mine = drafts.read(place)
  const other = drafts.conflictAt(place)?.body
  return (
    <Dialog
      wide
      open
      hasWayOut
      onOpenChange={() => undefined}
      title="You wrote this in two tabs"
      says="Both are kept until you choose. Copy out what you want to keep of the other one first."
    >
      <div className={styles.two}>
        <Version title="In this tab" body={mine} onKeep={() => drafts.settle(place, mine)} />
        <Version title="In the other tab" body={other} onKeep={() => drafts.settle(place, other)} />
      </div>
    </Dialog>
  )
}

type Props = { readonly title: string; readonly body: unknown; readonly onKeep: () => void }

function Version({ title, body, onKeep }: Props) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <textarea
        readOnly
        rows={10}
        aria-label={`The words ${title.toLowerCase()}`}
        value={wordsOfDraft(body)}
      />
      <Button onClick={onKeep}>Keep this one</Button>
    </section>
  )
}
