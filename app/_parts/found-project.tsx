'use client'
/** Founding a project: a title is all it takes; scale and policy begin as the defaults. */
import { type FormEvent, useState } from 'react'
import { ask } from './ask.ts'
import { Button, type ButtonLook } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'
import { Form } from './form.tsx'
import { errorAt, RefusalNote } from './refusal.tsx'
import { useDeed } from './use-deed.ts'

/** The button and its dialog. */
export function FoundProject({ look }: { readonly look: ButtonLook }) {
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const deed = useDeed()

  async function submit(event: FormEvent) {
    event.preventDefault()
    await deed.run(async (key) => {
      const { projectId } = await ask<{ projectId: string }>('/api/v1/projects', { title }, { key })
      window.location.assign(`/projects/${projectId}`)
    })
  }

  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        Found a project
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Found a project"
        says="You will be its owner. The scale and the policy begin as the usual ones; both can be changed before the first claim and after."
      >
        <Form onSubmit={submit}>
          <TextField
            label="Title"
            hint="What is being checked, as it will stand on the edition."
            required
            maxLength={200}
            value={title}
            error={errorAt(deed.refusal, 'title')}
            onChange={(event) => setTitle(event.target.value)}
          />
          <RefusalNote of={errorAt(deed.refusal, 'title') === null ? deed.refusal : null} />
          <div>
            <Button type="submit" look="go" busy={deed.busy}>
              Found it
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
