'use client'
/** The foot: the keys of the moment, and whether what was typed is safe. */
import { useSyncExternalStore } from 'react'
import { figures } from '../../lib/review/number-words.ts'
import { mayNow } from '../../lib/review/project-life.ts'
import { useDesk, useTools } from './desk-context.tsx'
import type { Keeping } from './draft-keeper.ts'
import styles from './foot.module.css'
import { useSingleKeys } from './single-keys.ts'

/** The foot of the desk. */
export function Foot() {
  const { seen, store } = useTools()
  const singles = useSingleKeys()
  const scale = useDesk(({ active, claims }) =>
    active === null ? seen.project.scale : (claims.get(active)?.scale ?? seen.project.scale),
  )
  const labels = Math.min(scale.labels.length, 9)
  const reviews = mayNow(seen.project.me, 'mark claims')
  return (
    <footer className={styles.foot}>
      {singles ? (
        <div className={styles.keys}>
          <span>
            <kbd>J</kbd> <kbd>K</kbd> next, previous claim
          </span>
          {reviews ? (
            <>
              <span>
                <kbd>M</kbd> mark the selection
              </span>
              <span>
                <kbd>1</kbd> – <kbd>{labels}</kbd> verdict
              </span>
              <span>
                <kbd>C</kbd> cite
              </span>
              <span>
                <kbd>U</kbd> undo
              </span>
            </>
          ) : null}
        </div>
      ) : (
        <span className={styles.keys}>Single keys are off</span>
      )}
      <button type="button" className={styles.all} onClick={() => store.change({ keysOpen: true })}>
        <kbd>?</kbd> all keys
      </button>
      <RailButton />
      {reviews ? <Saved /> : null}
    </footer>
  )
}

/** Brings the rail out where the page is too narrow for it. */
function RailButton() {
  const { store } = useTools()
  const isOpen = useDesk((state) => state.railOpen)
  const { toJudge } = useDesk((state) => state.queue)
  return (
    <button
      type="button"
      className={styles.railButton}
      aria-expanded={isOpen}
      onClick={() => store.change({ railOpen: !isOpen })}
    >
      {toJudge > 0 ? `${figures(toJudge)} to judge · texts` : 'Texts and outline'}
    </button>
  )
}

/** Whether drafts are safe. */
function Saved() {
  const { drafts } = useTools()
  const now = () => drafts.keeping()
  const keeping = useSyncExternalStore((listener) => drafts.listen(listener), now, now)
  return (
    <b className={styles.saved} data-state={keeping.state} role="status">
      {savedWords(keeping)}
    </b>
  )
}

/** How the keeping stands, in words. */
export function savedWords({ state, waiting }: Keeping): string {
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
