'use client'
/**
 * A one-time link, opened: its secret stands after the `#`, so that it never reaches a log, and is
 * taken from the address at once. Before anything is asked of the person, the server says what the
 * link is good for; one that works no more is told at once, without a form.
 *
 * Where one may have to sign in first, the secret is kept in this tab (`remember`) until the link is
 * used; signing out clears it.
 */
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { LinkSeen } from '../../lib/review/invitation.ts'
import { ask } from './ask.ts'
import { Button, ButtonLink } from './button.tsx'
import { RefusalNote } from './refusal.tsx'

type LinkFor = LinkSeen['for']
type Open<F extends LinkFor> = Extract<LinkSeen, { readonly for: F; readonly state: 'open' }>

const kept = (of: LinkFor) => `variorum-${of}`

/** Forget a remembered secret: it was used. */
export function forgetLink(of: LinkFor): void {
  sessionStorage.removeItem(kept(of))
}

/** The secret of the link, once the page runs: undefined before that, null when there is none. */
function useSecret(of: LinkFor, remember: boolean): string | null | undefined {
  const [secret, setSecret] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    const take = () => {
      const found = window.location.hash.slice(1)
      if (found === '') {
        const before = remember ? sessionStorage.getItem(kept(of)) : null
        setSecret((now) => now ?? before)
        return
      }
      setSecret(found)
      if (remember) sessionStorage.setItem(kept(of), found)
      window.history.replaceState(null, '', window.location.pathname)
    }
    take()
    // The link pasted again into the same tab changes only what stands after the `#`.
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [of, remember])
  return secret
}

/** What the link is good for, looked up; then what is drawn for an open one. */
export function OneTimeLink<F extends LinkFor>({
  of,
  remember = false,
  children,
}: {
  readonly of: F
  readonly remember?: boolean
  readonly children: (open: Open<F>, token: string) => ReactNode
}) {
  const secret = useSecret(of, remember)
  const [seen, setSeen] = useState<LinkSeen | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const look = useCallback(async () => {
    if (typeof secret !== 'string') return
    setFailure(null)
    try {
      setSeen(await ask<LinkSeen>('/api/v1/links', { for: of, token: secret.slice(0, 200) }))
    } catch (error) {
      setFailure(error)
    }
  }, [of, secret])
  useEffect(() => void look(), [look])

  if (secret === null) return <Over of={of} why={incomplete} />
  if (failure !== null) {
    return (
      <RefusalNote of={failure}>
        <Button small onClick={look}>
          Try again
        </Button>
      </RefusalNote>
    )
  }
  if (seen === null || secret === undefined) return <p role="status">Looking at the link…</p>
  if (isOpen(seen, of)) return children(seen, secret)
  return <Over of={of} why={seen.state === 'open' ? overs.unknown : overs[seen.state]} />
}

function isOpen<F extends LinkFor>(seen: LinkSeen, of: F): seen is Open<F> {
  return seen.state === 'open' && seen.for === of
}

const incomplete =
  'The long secret after the «#» of the link is missing: the link is not complete, or the page was loaded anew. Open the whole link again as it was given to you.'

const overs = {
  used: 'This link was used already.',
  expired: 'This link is too old.',
  revoked: 'This invitation was taken back.',
  withdrawn: 'This link works no more.',
  unknown: 'This link does not work: it is not complete, or a newer one has replaced it.',
} as const

const next: Readonly<Record<LinkFor, string>> = {
  setup:
    'If there is an account already, sign in. Else start the program again: it prints a new link.',
  reset: 'Ask for a new one, or sign in with the password you have.',
  email: 'Ask for a new one on your account page.',
  invitation:
    'If you have taken the seat, sign in. Else ask whoever invited you to renew the invitation.',
}

function Over({ of, why }: { readonly of: LinkFor; readonly why: string }) {
  return (
    <>
      <p role="alert">
        {why} {next[of]}
      </p>
      <p>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>{' '}
        {of === 'reset' ? <ButtonLink href="/forgotten">Ask for a new link</ButtonLink> : null}
      </p>
    </>
  )
}
