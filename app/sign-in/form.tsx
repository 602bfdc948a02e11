'use client'
/** E-mail and password. What is refused stands over the button. */
import { type FormEvent, useState } from 'react'
import { Button } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { signIn } from '../_parts/sign-in.ts'
import { useDeed } from '../_parts/use-deed.ts'

/** The form. */
export function SignInForm({ to }: { readonly to: string }) {
  const deed = useDeed()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const done = await deed.run(() => signIn(email.trim(), password))
    if (done) window.location.assign(to)
  }

  return (
    <form onSubmit={submit} method="post">
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <RefusalNote of={deed.refusal} />
      <Button type="submit" look="go" busy={deed.busy}>
        {deed.busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
