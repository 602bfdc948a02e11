'use client'
/** The keys of the page one is on, from anywhere by `?`; and the way to change them. */
import Link from 'next/link'
import { createContext, type ReactNode, use, useState } from 'react'
import type { ShortcutId } from '../../lib/review/shortcuts.ts'
import { Dialog } from '../_parts/dialog.tsx'
import { type KeyList, keyLists } from './key-lists.ts'
import styles from './key-rows.module.css'
import { KeyRows } from './key-rows.tsx'
import { useKeys, useShortcuts } from './own-keys.tsx'
import { SinglesSwitch } from './singles-switch.tsx'

const OpenContext = createContext<() => void>(() => {})

/** How a button opens the dialog. */
export function useOpenKeys(): () => void {
  return use(OpenContext)
}

/** The dialog, and what is inside its reach. */
export function KeysDialog({ children }: { readonly children: ReactNode }) {
  const { hub, own } = useKeys()
  const [lists, setLists] = useState<readonly KeyList[] | null>(null)
  const open = () => setLists(listsHeard(hub.heard()))
  useShortcuts({ keys: open })
  const close = () => setLists(null)
  return (
    <OpenContext value={open}>
      {children}
      <Dialog
        wide
        open={lists !== null}
        onOpenChange={(next) => (next ? open() : close())}
        title="All keys of this page"
        says="No key is taken while you write, nor while Ctrl, Alt or ⌘ is held, unless it says so."
      >
        <div className={styles.lists}>
          {lists?.map(({ title, shortcuts, fixed }) =>
            !own.singles && fixed.length === 0 ? null : (
              <section key={title}>
                <h3 className="kicker">{title}</h3>
                <KeyRows of={shortcuts} fixed={fixed} />
              </section>
            ),
          )}
        </div>
        <SinglesSwitch />
        <p className={styles.more}>
          <Link className="link" href="/keys" onClick={close}>
            Change keys, or see those of every page
          </Link>
        </p>
      </Dialog>
    </OpenContext>
  )
}

/** The keys that this page hears; those of the words of a text where there is one. */
function listsHeard(heard: ReadonlySet<string>): readonly KeyList[] {
  const here = (id: ShortcutId) => heard.has(id) || (id === 'go' && heard.has('front'))
  return keyLists
    .map((list) => ({
      ...list,
      shortcuts: list.shortcuts.filter(here),
      fixed: list.fixed.filter((id) => heard.has(id) || (isOfText(id) && heard.has('mark'))),
    }))
    .filter(({ shortcuts, fixed }) => shortcuts.length + fixed.length > 0)
}

function isOfText(id: string): boolean {
  return ['move', 'select', 'byWord', 'bySentence', 'byLine'].includes(id)
}
