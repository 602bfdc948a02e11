'use client'
/** One's own consent: may an edition print the name? It counts for editions frozen from now on. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '../../../_parts/ask.ts'
import { Tick } from '../../../_parts/field.tsx'
import { Form } from '../../../_parts/form.tsx'
import { RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'

/** The tick box; it is kept when it is pressed. */
export function PrintMyName({
  projectId,
  printed,
  name,
}: {
  readonly projectId: string
  readonly printed: boolean
  readonly name: string
}) {
  const router = useRouter()
  const deed = useDeed()
  const [now, setNow] = useState(printed)

  async function change(next: boolean) {
    setNow(next)
    const path = `/api/v1/projects/${projectId}/me/printed`
    const done = await deed.run((key) => ask(path, { printed: next }, { key }))
    if (done) router.refresh()
    else setNow(!next)
  }

  return (
    <Form>
      <Tick
        checked={now}
        disabled={deed.busy}
        onChange={(event) => void change(event.target.checked)}
        hint="Without it an edition calls you by a lasting pseudonym, such as «Reviewer 2». Editions that are already frozen stay as they are."
      >
        Print my name, {name}, in editions of this project
      </Tick>
      <RefusalNote of={deed.refusal} />
    </Form>
  )
}
