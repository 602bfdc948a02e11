'use client'
/** Describing a text anew. Its characters never change by this. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { TextListed } from '../../../../lib/review/seen.ts'
import { tell } from '../../../_done/done.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Dialog } from '../../../_parts/dialog.tsx'
import { Form } from '../../../_parts/form.tsx'
import { RefusalNote, unplaced } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { DescriptionFields } from './description-fields.tsx'
import { describedFields, descriptionFrom, typedFrom } from './description-typed.ts'

/** The button and its dialog. */
export function DescribeText({
  projectId,
  text,
}: {
  readonly projectId: string
  readonly text: TextListed
}) {
  const router = useRouter()
  const deed = useDeed()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(() => typedFrom(text))
  /** What stood there when the dialog was opened: what the person corrects. */
  const [before, setBefore] = useState(typed)

  function show(next: boolean) {
    if (next) {
      setTyped(typedFrom(text))
      setBefore(typedFrom(text))
    }
    deed.forget()
    setOpen(next)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const path = `/api/v1/projects/${projectId}/texts/${text.number}/description`
    const keep = async (as: typeof typed, saw: typeof typed, key: string) => {
      const body = { description: descriptionFrom(as), saw: descriptionFrom(saw) }
      await ask(path, body, { key })
      router.refresh()
    }
    if (!(await deed.run((key) => keep(typed, before, key)))) return
    setOpen(false)
    tell(`Text ${text.number} is described anew`, {
      says: 'Undo brings its former description back.',
      run: (key) => keep(before, typed, key),
    })
  }

  return (
    <>
      <Button small look="quiet" onClick={() => show(true)} aria-label={`Describe ${text.title}`}>
        Describe
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        wide
        title="Describe the text"
        says="What is known of it, as exactly as it is known. Its characters stay as they are."
      >
        <form onSubmit={submit}>
          <Form>
            <DescriptionFields
              typed={typed}
              refusal={deed.refusal}
              onChange={(field, value) => setTyped({ ...typed, [field]: value })}
            />
            <RefusalNote of={unplaced(deed.refusal, describedFields)} />
            <div>
              <Button type="submit" look="go" busy={deed.busy}>
                Keep the description
              </Button>
            </div>
          </Form>
        </form>
      </Dialog>
    </>
  )
}
