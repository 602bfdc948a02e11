/**
 * Signing in. It tells nobody who exists; afterwards one is where one was going, if that is here.
 */
import type { Metadata } from 'next'
import Link from 'next/link'
import { ownPath } from '../../lib/server/auth/own-path.ts'
import { providerSettings } from '../../lib/server/auth/provider-settings.ts'
import { DoorCard } from '../_parts/door-card.tsx'
import { SignInForm } from './form.tsx'

export const metadata: Metadata = { title: 'Sign in', referrer: 'no-referrer' }

type Search = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function SignIn({ searchParams }: Search) {
  const { callbackUrl, error } = await searchParams
  const path = typeof callbackUrl === 'string' ? ownPath(callbackUrl) : null
  return (
    <DoorCard
      title="Sign in"
      says="Here a team checks the facts of texts together and publishes the checked text."
    >
      <SignInForm
        to={path === null || path.startsWith('/sign-in') ? '/' : path}
        provider={providerSettings()?.name ?? null}
        error={typeof error === 'string' ? error : null}
      />
      <p>
        <Link className="link" href="/forgotten">
          Forgotten password?
        </Link>
      </p>
    </DoorCard>
  )
}
