'use client'
/** Describing a text anew. Its characters never change by this. What is typed is kept as a draft. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { TextListed } from '../../../../lib/review/seen.ts'
import { BegunForm } from '../../../_desk/begun-form.tsx'
import { descriptionPlace } from '../../../_desk/places-of-drafts.ts'
import { type DraftThere, useKeeper, useKept } from '../../../_desk/use-keeper.ts'
import { tell } from '../../../_done/done.ts'
import { undoOf } from '../../../_done/undo-event.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Dialog } from '../../../_parts/dialog.tsx'
import { Form } from '../../../_parts/form.tsx'
import { RefusalNote, unplaced } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { DescriptionFields } from './description-fields.tsx'
import {
  begunIn,
  describedFields,
  descriptionFrom,
  sameTyped,
  typedFrom,
} from './description-typed.ts'

type Props = {
  readonly projectId: string
  readonly personId: string
  readonly text: TextListed
  readonly drafts: readonly DraftThere[]
}

/** The button and its dialog. */
export function DescribeText(props: Props) {
  const { text } = props
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        small
        look="quiet"
        onClick={() => setOpen(true)}
        aria-label={`Describe ${text.title}`}
      >
        Describe
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        wide
        title="Describe the text"
        says="What is known of it, as exactly as it is known. Its characters stay as they are."
      >
        <Describing {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Describing({
  projectId,
  personId,
  text,
  drafts,
  onDone,
}: Props & { readonly onDone: () => void }) {
  const router = useRouter()
  const deed = useDeed()
  const place = descriptionPlace(text.number)
  const keeper = useKeeper({ projectId, personId }, drafts)
  const begun = begunIn(useKept(keeper, place))
  /** What stood there when the dialog was opened: what the person corrects. */
  const [before] = useState(() => typedFrom(text))
  const typed = begun?.typed ?? before

  async function submit(event: FormEvent) {
    event.preventDefault()
    const path = `/api/v1/projects/${projectId}/texts/${text.number}/description`
    await deed.run(async (key) => {
      const body = { description: descriptionFrom(typed), saw: descriptionFrom(before) }
      const { event } = await ask<{ event: number }>(path, body, { key })
      keeper.drop(place)
      onDone()
      const says = 'Undo brings its former description back.'
      const undo = undoOf(projectId, event, says, async () => router.refresh())
      tell(`Text ${text.number} is described anew`, undo)
      router.refresh()
    })
  }

  return (
    <form onSubmit={submit}>
      <Form>
        <DescriptionFields
          typed={typed}
          refusal={deed.refusal}
          onChange={(field, value) =>
            keeper.write(place, {
              typed: { ...typed, [field]: value },
              before: begun?.before ?? before,
            })
          }
        />
        <BegunForm
          drafts={keeper}
          begun={begun !== null}
          moved={begun === null || sameTyped(begun.before, before) ? null : moved}
          onDrop={() => {
            keeper.drop(place)
            deed.forget()
          }}
        />
        <RefusalNote of={unplaced(deed.refusal, describedFields)} />
        <div>
          <Button type="submit" look="go" busy={deed.busy}>
            Keep the description
          </Button>
        </div>
      </Form>
    </form>
  )
}

const moved =
  'This text was described anew after you began. What you typed stands here; keeping it puts it in the place of what is there now.'
