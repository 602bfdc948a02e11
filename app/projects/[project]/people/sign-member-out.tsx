'use client'
/** Ending every session of a member, as when a machine of theirs is lost; said first, and done at once. */
import { useState } from 'react'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Confirm, Dialog } from '../../../_parts/dialog.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'

/** The question, and what was done. */
export function SignMemberOut({
  door,
  name,
  onClose,
}: {
  readonly door: string
  readonly name: string
  readonly onClose: () => void
}) {
  const deed = useDeed()
  const [done, setDone] = useState(false)
  if (done) {
    return (
      <Dialog open onOpenChange={onClose} title={`${name} is signed out everywhere`}>
        <div>
          <Button look="go" onClick={onClose}>
            Done
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Confirm
      open
      onOpenChange={onClose}
      title={`End the sessions of ${name}?`}
      says={`Every browser in which ${name} is signed in is signed out at once, in all projects. The seat, tokens and the password stay; ${name} is told that you did this, and signs in again.`}
      yes="End the sessions"
      busy={deed.busy}
      refusal={deed.refusal}
      onYes={async () => {
        setDone(await deed.run((key) => ask(`${door}/sign-out`, {}, { key })))
      }}
    />
  )
}
