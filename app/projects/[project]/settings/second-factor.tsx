'use client'
/** Demanding a second factor of owners and editors. Only who has shown one can demand it of others. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '../../../_parts/ask.ts'
import { Button, ButtonLink } from '../../../_parts/button.tsx'
import { Confirm } from '../../../_parts/dialog.tsx'
import { Form } from '../../../_parts/form.tsx'
import { RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'

type SecondFactorFormProps = {
  readonly projectId: string
  readonly demanded: boolean
  /** Did this owner show a second factor in this session? */
  readonly shown: boolean
}

/** One button, and a question before it bites. */
export function SecondFactorForm({ projectId, demanded, shown }: SecondFactorFormProps) {
  const router = useRouter()
  const deed = useDeed()
  const [asked, setAsked] = useState(false)

  async function set(wanted: boolean) {
    const path = `/api/v1/projects/${projectId}/second-factor`
    const done = await deed.run((key) => ask(path, { demanded: wanted }, { key }))
    if (!done) return
    setAsked(false)
    router.refresh()
  }

  if (!demanded && !shown) {
    return (
      <Form>
        <p>To demand one of others you need one yourself, shown when you signed in.</p>
        <div>
          <ButtonLink href="/account/second-factor">Set up a second factor</ButtonLink>
        </div>
      </Form>
    )
  }
  return (
    <Form>
      {demanded ? <RefusalNote of={deed.refusal} /> : null}
      <div>
        <Button busy={deed.busy} onClick={() => (demanded ? set(false) : setAsked(true))}>
          {demanded ? 'No longer demand it' : 'Demand a second factor'}
        </Button>
      </div>
      <Confirm
        open={asked}
        onOpenChange={setAsked}
        title="Demand a second factor of owners and editors?"
        says="Whoever has none, or did not show it when signing in, is shut out of this project in such a seat at once, until they have set one up. Reviewers and readers are not asked."
        yes="Demand it"
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={() => set(true)}
      />
    </Form>
  )
}
