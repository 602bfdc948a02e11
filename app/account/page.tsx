/** One's own account: the password, and ending every session. */
import type { Metadata } from 'next'
import { readNotices } from '../../lib/server/acts/read-notices.ts'
import { Bar } from '../_parts/bar.tsx'
import { Page, Section } from '../_parts/page.tsx'
import { personHere } from '../door.ts'
import { ChangePassword, EverywhereOut } from './forms.tsx'
import { Notices } from './notices.tsx'

export const metadata: Metadata = { title: 'Account' }

export default async function Account() {
  const me = await personHere()
  const { notices } = await readNotices(me)
  return (
    <>
      <Bar me={me} />
      <Page width="narrow" title={me.name} kicker="Account" says={me.email}>
        <Section
          title="Change the password"
          says="Every other browser in which you are signed in is signed out by this."
        >
          <ChangePassword email={me.email} />
        </Section>
        <Section
          title="Sign out everywhere"
          says="Ends every session of yours, in this browser too. Drafts stay on the server for you."
        >
          <EverywhereOut />
        </Section>
        <Section
          title="What you were told"
          says="What was changed about your account and your seats, the latest first."
        >
          <Notices of={notices} />
        </Section>
        <Section
          title="Your name in editions"
          says="Whether an edition may print your name is yours to say, for each project: on its People page."
        >
          {null}
        </Section>
      </Page>
    </>
  )
}
