'use client'
/** The first owner of an installation: a name, an e-mail, a password; then one is signed in. */
import { type FormEvent, useState } from 'react'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { NewPasswordFields, useNewPassword } from '../_parts/new-password.tsx'
import { OneTimeLink } from '../_parts/one-time-link.tsx'
import { errorAt, RefusalNote, unplaced } from '../_parts/refusal.tsx'
import { signIn } from '../_parts/sign-in.ts'
import { useDeed } from '../_parts/use-deed.ts'

/** The form behind the setup link. */
export function SetUpForm() {
  return <OneTimeLink of="setup">{(_open, token) => <Fields token={token} />}</OneTimeLink>
}

function Fields({ token }: { readonly token: string }) {
  const deed = useDeed()
  const chosen = useNewPassword()
  const [person, setPerson] = useState({ name: '', email: '' })

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!chosen.same()) return
    const done = await deed.run(async (key) => {
      const { password } = chosen
      const body = { token, password, name: person.name.trim(), email: person.email.trim() }
      const { email } = await ask<{ email: string }>('/api/v1/setup', body, { key })
      await signIn(email, password)
    })
    if (done) window.location.assign('/')
  }

  return (
    <form onSubmit={submit} method="post">
      <TextField
        label="Your name"
        hint="As others in the project read it."
        autoComplete="name"
        required
        value={person.name}
        error={errorAt(deed.refusal, 'name')}
        onChange={(event) => setPerson({ ...person, name: event.target.value })}
      />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        value={person.email}
        error={errorAt(deed.refusal, 'email')}
        onChange={(event) => setPerson({ ...person, email: event.target.value })}
      />
      <NewPasswordFields of={chosen} error={errorAt(deed.refusal, 'password')} />
      <RefusalNote of={unplaced(deed.refusal, ['name', 'email', 'password'])} />
      <Button type="submit" look="go" busy={deed.busy}>
        Make the account and sign in
      </Button>
    </form>
  )
}
