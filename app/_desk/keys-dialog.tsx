'use client'
/** All keys of the desk, and the switch that turns single keys off. */
import { Dialog } from '../_parts/dialog.tsx'
import { Tick } from '../_parts/field.tsx'
import { useDesk, useTools } from './desk-context.tsx'
import { keyTable } from './keys.ts'
import styles from './keys-dialog.module.css'
import { switchSingleKeys, useSingleKeys } from './single-keys.ts'

/** The dialog under `?`. */
export function KeysDialog() {
  const { store } = useTools()
  const open = useDesk((state) => state.keysOpen)
  const singles = useSingleKeys()
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(keysOpen) => store.change({ keysOpen })}
      title="All keys"
      says="No key is taken while you write, nor while Ctrl, Alt or ⌘ is held, unless it says so."
    >
      <dl className={styles.keys}>
        {keyTable.map(({ keys, does }) => (
          <div key={does}>
            <dt>{keys.map((key) => (key === '–' ? key : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Tick
        checked={singles}
        hint="Switch them off if you speak to your machine, or press keys by accident. Arrows, Escape and Ctrl ↵ stay."
        onChange={(event) => switchSingleKeys(event.target.checked)}
      >
        Single keys act at once
      </Tick>
    </Dialog>
  )
}
