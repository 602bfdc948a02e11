'use client'
/** Freezing the next edition: what will be in it is said first, as numbers. */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { askLong } from '../../../_parts/ask-long.ts'
import { Button } from '../../../_parts/button.tsx'
import { Dialog } from '../../../_parts/dialog.tsx'
import { TextField } from '../../../_parts/field.tsx'
import { Form } from '../../../_parts/form.tsx'
import { LongWork } from '../../../_parts/long-work.tsx'
import { errorAt, RefusalNote } from '../../../_parts/refusal.tsx'
import { useLongDeed } from '../../../_parts/use-long-deed.ts'
import { capital, count } from '../../../_parts/words.ts'
import styles from './editions.module.css'

type FreezeProps = {
  readonly projectId: string
  readonly title: string
  readonly next: number
  readonly ruled: number
  readonly open: number
  readonly texts: number
  /** Texts with ruled claims of which a mark is asked about in their latest revision. */
  readonly asked: readonly {
    readonly number: number
    readonly title: string
    readonly claims: number
  }[]
}

/** The button and its dialog. */
export function Freeze(props: FreezeProps) {
  const { projectId, title, next, ruled, open: unruled, texts } = props
  const router = useRouter()
  const deed = useLongDeed()
  const [open, setOpen] = useState(false)
  const [named, setNamed] = useState(title)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const done = await deed.run(async (asked) => {
      const path = `/api/v1/projects/${projectId}/editions`
      const { number } = await askLong<{ number: number }>(path, { title: named }, asked)
      router.push(`/projects/${projectId}/editions/${number}`)
    })
    // Stopped a moment too late, it is in the list.
    if (!done) router.refresh()
  }

  return (
    <>
      <Button look="go" onClick={() => setOpen(true)}>
        Freeze edition {next}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Freeze edition ${next}`}
        says="Its bytes are kept as they are made now, and never change. Nobody outside sees it until you publish it."
      >
        <div className={styles.facts}>
          <p>
            In it: {count(ruled, 'ruled claim')} and {count(texts, 'text')}.
          </p>
          <p>
            Not in it: {count(unruled, 'claim that is', 'claims that are')} not ruled yet; the
            edition says only how many.
          </p>
          {props.asked.map(({ number, title: of, claims }) => (
            <p key={number}>
              {capital(count(claims, 'ruled claim has', 'ruled claims have'))} a mark in{' '}
              <bdi>«{of}»</bdi> that did not follow to its latest revision. The edition says where
              such a mark stood and does not draw it.{' '}
              <Link className="link" href={`/projects/${projectId}/texts/${number}/placing`}>
                Say first where it stands
              </Link>
            </p>
          ))}
        </div>
        <Form onSubmit={submit}>
          <TextField
            label="Title of the edition"
            required
            maxLength={300}
            value={named}
            error={errorAt(deed.refusal, 'title')}
            onChange={(event) => setNamed(event.target.value)}
          />
          <RefusalNote of={errorAt(deed.refusal, 'title') === null ? deed.refusal : null} />
          {deed.busy ? (
            <LongWork
              progress={deed.progress}
              begins={`gathering ${count(ruled, 'claim')}`}
              onStop={deed.stop}
            />
          ) : null}
          <div>
            <Button type="submit" look="go" busy={deed.busy} disabled={ruled === 0}>
              Freeze it
            </Button>
          </div>
          {ruled === 0 ? <small>Nothing is ruled yet, so there is nothing to freeze.</small> : null}
        </Form>
      </Dialog>
    </>
  )
}
