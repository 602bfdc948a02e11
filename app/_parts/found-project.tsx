'use client'
/**
 * Founding a project: a title is all it takes. Scale and policy begin as the usual ones, or as those of
 * another project that one owns; who works alone gets a policy that lets one vote count.
 */
import { type FormEvent, useState } from 'react'
import { defaultPolicy, type Policy } from '../../lib/review/policy.ts'
import type { Scale } from '../../lib/review/scale.ts'
import { ask } from './ask.ts'
import { Button, type ButtonLook } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Choice, TextField } from './field.tsx'
import { Form } from './form.tsx'
import { errorAt, RefusalNote } from './refusal.tsx'
import { useDeed } from './use-deed.ts'

/** For one who has nobody to agree with. */
const alone: Policy = { ...defaultPolicy, quorum: 1, answeredMayRule: true }

export type Owned = { readonly id: string; readonly title: string }

/** What a new project begins with; what is left out begins as usual. */
async function beginning(scaleFrom: string, policyFrom: string) {
  const read = <T,>(id: string, what: string) =>
    ask<T>(`/api/v1/projects/${id}/${what}`, undefined, { method: 'GET' })
  const scale =
    scaleFrom === '' ? {} : { scale: (await read<{ scale: Scale }>(scaleFrom, 'scale')).scale }
  if (policyFrom === '') return scale
  if (policyFrom === 'alone') return { ...scale, policy: alone }
  return { ...scale, policy: (await read<{ policy: Policy }>(policyFrom, 'policy')).policy }
}

/** The button and its dialog; `owned` are the projects that a scale and a policy can be taken from. */
export function FoundProject({
  look,
  owned,
}: {
  readonly look: ButtonLook
  readonly owned: readonly Owned[]
}) {
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [scaleFrom, setScaleFrom] = useState('')
  const [policyFrom, setPolicyFrom] = useState('')
  const deed = useDeed()

  async function submit(event: FormEvent) {
    event.preventDefault()
    await deed.run(async (key) => {
      const { projectId } = await ask<{ projectId: string }>(
        '/api/v1/projects',
        { title, ...(await beginning(scaleFrom, policyFrom)) },
        { key },
      )
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
        says="You will be its owner. Scale and policy can be changed before the first claim and after."
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
          {owned.length === 0 ? null : (
            <Choice
              label="Scale"
              value={scaleFrom}
              onChange={(event) => setScaleFrom(event.target.value)}
            >
              <option value="">The usual: true, mostly true, misleading, false …</option>
              {owned.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  As in «{name}»
                </option>
              ))}
            </Choice>
          )}
          <Choice
            label="Policy"
            value={policyFrom}
            onChange={(event) => setPolicyFrom(event.target.value)}
          >
            <option value="">The usual: three votes, two thirds of them agree</option>
            <option value="alone">I work alone: one vote, and I rule myself</option>
            {owned.map(({ id, title: name }) => (
              <option key={id} value={id}>
                As in «{name}»
              </option>
            ))}
          </Choice>
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
