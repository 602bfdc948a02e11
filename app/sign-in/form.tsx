'use client'
/**
 * E-mail and password, or the provider of the installation; then, where there is a second factor, its
 * code. What is refused stands over the button. The token between the steps lives in this page only.
 */
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { goToProvider, refusedBy, secondStepMark, showCode, signIn } from '../_parts/sign-in.ts'
import { useDeed } from '../_parts/use-deed.ts'
import styles from './sign-in.module.css'

type SignInFormProps = {
  readonly to: string
  /** What the provider is called, or null when there is none. */
  readonly provider: string | null
  /** What next-auth says in the address, or null. */
  readonly error: string | null
}

/** The form, of the step that one is at. */
export function SignInForm({ to, provider, error }: SignInFormProps) {
  const [half, setHalf] = useState<string | null>(null)
  useEffect(() => {
    const { hash, pathname, search } = window.location
    if (!hash.startsWith(secondStepMark)) return
    setHalf(hash.slice(secondStepMark.length))
    window.history.replaceState(null, '', `${pathname}${search}`)
  }, [])
  if (half !== null) return <SecondStep half={half} to={to} onBack={() => setHalf(null)} />
  return <FirstStep to={to} provider={provider} error={error} onHalf={setHalf} />
}

function FirstStep({
  to,
  provider,
  error,
  onHalf,
}: SignInFormProps & { readonly onHalf: (half: string) => void }) {
  const deed = useDeed()
  const away = useDeed()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const brought = error === null ? null : refusedBy(error)

  async function submit(event: FormEvent) {
    event.preventDefault()
    await deed.run(async () => {
      const half = await signIn(email.trim(), password)
      if (half === null) window.location.assign(to)
      else onHalf(half)
    })
  }

  return (
    <>
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
        <RefusalNote of={deed.refusal ?? away.refusal ?? (deed.busy ? null : brought)} />
        <Button type="submit" look="go" busy={deed.busy}>
          {deed.busy ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
      {provider === null ? null : (
        <>
          <p className={styles.or}>or</p>
          <Button busy={away.busy} onClick={() => away.run(() => goToProvider(to))}>
            Sign in with {provider}
          </Button>
        </>
      )}
    </>
  )
}

function SecondStep({
  half,
  to,
  onBack,
}: {
  readonly half: string
  readonly to: string
  readonly onBack: () => void
}) {
  const deed = useDeed()
  const [code, setCode] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const done = await deed.run(() => showCode(half, code))
    if (done) window.location.assign(to)
    else setCode('')
  }

  return (
    <form onSubmit={submit} method="post" aria-label="Second factor">
      <TextField
        label="Code"
        hint="The six digits that your app shows now, or one of your recovery codes."
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        required
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <RefusalNote of={deed.refusal} />
      <Button type="submit" look="go" busy={deed.busy}>
        {deed.busy ? 'Signing in…' : 'Go on'}
      </Button>
      <Button look="quiet" onClick={onBack}>
        Begin again
      </Button>
    </form>
  )
}
