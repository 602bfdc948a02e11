'use client'
/** An e-mail; the answer is the same for everybody. */
import { type FormEvent, useState } from 'react'
import { ask } from '../_parts/ask.ts'
import { Button, ButtonLink } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { errorAt, RefusalNote, unplaced } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'

/** The form, and what was done. */
export function AskReset() {
  const deed = useDeed()
  const [email, setEmail] = useState('')
  const [asked, setAsked] = useState<string | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const typed = email.trim()
    const done = await deed.run((key) => ask('/api/v1/reset/request', { email: typed }, { key }))
    if (done) setAsked(typed)
  }

  if (asked !== null) {
    return (
      <>
        <p role="status">
          If there is an account for {asked}, a link is on its way there. It works once, for one
          hour. Look into the spam folder as well.
        </p>
        <div>
          <ButtonLink href="/sign-in">Back to sign in</ButtonLink>
        </div>
      </>
    )
  }
  return (
    <form onSubmit={submit} method="post">
      <TextField
        label="E-mail"
        hint="The one you sign in with. A link to choose a new password is sent to it."
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        value={email}
        error={errorAt(deed.refusal, 'email')}
        onChange={(event) => setEmail(event.target.value)}
      />
      <RefusalNote of={unplaced(deed.refusal, ['email'])} />
      <Button type="submit" look="go" busy={deed.busy}>
        Send me a link
      </Button>
    </form>
  )
}
