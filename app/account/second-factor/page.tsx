/**
 * The second factor: setting it up, or what can be done with the one that is there. Whoever was sent
 * here by a project that demands one reads so first, and goes back there afterwards.
 */
import type { Metadata } from 'next'
import { readAccount } from '../../../lib/server/acts/read-account.ts'
import { ownPath } from '../../../lib/server/auth/own-path.ts'
import { Bar } from '../../_parts/bar.tsx'
import { Page } from '../../_parts/page.tsx'
import { personHere } from '../../door.ts'
import { KeepFactor } from './keep-factor.tsx'
import styles from './second-factor.module.css'
import { SetUp } from './set-up.tsx'

export const metadata: Metadata = { title: 'Second factor' }

type Search = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function SecondFactor({ searchParams }: Search) {
  const me = await personHere()
  const { callbackUrl } = await searchParams
  const path = typeof callbackUrl === 'string' ? ownPath(callbackUrl) : null
  const to = path?.startsWith('/projects/') ? path : null
  const { factor, hasPassword } = await readAccount(me)
  return (
    <>
      <Bar me={me} />
      <Page
        width="narrow"
        title="Second factor"
        kicker="Account"
        says="A code from an app on your phone, asked after the password: whoever learns your password does not get in with it."
      >
        {to === null || me.factor ? null : (
          <p role="note" className={styles.demanded}>
            This project asks its editors and owners for a second factor.{' '}
            {factor === null
              ? 'Set one up here, and the project is open to you again.'
              : 'You have one, but did not show it when you signed in: sign out, and in again.'}
          </p>
        )}
        <div className={styles.room}>
          {factor === null ? (
            <SetUp hasPassword={hasPassword} email={me.email} to={to ?? '/account'} />
          ) : (
            <KeepFactor factor={factor} hasPassword={hasPassword} />
          )}
        </div>
      </Page>
    </>
  )
}
