'use client'
/** What is known of a work, to be corrected by an editor. What is typed is kept as a draft. */
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { type Work, workTypes } from '../../../../../lib/review/citation.ts'
import {
  citationAsked,
  emptyCitation,
  type TypedWork,
  typedWorkIn,
} from '../../../../_desk/answer-draft.ts'
import { BegunForm } from '../../../../_desk/begun-form.tsx'
import { looseDateTyped } from '../../../../_desk/loose-date.ts'
import { correctionPlace } from '../../../../_desk/places-of-drafts.ts'
import { typedFrom } from '../../../../_desk/reference-typed.ts'
import { type DraftThere, useKeeper, useKept } from '../../../../_desk/use-keeper.ts'
import { tell } from '../../../../_done/done.ts'
import { undoOf } from '../../../../_done/undo-event.ts'
import { ask } from '../../../../_parts/ask.ts'
import { Button } from '../../../../_parts/button.tsx'
import { Choice, TextArea, TextField } from '../../../../_parts/field.tsx'
import { Form } from '../../../../_parts/form.tsx'
import { RefusalNote } from '../../../../_parts/refusal.tsx'
import { useDeed } from '../../../../_parts/use-deed.ts'
import { typeWords } from '../../../../_parts/work-filter.ts'
import styles from './work.module.css'

type Props = {
  readonly projectId: string
  readonly personId: string
  readonly work: Work
  readonly version: number
  readonly drafts: readonly DraftThere[]
}

/** The form. */
export function CorrectWork({ projectId, personId, work, version, drafts }: Props) {
  const router = useRouter()
  const deed = useDeed()
  const place = correctionPlace(work.id)
  const keeper = useKeeper({ projectId, personId }, drafts)
  const begun = begunIn(useKept(keeper, place))
  const typed = begun?.work ?? typedOf(work)
  const setTyped = (next: TypedWork) =>
    keeper.write(place, { work: next, basedOn: begun?.basedOn ?? version })
  const unread = looseDateTyped(typed.issued) === undefined
  const field = (name: Exclude<keyof TypedWork, 'is' | 'type' | 'another'>) => ({
    value: typed[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: event.target.value }),
  })
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (unread) return
    const asked = citationAsked({ ...emptyCitation('', ''), work: typed }).work
    if (!('new' in asked)) return
    await deed.run(async (key) => {
      const path = `/api/v1/projects/${projectId}/works/${work.id}/correction`
      const body = { fields: asked.new, basedOn: version }
      const { event } = await ask<{ event: number }>(path, body, { key })
      keeper.drop(place)
      const after = async () => router.refresh()
      tell('The work is corrected', undoOf(projectId, event, 'Undo makes it what it was.', after))
      router.refresh()
    })
  }
  return (
    <Form onSubmit={submit} label="Correct the work">
      <TextField label="Title" dir="auto" required {...field('title')} />
      <TextArea
        label="Authors"
        hint="One a line: Family, Given — or the name of a body"
        rows={2}
        {...field('authors')}
      />
      <div className={styles.pair}>
        <Choice
          label="Type"
          value={typed.type}
          onChange={(event) => {
            const type = workTypes.find((one) => one === event.target.value)
            if (type !== undefined) setTyped({ ...typed, type })
          }}
        >
          {workTypes.map((type) => (
            <option key={type} value={type}>
              {typeWords[type]}
            </option>
          ))}
        </Choice>
        <TextField
          label="Date"
          error={unread ? 'Write the date as 2025, 2025-03 or 14 March 2025.' : null}
          {...field('issued')}
        />
        <TextField label="Appeared in" {...field('container')} />
        <TextField label="Publisher" {...field('publisher')} />
        <TextField label="Address" inputMode="url" {...field('address')} />
        <TextField label="DOI" {...field('doi')} />
      </div>
      <BegunForm
        drafts={keeper}
        begun={begun !== null}
        moved={begun === null || begun.basedOn === version ? null : moved}
        onDrop={() => {
          keeper.drop(place)
          deed.forget()
        }}
      />
      <RefusalNote of={deed.refusal} />
      <div>
        <Button type="submit" look="go" busy={deed.busy}>
          Correct it
        </Button>
      </div>
    </Form>
  )
}

const moved =
  'This work was corrected after you began, to what is printed above. What you typed stands here; correcting puts it in its place.'

/** A kept correction: the work as it was typed, and the version that it was begun on. */
function begunIn(kept: unknown): { readonly work: TypedWork; readonly basedOn: number } | null {
  if (typeof kept !== 'object' || kept === null || !('work' in kept) || !('basedOn' in kept))
    return null
  const work = typedWorkIn(kept.work)
  return work === null || typeof kept.basedOn !== 'number' ? null : { work, basedOn: kept.basedOn }
}

function typedOf(work: Work): TypedWork {
  const { work: empty } = emptyCitation('', '')
  if (empty.is !== 'typed') throw new RangeError('A new citation is of a work that is typed in')
  return typedFrom(empty, work)
}
