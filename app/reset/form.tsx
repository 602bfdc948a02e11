'use client'
/** A new password, twice. Afterwards one signs in at the door, as always. */
import { type FormEvent, useState } from 'react'
import { ask } from '../_parts/ask.ts'
import { Button, ButtonLink } from '../_parts/button.tsx'
import { NewPasswordFields, useNewPassword } from '../_parts/new-password.tsx'
import { OneTimeLink } from '../_parts/one-time-link.tsx'
import { errorAt, RefusalNote, unplaced } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'

/** The form behind a reset link. */
export function ResetForm() {
  return (
    <OneTimeLink of="reset">
      {({ email }, token) => <Fields email={email} token={token} />}
    </OneTimeLink>
  )
}

function Fields({ email, token }: { readonly email: string; readonly token: string }) {
  const deed = useDeed()
  const chosen = useNewPassword()
  const [done, setDone] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!chosen.same()) return
    const { password } = chosen
    setDone(await deed.run((key) => ask('/api/v1/reset', { token, password }, { key })))
  }

  if (done) {
    return (
      <>
        <p role="status">
          The password of {email} is changed. Every browser that was signed in is signed out.
        </p>
        <div>
          <ButtonLink look="go" href="/sign-in">
            Sign in with it
          </ButtonLink>
        </div>
      </>
    )
  }
  return (
    <form onSubmit={submit} method="post">
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <p>For {email}. Every browser in which you are signed in is signed out by this.</p>
      <NewPasswordFields of={chosen} error={errorAt(deed.refusal, 'password')} />
      <RefusalNote of={unplaced(deed.refusal, ['password'])} />
      <Button type="submit" look="go" busy={deed.busy}>
        Set the password
      </Button>
    </form>
  )
}
