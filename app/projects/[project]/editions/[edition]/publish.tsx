'use client'
/** The second act: publishing an edition at its address, or taking it down. Each is confirmed. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '../../../../_parts/ask.ts'
import { Button } from '../../../../_parts/button.tsx'
import { Confirm } from '../../../../_parts/dialog.tsx'
import { useDeed } from '../../../../_parts/use-deed.ts'
import styles from './edition.module.css'

type PublishProps = {
  readonly projectId: string
  readonly number: number
  readonly address: string
  readonly state: 'frozen' | 'published' | 'taken down'
}

/** The button that the state allows, and its question. */
export function Publish({ projectId, number, address, state }: PublishProps) {
  const router = useRouter()
  const deed = useDeed()
  const [open, setOpen] = useState(false)
  const down = state === 'published'
  const again = state === 'taken down' ? ' again' : ''

  async function yes() {
    const door = `/api/v1/projects/${projectId}/editions/${number}/${down ? 'taking-down' : 'publication'}`
    const done = await deed.run((key) => ask(door, {}, { key }))
    if (!done) return
    setOpen(false)
    router.refresh()
  }

  return (
    <div className={styles.publish}>
      <Button look={down ? 'grave' : again === '' ? 'go' : 'plain'} onClick={() => setOpen(true)}>
        {down ? 'Take it down…' : `Publish it${again}…`}
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={down ? `Take edition ${number} down?` : `Publish edition ${number}${again}?`}
        says={
          down
            ? 'Its address answers no more. What people have saved stays with them, and the ledger keeps that it was published.'
            : `Everybody who has the address can${again} read the whole edition: ${address}`
        }
        yes={down ? 'Take it down' : `Publish it${again}`}
        grave={down}
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={yes}
      />
    </div>
  )
}
