'use client'
/**
 * Attaching a copy to a work: the file, when it was taken and from where. The server tells what the
 * file is by its content, reads it and looks the passages up; how far that is is shown, and it can be
 * stopped.
 */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { MOST_COPY_BYTES } from '../../lib/review/snapshot.ts'
import type { CopiesOfWork } from '../../lib/server/acts/read-copies.ts'
import { today } from '../_desk/today.ts'
import { askLong } from './ask-long.ts'
import { Button } from './button.tsx'
import styles from './copies.module.css'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'
import { base64Of } from './file-bytes.ts'
import { Form } from './form.tsx'
import { LongWork } from './long-work.tsx'
import { RefusalNote } from './refusal.tsx'
import { useLongDeed } from './use-long-deed.ts'

type AttachProps = {
  readonly project: string
  readonly work: { readonly id: string; readonly address: string | null }
  /** The citation at which it is attached; null on the work's own page. */
  readonly citationId: string | null
  readonly onDone: (copies: CopiesOfWork) => void
  readonly onClose: () => void
}

/** The dialog. */
export function AttachCopy({ project, work, citationId, onDone, onClose }: AttachProps) {
  const router = useRouter()
  const deed = useLongDeed()
  const [file, setFile] = useState<File | null>(null)
  const [takenOn, setTakenOn] = useState(() => today())
  const [address, setAddress] = useState(work.address ?? '')
  const tooLarge = file !== null && file.size > MOST_COPY_BYTES

  async function send(event: FormEvent) {
    event.preventDefault()
    if (file === null || tooLarge) return
    const said = { citationId, fileName: file.name, takenOn, address: address.trim() || null }
    const path = `/api/v1/projects/${project}/works/${work.id}/snapshots`
    const done = await deed.run(async (asked) => {
      const body = { ...said, base64: await base64Of(file) }
      onDone(await askLong<CopiesOfWork>(path, body, asked))
    })
    if (!done) return
    onClose()
    router.refresh()
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      hasWayOut
      title="Attach a copy"
      says="The file is kept as it is, with its SHA-256, and is never opened as a page of ours. Every passage cited from this work is looked up in it."
    >
      <Form onSubmit={(event) => void send(event)} label="Attach a copy">
        <TextField
          label="File"
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.webp,.html,.htm"
          hint="PDF, PNG, JPEG, WebP or HTML, 20 MB at most."
          error={tooLarge ? 'A copy may have 20 MB at most.' : undefined}
          onChange={(event) => {
            deed.forget()
            setFile(event.target.files?.[0] ?? null)
          }}
        />
        <TextField
          label="Taken on"
          hint="As exact as known: 2026, 2026-11 or 2026-11-20."
          value={takenOn}
          onChange={(event) => setTakenOn(event.target.value)}
        />
        <TextField
          label="From which address"
          hint="Left empty where it came from no address."
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <RefusalNote of={deed.refusal} />
        {deed.busy ? (
          <LongWork progress={deed.progress} begins="sending the file" onStop={deed.stop} />
        ) : null}
        <div className={styles.choices}>
          <Button onClick={onClose}>Not now</Button>
          <Button look="go" type="submit" busy={deed.busy} disabled={file === null || tooLarge}>
            Attach it
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
