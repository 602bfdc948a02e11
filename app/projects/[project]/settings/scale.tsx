'use client'
/**
 * The scale as a form: labels in order, best first, and labels off the scale. How each is written in
 * other vocabularies is chosen here, and «none» is a choice, not a gap.
 */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { Scale } from '../../../../lib/review/scale.ts'
import { type InUse, scaleChanges, scaleTouches } from '../../../../lib/review/setting-changes.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Form } from '../../../_parts/form.tsx'
import { RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { BeforeChange } from './before-change.tsx'
import { LabelRow } from './label-row.tsx'
import {
  added,
  changed,
  type LabelTyped,
  moved,
  removed,
  scaleFrom,
  typedFrom,
  wrongWith,
} from './scale-typed.ts'
import styles from './settings.module.css'

type ScaleFormProps = {
  readonly projectId: string
  readonly scale: Scale
  readonly version: number
  readonly inUse: InUse
}

/** The form. */
export function ScaleForm({ projectId, scale, version, inUse }: ScaleFormProps) {
  const router = useRouter()
  const deed = useDeed()
  const [typed, setTyped] = useState<readonly LabelTyped[]>(() => typedFrom(scale))
  const [asked, setAsked] = useState(false)
  const meant = scaleFrom(typed)
  const wrong = wrongWith(typed)
  const same = JSON.stringify(meant) === JSON.stringify(scaleFrom(typedFrom(scale)))

  function submit(event: FormEvent) {
    event.preventDefault()
    if (wrong !== null) return
    deed.forget()
    setAsked(true)
  }

  async function set() {
    const path = `/api/v1/projects/${projectId}/scale`
    const body = { scale: meant, basedOn: version }
    const done = await deed.run((key) => ask(path, body, { key }))
    if (!done) return
    setAsked(false)
    router.refresh()
  }

  const rows = (inOrder: boolean) =>
    typed
      .filter((label) => label.inOrder === inOrder)
      .map((label, at, all) => (
        <LabelRow
          key={label.id}
          label={label}
          scale={meant}
          first={at === 0}
          last={at === all.length - 1}
          onChange={(change) => setTyped(changed(typed, label.id, change))}
          onMove={(by) => setTyped(moved(typed, label.id, by))}
          onRemove={() => setTyped(removed(typed, label.id))}
        />
      ))

  return (
    <form onSubmit={submit} aria-label="Scale">
      <div className={styles.group}>
        <h3>In order, best first</h3>
        {rows(true)}
        <Button small onClick={() => setTyped(added(typed, true))}>
          Add a label in order
        </Button>
      </div>
      <div className={styles.group}>
        <h3>Off the scale</h3>
        {rows(false)}
        <Button small onClick={() => setTyped(added(typed, false))}>
          Add a label off the scale
        </Button>
      </div>
      <Form>
        <RefusalNote of={wrong} />
        <div>
          <Button type="submit" look="go" busy={deed.busy} disabled={same || wrong !== null}>
            Set the scale…
          </Button>
        </div>
      </Form>
      <BeforeChange
        open={asked}
        noun="scale"
        version={version}
        changes={scaleChanges(scale, meant)}
        touches={scaleTouches(scale, meant, inUse)}
        deed={deed}
        onClose={() => setAsked(false)}
        onYes={set}
      />
    </form>
  )
}
