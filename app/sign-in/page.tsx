/**
 * Signing in. It tells nobody who exists; afterwards one is where one was going, if that is here.
 * While nobody has an account it says where the first one comes from instead, and nothing else.
 */
import type { Metadata } from 'next'
import Link from 'next/link'
import { ownPath } from '../../lib/server/auth/own-path.ts'
import { providerSettings } from '../../lib/server/auth/provider-settings.ts'
import { waitsForFirst } from '../../lib/server/auth/setup.ts'
import { DoorCard } from '../_parts/door-card.tsx'
import { SignInForm } from './form.tsx'

export const metadata: Metadata = { title: 'Sign in', referrer: 'no-referrer' }

type Search = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function SignIn({ searchParams }: Search) {
  const { callbackUrl, error } = await searchParams
  if (await waitsForFirst()) return <NobodyYet />
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

function NobodyYet() {
  return (
    <DoorCard
      title="Nobody has an account yet"
      says="The first one is made by a link that works once and for 72 hours. The server printed it where it was started, with npm start -- --empty: open it in this browser."
    >
      <p>
        The link is lost, or too old? Stop the server and start it again in the same way: it prints
        a new one, and the older ones work no more.
      </p>
    </DoorCard>
  )
}
