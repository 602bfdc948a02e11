'use client'
/**
 * One shortcut: its key, what it does, and changing it by pressing the new one. While a key is waited for
 * the button has every press; Escape and Tab leave things as they are.
 */
import { type KeyboardEvent, useState } from 'react'
import {
  keyInWords,
  keyPressed,
  keySet,
  type ShortcutId,
  shortcuts,
  whyNotKey,
} from '../../lib/review/shortcuts.ts'
import { tell } from '../_done/done.ts'
import { pressOf } from '../_keys/key-hub.ts'
import { useKeys } from '../_keys/own-keys.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import styles from './keys.module.css'

type Props = {
  readonly of: ShortcutId
  /** Is its new key waited for? */
  readonly isOpen: boolean
  readonly open: (id: ShortcutId | null) => void
}

/** The row. */
export function KeyRow({ of: id, isOpen, open }: Props) {
  const { own, set } = useKeys()
  const deed = useDeed()
  const [problem, setProblem] = useState<string | null>(null)
  const { does, usual } = shortcuts[id]
  const now = keySet(own, id)
  const give = async (key: string | null) => {
    const why = whyNotKey(own, id, key)
    setProblem(why)
    if (why !== null) return
    open(null)
    if (key === now) return
    await deed.run(async (once) => {
      await set({ keys: { [id]: key } }, once)
      tell(key === null ? `No key now: ${does}` : `«${keyInWords(key)}»: ${does}`, {
        says:
          now === null ? 'Undo takes the key away.' : `Undo makes it «${keyInWords(now)}» again.`,
        run: (again) => set({ keys: { [id]: now } }, again),
      })
    })
  }
  const pressed = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing) return
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    if (event.key === 'Tab') return open(null)
    event.preventDefault()
    if (event.key === 'Escape') return open(null)
    if (/^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead)$/u.test(event.key)) return
    void give(keyPressed(pressOf(event.nativeEvent)) ?? ' ')
  }
  return (
    <li className={styles.row} data-open={isOpen || undefined}>
      <span className={styles.keys} data-off={!own.singles || undefined}>
        {now === null ? <small>none</small> : <kbd>{keyInWords(now)}</kbd>}
        {now === usual ? null : <small className={styles.was}>usually {keyInWords(usual)}</small>}
      </span>
      <span id={`does-${id}`}>{does}</span>
      <span className={styles.tools}>
        <button
          type="button"
          className="link"
          id={`change-${id}`}
          aria-labelledby={`change-${id} does-${id}`}
          aria-pressed={isOpen}
          onKeyDown={pressed}
          onBlur={() => isOpen && open(null)}
          onClick={() => {
            setProblem(null)
            deed.forget()
            open(isOpen ? null : id)
          }}
        >
          {isOpen ? 'Press the new key' : 'Change'}
        </button>
        {now === null ? null : (
          <button
            type="button"
            className="link"
            aria-label={`No key: ${does}`}
            onClick={() => void give(null)}
          >
            None
          </button>
        )}
        {now === usual ? null : (
          <button
            type="button"
            className="link"
            aria-label={`As usual again, ${keyInWords(usual)}: ${does}`}
            onClick={() => void give(usual)}
          >
            As usual
          </button>
        )}
      </span>
      <div className={styles.problem}>
        <RefusalNote of={problem ?? deed.refusal} />
      </div>
    </li>
  )
}
