'use client'
/** The card behind the link: one press for who is signed in; everybody else signs in and comes back. */
import { useState } from 'react'
import { ask } from '../_parts/ask.ts'
import { Button, ButtonLink } from '../_parts/button.tsx'
import { forgetLink, OneTimeLink } from '../_parts/one-time-link.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'

/** What the link is for, and the way to take it; `now` is the e-mail of who is signed in. */
export function TakeEmail({ now }: { readonly now: string | null }) {
  return (
    <OneTimeLink of="email" remember>
      {({ email }, token) =>
        now === null ? (
          <SignInFirst email={email} />
        ) : (
          <Take now={now} email={email} token={token} />
        )
      }
    </OneTimeLink>
  )
}

function SignInFirst({ email }: { readonly email: string }) {
  return (
    <>
      <p>
        For <strong>{email}</strong>. Sign in first, with the e-mail that your account has now: only
        you can give it another one.
      </p>
      <div>
        <ButtonLink look="go" href="/sign-in?callbackUrl=/email">
          Sign in
        </ButtonLink>
      </div>
    </>
  )
}

function Take({ now, email, token }: Record<'now' | 'email' | 'token', string>) {
  const deed = useDeed()
  const [done, setDone] = useState(false)

  async function take() {
    const path = '/api/v1/account/email/confirmation'
    const taken = await deed.run((key) => ask(path, { token }, { key }))
    if (taken) forgetLink('email')
    setDone(taken)
  }

  if (done) {
    return (
      <>
        <p role="status">
          Your account has the e-mail <strong>{email}</strong> now. You sign in with it from now on;
          other browsers are signed out.
        </p>
        <div>
          <ButtonLink look="go" href="/account">
            To your account
          </ButtonLink>
        </div>
      </>
    )
  }
  return (
    <>
      <p>
        From now on you sign in with <strong>{email}</strong>, and not with {now}. Other browsers in
        which you are signed in are signed out; your seats, your password and your tokens stay.
      </p>
      <RefusalNote of={deed.refusal} />
      <div>
        <Button look="go" busy={deed.busy} onClick={take}>
          Use this e-mail
        </Button>
      </div>
    </>
  )
}
