'use client'
/**
 * The card behind an invitation's link. Who is signed in as the invited person takes the seat with
 * one press; who is signed in as somebody else is told so, and nothing happens; everybody else makes
 * an account, or signs in with the one they have and comes back.
 */
import { type FormEvent, useState } from 'react'
import type { LinkSeen } from '../../lib/review/invitation.ts'
import { withArticle } from '../../lib/review/permissions.ts'
import { ask } from '../_parts/ask.ts'
import { Button, ButtonLink } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { NewPasswordFields, useNewPassword } from '../_parts/new-password.tsx'
import { forgetLink, OneTimeLink } from '../_parts/one-time-link.tsx'
import { errorAt, RefusalNote, unplaced } from '../_parts/refusal.tsx'
import { signIn } from '../_parts/sign-in.ts'
import { signOut } from '../_parts/sign-out.ts'
import { useDeed } from '../_parts/use-deed.ts'
import { When } from '../_parts/when.tsx'
import styles from './take-seat.module.css'

type Me = { readonly name: string; readonly email: string } | null
type Open = Extract<LinkSeen, { readonly for: 'invitation'; readonly state: 'open' }>

/** What the invitation says, and the way in that fits who is here. */
export function TakeSeat({ me }: { readonly me: Me }) {
  return (
    <OneTimeLink of="invitation" remember>
      {(open, token) => (
        <>
          <p>
            {open.invitedBy} invites you to <strong>{open.project}</strong>, as{' '}
            {withArticle(open.role)}.
          </p>
          <p className={styles.bound}>
            For <strong>{open.email}</strong>, until <When at={open.expiresAt} />.
          </p>
          <WayIn me={me} open={open} token={token} />
        </>
      )}
    </OneTimeLink>
  )
}

function WayIn({ me, open, token }: { me: Me; open: Open; token: string }) {
  if (me === null) return <NewAccount open={open} token={token} />
  return me.email === open.email ? <AsMyself token={token} /> : <AsAnother me={me} open={open} />
}

/** One press. */
function AsMyself({ token }: { readonly token: string }) {
  const deed = useDeed()
  async function take() {
    let project = ''
    const done = await deed.run(async (key) => {
      const path = '/api/v1/invitations/acceptance'
      project = (await ask<{ projectId: string }>(path, { token }, { key })).projectId
    })
    if (done) enter(project)
  }
  return (
    <>
      <RefusalNote of={deed.refusal} />
      <Button look="go" busy={deed.busy} onClick={take}>
        Take the seat
      </Button>
    </>
  )
}

/** The invitation is for somebody else. */
function AsAnother({ me, open }: { readonly me: NonNullable<Me>; readonly open: Open }) {
  return (
    <>
      <p role="alert">
        You are signed in as {me.email}, and this invitation is for {open.email}. Nothing was
        changed. Sign out, and open the link again as the person who is invited.
      </p>
      <div className={styles.choices}>
        <Button onClick={() => void signOut()}>Sign out</Button>
        <ButtonLink look="quiet" href="/">
          Leave it
        </ButtonLink>
      </div>
    </>
  )
}

/** A name and a password; or the way to the sign-in page and back. */
function NewAccount({ open, token }: { readonly open: Open; readonly token: string }) {
  const deed = useDeed()
  const chosen = useNewPassword()
  const [name, setName] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!chosen.same()) return
    let project = ''
    const done = await deed.run(async (key) => {
      const { password } = chosen
      const body = { token, name: name.trim(), password }
      const path = '/api/v1/invitations/account'
      const joined = await ask<{ projectId: string; email: string }>(path, body, { key })
      project = joined.projectId
      await signIn(joined.email, password)
    })
    if (done) enter(project)
  }

  return (
    <>
      <form onSubmit={submit} method="post" aria-label="A new account">
        <input type="hidden" autoComplete="username" value={open.email} readOnly />
        <TextField
          label="Your name"
          hint="As others in the project read it."
          autoComplete="name"
          required
          value={name}
          error={errorAt(deed.refusal, 'name')}
          onChange={(event) => setName(event.target.value)}
        />
        <NewPasswordFields of={chosen} error={errorAt(deed.refusal, 'password')} />
        <RefusalNote of={unplaced(deed.refusal, ['name', 'password'])} />
        <Button type="submit" look="go" busy={deed.busy}>
          Make the account and take the seat
        </Button>
      </form>
      <div className={styles.known}>
        <p>You have an account for this e-mail here already?</p>
        <ButtonLink href="/sign-in?callbackUrl=/invitation">Sign in, then take the seat</ButtonLink>
      </div>
    </>
  )
}

function enter(projectId: string) {
  forgetLink('invitation')
  window.location.assign(`/projects/${projectId}`)
}
