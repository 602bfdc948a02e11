'use client'
/** Asking for another e-mail for one's account; nothing changes before the mailed link is used. */
import { type FormEvent, useState } from 'react'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { Form } from '../_parts/form.tsx'
import { errorAt, RefusalNote, unplaced } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'

const empty = { email: '', current: '' }

/** The new address, and the password where there is one. */
export function ChangeEmail({ hasPassword }: { readonly hasPassword: boolean }) {
  const deed = useDeed()
  const [typed, setTyped] = useState(empty)
  const [asked, setAsked] = useState<string | null>(null)

  function type(field: keyof typeof empty, value: string) {
    setAsked(null)
    setTyped({ ...typed, [field]: value })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const email = typed.email.trim()
    const body = { email, current: hasPassword ? typed.current : null }
    if (!(await deed.run((key) => ask('/api/v1/account/email', body, { key })))) return
    setTyped(empty)
    setAsked(email)
  }

  return (
    <Form onSubmit={submit} label="Another e-mail">
      <TextField
        label="The new e-mail"
        type="email"
        autoComplete="off"
        inputMode="email"
        required
        value={typed.email}
        error={errorAt(deed.refusal, 'email')}
        onChange={(event) => type('email', event.target.value)}
      />
      {hasPassword ? (
        <TextField
          label="Your password"
          type="password"
          autoComplete="current-password"
          required
          value={typed.current}
          error={errorAt(deed.refusal, 'current')}
          onChange={(event) => type('current', event.target.value)}
        />
      ) : null}
      <RefusalNote of={unplaced(deed.refusal, ['email', 'current'])} />
      <p role="status">
        {asked === null
          ? ''
          : `A link is on its way to ${asked}. Open it in this browser within a day; until then your e-mail stays as it is. Look into the spam folder as well.`}
      </p>
      <div>
        <Button type="submit" look="go" busy={deed.busy}>
          Send the link
        </Button>
      </div>
    </Form>
  )
}
