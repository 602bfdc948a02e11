'use client'
/** Renaming the project. Editions that are frozen keep the title they have. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { tell } from '../../../_done/done.ts'
import { undoOf } from '../../../_done/undo-event.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { TextField } from '../../../_parts/field.tsx'
import { Form } from '../../../_parts/form.tsx'
import { errorAt, RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'

/** The title and its button. */
export function TitleForm({
  projectId,
  title,
}: {
  readonly projectId: string
  readonly title: string
}) {
  const router = useRouter()
  const deed = useDeed()
  const [typed, setTyped] = useState(title)
  /** The title that the person sees and changes. */
  const [before, setBefore] = useState(title)
  if (before !== title) {
    setBefore(title)
    if (typed === before) setTyped(title)
  }

  async function submit(submitted: FormEvent) {
    submitted.preventDefault()
    const path = `/api/v1/projects/${projectId}/title`
    await deed.run(async (key) => {
      const { event } = await ask<{ event: number }>(path, { title: typed, saw: before }, { key })
      const says = `Undo makes it «${before}» again.`
      const undo = undoOf(projectId, event, says, async () => router.refresh())
      tell('The project has a new title', undo)
      router.refresh()
    })
  }

  const known = errorAt(deed.refusal, 'title')
  return (
    <Form onSubmit={submit} label="Title of the project">
      <TextField
        label="Title of the project"
        hideLabel
        required
        maxLength={200}
        value={typed}
        error={known}
        onChange={(event) => setTyped(event.target.value)}
      />
      <RefusalNote of={known === null ? deed.refusal : null} />
      <div>
        <Button type="submit" busy={deed.busy} disabled={typed === before}>
          Rename
        </Button>
      </div>
    </Form>
  )
}
