'use client'
/** Renaming the project. Editions that are frozen keep the title they have. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { tell } from '../../../_done/done.ts'
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

  async function submit(event: FormEvent) {
    event.preventDefault()
    const path = `/api/v1/projects/${projectId}/title`
    const set = async (to: string, key: string) => {
      await ask(path, { title: to }, { key })
      router.refresh()
    }
    const done = await deed.run((key) => set(typed, key))
    if (!done) return
    tell('The project has a new title', {
      says: `Undo makes it «${title}» again.`,
      run: async (key) => {
        setTyped(title)
        return set(title, key)
      },
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
        <Button type="submit" busy={deed.busy} disabled={typed === title}>
          Rename
        </Button>
      </div>
    </Form>
  )
}
