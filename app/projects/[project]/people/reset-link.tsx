'use client'
/** Where no mail is sent: a link by which a member chooses a new password, for the owner to hand over. */
import { useState } from 'react'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Dialog } from '../../../_parts/dialog.tsx'
import { RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { HandOver } from './hand-over.tsx'

/** The question, and the link once it is made. */
export function ResetLink({
  door,
  name,
  onClose,
}: {
  readonly door: string
  readonly name: string
  readonly onClose: () => void
}) {
  const deed = useDeed()
  const [link, setLink] = useState<string | null>(null)

  async function make() {
    await deed.run(async (key) => {
      setLink((await ask<{ link: string }>(`${door}/reset`, {}, { key })).link)
    })
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`A new password for ${name}`}
      says={
        link === null
          ? `${name} has forgotten the password? You make a link, and ${name} chooses a new one by it; you never learn it. The old one works until then. ${name} is told that you did this.`
          : undefined
      }
    >
      <RefusalNote of={deed.refusal} />
      {link === null ? (
        <div>
          <Button look="go" busy={deed.busy} onClick={make}>
            Make the link
          </Button>
        </div>
      ) : (
        <HandOver link={link} onDone={onClose}>
          Hand this link to {name} yourself, by a way that only they read. It works once, for one
          day. It is not shown again.
        </HandOver>
      )}
    </Dialog>
  )
}
