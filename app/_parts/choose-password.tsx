'use client'
/**
 * The form behind a one-time link: whoever has the link chooses a password (and, the first owner of
 * an installation, gives a name and an e-mail), and is then signed in. The link's secret stands
 * after the `#`, so that it never reaches a log; it is taken from the address at once.
 */
import { type FormEvent, useEffect, useState } from 'react'
import { ask } from './ask.ts'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'
import { errorAt, RefusalNote } from './refusal.tsx'
import { signIn } from './sign-in.ts'
import { useDeed } from './use-deed.ts'

/** The secret of the link, once the page runs: undefined before that, null when there is none. */
function useSecret(): string | null | undefined {
  const [secret, setSecret] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    const found = window.location.hash.slice(1)
    if (found === '') {
      setSecret((before) => before ?? null)
      return
    }
    setSecret(found)
    window.history.replaceState(null, '', window.location.pathname)
  }, [])
  return secret
}

/** The form; `asks` is the door it sends to. */
export function ChoosePassword({ asks }: { readonly asks: 'setup' | 'welcome' }) {
  const secret = useSecret()
  const deed = useDeed()
  const [person, setPerson] = useState({ name: '', email: '' })
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const differ = again !== '' && !password.startsWith(again) && password !== again

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (password !== again) {
      setAgain('')
      return
    }
    const first = asks === 'setup' ? { name: person.name.trim(), email: person.email.trim() } : {}
    const done = await deed.run(async (key) => {
      const body = { token: secret, password, ...first }
      const { email } = await ask<{ email: string }>(`/api/v1/${asks}`, body, { key })
      await signIn(email, password)
    })
    if (done) window.location.assign('/')
  }

  if (secret === null) {
    return (
      <p>
        The link is not complete: it has a long secret after a <code>#</code>. Open the whole link
        as it was given to you, or ask for a new one.
      </p>
    )
  }
  const known = ['name', 'email', 'password'].some((field) => errorAt(deed.refusal, field) !== null)
  return (
    <form onSubmit={submit} method="post">
      {asks === 'setup' ? (
        <>
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
        </>
      ) : null}
      <TextField
        label="Password"
        hint="At least 12 characters; a few words are better than one."
        type="password"
        autoComplete="new-password"
        required
        value={password}
        error={errorAt(deed.refusal, 'password')}
        onChange={(event) => setPassword(event.target.value)}
      />
      <TextField
        label="The password again"
        type="password"
        autoComplete="new-password"
        required
        value={again}
        error={differ ? 'This differs from the password above.' : null}
        onChange={(event) => setAgain(event.target.value)}
      />
      <RefusalNote of={known ? null : deed.refusal} />
      <Button type="submit" look="go" busy={deed.busy} disabled={secret === undefined}>
        Set the password and sign in
      </Button>
    </form>
  )
}
