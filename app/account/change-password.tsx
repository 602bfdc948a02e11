'use client'
/** Changing one's own password, or setting the first one. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { Form } from '../_parts/form.tsx'
import { errorAt, RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'

const empty = { current: '', next: '', again: '' }

/** The old password where there is one, and the new one twice. */
export function ChangePassword({
  email,
  hasPassword,
}: {
  readonly email: string
  readonly hasPassword: boolean
}) {
  const router = useRouter()
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
    const body = { current: hasPassword ? typed.current : null, next: typed.next }
    const changed = await deed.run((key) => ask('/api/v1/account/password', body, { key }))
    setDone(changed)
    if (!changed) return
    setTyped(empty)
    router.refresh()
  }

  const known = errorAt(deed.refusal, 'current') ?? errorAt(deed.refusal, 'next')
  return (
    <Form onSubmit={submit}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {hasPassword ? (
        <TextField
          label="The password you have"
          type="password"
          autoComplete="current-password"
          required
          value={typed.current}
          error={errorAt(deed.refusal, 'current')}
          onChange={(event) => type('current', event.target.value)}
        />
      ) : null}
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
          {hasPassword ? 'Change the password' : 'Set the password'}
        </Button>
      </div>
    </Form>
  )
}
