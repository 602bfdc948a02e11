'use client'
/** The foot: the keys of the moment, and whether what was typed is safe. */
import { figures } from '../../lib/review/number-words.ts'
import { mayNow } from '../../lib/review/project-life.ts'
import { verdictKeys } from '../../lib/review/shortcuts.ts'
import { Key, KeyHint } from '../_keys/key.tsx'
import { useOpenKeys } from '../_keys/keys-dialog.tsx'
import { useKeys } from '../_keys/own-keys.tsx'
import { useDesk, useTools } from './desk-context.tsx'
import styles from './foot.module.css'
import { Saved } from './saved.tsx'

/** The foot of the desk. */
export function Foot() {
  const { seen, drafts } = useTools()
  const { singles } = useKeys().own
  const openKeys = useOpenKeys()
  const scale = useDesk(({ active, claims }) =>
    active === null ? seen.project.scale : (claims.get(active)?.scale ?? seen.project.scale),
  )
  const labels = verdictKeys.slice(0, scale.labels.length)
  const reviews = mayNow(seen.project.me, 'mark claims')
  return (
    <footer className={styles.foot}>
      {singles ? (
        <div className={styles.keys}>
          <KeyHint of={['next', 'previous']}>next, previous claim</KeyHint>
          {reviews ? (
            <>
              <KeyHint of={['mark']}>mark the selection</KeyHint>
              <KeyHint of={labels.filter((_, at) => at === 0 || at === labels.length - 1)} upTo>
                verdict
              </KeyHint>
              <KeyHint of={['cite']}>cite</KeyHint>
              <KeyHint of={['undo']}>undo</KeyHint>
            </>
          ) : null}
        </div>
      ) : (
        <span className={styles.keys}>Single keys are off</span>
      )}
      <button type="button" className={styles.all} onClick={openKeys}>
        <Key of="keys" /> all keys
      </button>
      <RailButton />
      {reviews ? <Saved drafts={drafts} /> : null}
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
