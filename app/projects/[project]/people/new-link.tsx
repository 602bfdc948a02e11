'use client'
/** For somebody who never opened the account: the first link was lost, or three days have gone by. */
import { useState } from 'react'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Dialog } from '../../../_parts/dialog.tsx'
import { RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { HandOver } from './hand-over.tsx'

/** The button, and the link once it is made. */
export function NewLink({ door, name }: { readonly door: string; readonly name: string }) {
  const deed = useDeed()
  const [link, setLink] = useState<string | null>(null)
  const [open, setOpen] = useState(false)

  function show(next: boolean) {
    setOpen(next)
    setLink(null)
    deed.forget()
  }

  async function make() {
    await deed.run(async (key) => {
      const made = await ask<{ welcomeLink: string }>(`${door}/welcome`, {}, { key })
      setLink(made.welcomeLink)
    })
  }

  return (
    <>
      <Button small onClick={() => show(true)} aria-label={`A new link for ${name}`}>
        New link…
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        title={`A new link for ${name}`}
        says={
          link === null
            ? `${name} has not opened the account yet. A new link makes the one before worthless.`
            : undefined
        }
      >
        <RefusalNote of={deed.refusal} />
        {link === null ? (
          <div>
            <Button look="go" busy={deed.busy} onClick={make}>
              Make a new link
            </Button>
          </div>
        ) : (
          <HandOver link={link} onDone={() => show(false)} />
        )}
      </Dialog>
    </>
  )
}
