'use client'
/** The forms of one's own account. */
import { type FormEvent, useState } from 'react'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { Form } from '../_parts/form.tsx'
import { errorAt, RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'

const empty = { current: '', next: '', again: '' }

/** The old password, and the new one twice. */
export function ChangePassword({ email }: { readonly email: string }) {
  const deed = useDeed()
  const [typed, setTyped] = useState(empty)
  const [done, setDone] = useState(false)
  const differ = typed.again !== '' && typed.next !== typed.again

  function type(field: keyof typeof empty, value: string) {
    setDone(false)
    setTyped({ ...typed, [field]: value })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (typed.next !== typed.again) return
    const body = { current: typed.current, next: typed.next }
    const changed = await deed.run((key) => ask('/api/v1/account/password', body, { key }))
    setDone(changed)
    if (changed) setTyped(empty)
  }

  const known = errorAt(deed.refusal, 'current') ?? errorAt(deed.refusal, 'next')
  return (
    <Form onSubmit={submit}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label="The password you have"
        type="password"
        autoComplete="current-password"
        required
        value={typed.current}
        error={errorAt(deed.refusal, 'current')}
        onChange={(event) => type('current', event.target.value)}
      />
      <TextField
        label="The new one"
        hint="At least 12 characters; a few words are better than one."
        type="password"
        autoComplete="new-password"
        required
        value={typed.next}
        error={errorAt(deed.refusal, 'next')}
        onChange={(event) => type('next', event.target.value)}
      />
      <TextField
        label="The new one again"
        type="password"
        autoComplete="new-password"
        required
        value={typed.again}
        error={differ ? 'This differs from the new password above.' : null}
        onChange={(event) => type('again', event.target.value)}
      />
      <RefusalNote of={known === null ? deed.refusal : null} />
      <p role="status">{done ? 'The password is changed.' : ''}</p>
      <div>
        <Button type="submit" look="go" busy={deed.busy}>
          Change the password
        </Button>
      </div>
    </Form>
  )
}

/** One button; afterwards one stands at the sign-in page. */
export function EverywhereOut() {
  const deed = useDeed()
  async function leave() {
    const done = await deed.run((key) => ask('/api/v1/account/sign-out-everywhere', {}, { key }))
    if (done) window.location.assign('/sign-in')
  }
  return (
    <Form>
      <RefusalNote of={deed.refusal} />
      <div>
        <Button look="grave" busy={deed.busy} onClick={leave}>
          Sign out everywhere
        </Button>
      </div>
    </Form>
  )
}
