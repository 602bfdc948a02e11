/** A forgotten password. Where there is mail, a link is sent; where there is none, it is said whom to ask. */
import type { Metadata } from 'next'
import { mailOn } from '../../lib/server/mail/settings.ts'
import { ButtonLink } from '../_parts/button.tsx'
import { DoorCard } from '../_parts/door-card.tsx'
import { AskReset } from './form.tsx'

export const metadata: Metadata = { title: 'Forgotten password' }

export const dynamic = 'force-dynamic'

export default function Forgotten() {
  return (
    <DoorCard title="Forgotten password">
      {mailOn() ? (
        <AskReset />
      ) : (
        <>
          <p>
            No mail is sent from here. Ask an owner of a project of yours: on the project’s People
            page they can make a link by which you choose a new password. Or ask whoever runs this
            installation.
          </p>
          <div>
            <ButtonLink href="/sign-in">Back to sign in</ButtonLink>
          </div>
        </>
      )}
    </DoorCard>
  )
}
