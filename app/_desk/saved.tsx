'use client'
/** Whether what was typed is safe, in a word. */
import { useSyncExternalStore } from 'react'
import type { DraftKeeper, Keeping } from './draft-keeper.ts'
import styles from './saved.module.css'

/** How the keeping stands, said aloud when it changes. */
export function Saved({ drafts }: { readonly drafts: DraftKeeper }) {
  const now = () => drafts.keeping()
  const keeping = useSyncExternalStore((listener) => drafts.listen(listener), now, now)
  return (
    <b className={styles.saved} data-state={keeping.state} role="status">
      {savedWords(keeping)}
    </b>
  )
}

/** How the keeping stands, in words. */
function savedWords({ state, waiting }: Keeping): string {
  switch (state) {
    case 'saved':
      return 'Saved'
    case 'saving':
      return 'Saving…'
    case 'offline':
      return `Offline · ${waiting} waiting`
    case 'conflict':
      return 'Written in two tabs'
  }
}
