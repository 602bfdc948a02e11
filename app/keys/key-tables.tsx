'use client'
/** The keys in their groups, the switch for all single keys, and the way back to the usual ones. */
import { useState } from 'react'
import { fixedKeys } from '../../lib/review/fixed-keys.ts'
import { type ShortcutId, usualAgain } from '../../lib/review/shortcuts.ts'
import { tell } from '../_done/done.ts'
import { keyLists } from '../_keys/key-lists.ts'
import { FixedKeys } from '../_keys/key-rows.tsx'
import { useKeys } from '../_keys/own-keys.tsx'
import { SinglesSwitch } from '../_keys/singles-switch.tsx'
import { WordsSwitch } from '../_keys/words-switch.tsx'
import { Button } from '../_parts/button.tsx'
import { Section } from '../_parts/page.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import { KeyRow } from './key-row.tsx'
import styles from './keys.module.css'

/** All of them. */
export function KeyTables() {
  const [open, setOpen] = useState<ShortcutId | null>(null)
  return (
    <div className={styles.tables}>
      <div className={styles.all}>
        <SinglesSwitch />
        <WordsSwitch />
        <AllUsual />
      </div>
      {keyLists.map(({ title, says, shortcuts, fixed }) => (
        <Section key={title} title={title} says={says}>
          <ul className={styles.rows}>
            {shortcuts.map((id) => (
              <KeyRow key={id} of={id} isOpen={open === id} open={setOpen} />
            ))}
            {fixed.map((id) => (
              <li key={id} className={styles.row}>
                <span className={styles.keys}>
                  <FixedKeys of={id} />
                </span>
                <span>{fixedKeys[id].does}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  )
}

/** All keys as usual again; nothing while they are. */
function AllUsual() {
  const { own, set } = useKeys()
  const deed = useDeed()
  const before = own.changed
  if (Object.keys(before).length === 0) return null
  const back = async (key: string) => {
    await set({ keys: usualAgain(own) }, key)
    tell('All keys are as usual again', {
      says: 'Undo gives you yours back.',
      run: (again) => set({ keys: before }, again),
    })
  }
  return (
    <div className={styles.usual}>
      <Button busy={deed.busy} onClick={() => void deed.run(back)}>
        All keys as usual again
      </Button>
      <RefusalNote of={deed.refusal} />
    </div>
  )
}
