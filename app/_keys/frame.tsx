'use client'
/** What every page of somebody signed in has: their keys, the dialog that shows them, the note of what was done. */
import type { ReactNode } from 'react'
import type { OwnKeys } from '../../lib/review/shortcuts.ts'
import { DoneNote } from '../_done/done-note.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { OwnKeysFrame } from './own-keys.tsx'

/** The frame. */
export function KeysFrame({
  own,
  children,
}: {
  readonly own: OwnKeys
  readonly children: ReactNode
}) {
  return (
    <OwnKeysFrame own={own}>
      <KeysDialog>{children}</KeysDialog>
      <DoneNote />
    </OwnKeysFrame>
  )
}
