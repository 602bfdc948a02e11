/** One's own account: where one is signed in, the second factor, the password, the ways to sign in. */
import type { Metadata } from 'next'
import { myProjects } from '../../lib/server/acts/my-projects.ts'
import { type AccountSeen, readAccount } from '../../lib/server/acts/read-account.ts'
import { readNotices } from '../../lib/server/acts/read-notices.ts'
import { myTokens } from '../../lib/server/acts/read-tokens.ts'
import { mailOn } from '../../lib/server/mail/settings.ts'
import { Bar } from '../_parts/bar.tsx'
import { ButtonLink } from '../_parts/button.tsx'
import { Page, Section } from '../_parts/page.tsx'
import { When } from '../_parts/when.tsx'
import { MakeToken } from '../_tokens/make-token.tsx'
import { TokenList } from '../_tokens/token-list.tsx'
import { personHere } from '../door.ts'
import styles from './account.module.css'
import { ChangeEmail } from './change-email.tsx'
import { ChangePassword } from './change-password.tsx'
import { Identities, TieIdentity } from './identities.tsx'
import { Notices } from './notices.tsx'
import { Sessions } from './sessions.tsx'

export const metadata: Metadata = { title: 'Account' }

export default async function Account() {
  const me = await personHere()
  const account = await readAccount(me)
  const { email, hasPassword, sessions, identities, untied } = account
  const [{ notices }, tokens, projects] = await Promise.all([
    readNotices(me),
    myTokens(me),
    myProjects(me),
  ])
  return (
    <>
      <Bar me={me} />
      <Page width="narrow" title={me.name} kicker="Account" says={email}>
        <Section
          title="Where you are signed in"
          says="A session ends by itself after three hours without you, and after twelve in any case. What you end is over at once, in every tab."
        >
          <Sessions sessions={sessions} />
        </Section>
        <Section
          title="Second factor"
          says="A code from an app on your phone, asked after the password: whoever learns your password does not get in with it."
        >
          <SecondFactor factor={account.factor} />
        </Section>
        <Section
          title={hasPassword ? 'Change the password' : 'Set a password'}
          says="Every other browser in which you are signed in is signed out by this, and every token of yours ends."
        >
          <ChangePassword email={email} hasPassword={hasPassword} />
        </Section>
        <Section
          title="Another e-mail"
          says={
            mailOn()
              ? 'You sign in with it, and it gets the mails. The address before is told, and every other browser is signed out; your seats and tokens stay.'
              : 'No mail is sent from here, so nobody can find out here whether you read mail at another address. Whoever runs this installation can change yours from the shell (user email).'
          }
        >
          {mailOn() ? <ChangeEmail hasPassword={hasPassword} /> : null}
        </Section>
        {identities.length === 0 && untied === null ? null : (
          <Section
            title="Other ways to sign in"
            says="You can also come in as the one you are there. Your second factor is asked all the same."
          >
            <Identities identities={identities} hasPassword={hasPassword} />
            {untied === null ? null : <TieIdentity provider={untied} />}
          </Section>
        )}
        <Section
          title="Tokens"
          says="By a token a program does as you, in one project, what you choose here and your role allows."
          aside={
            <a className="link" href="/api">
              Variorum for programs
            </a>
          }
        >
          <TokenList tokens={tokens} door="/api/v1/account/tokens" names="project" />
          {projects.length === 0 ? null : <MakeToken projects={projects} />}
        </Section>
        <Section
          title="What you were told"
          says="What was changed about your account and your seats, the latest first."
        >
          <Notices of={notices} />
        </Section>
        <Section
          title="Keys"
          says="Each key of the pages can be another one for you, or all single keys be switched off."
        >
          <div>
            <ButtonLink href="/keys">See and change the keys</ButtonLink>
          </div>
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

function SecondFactor({ factor }: Pick<AccountSeen, 'factor'>) {
  return (
    <div className={styles.factor}>
      <p>
        {factor === null ? (
          'You have none.'
        ) : (
          <>
            <b>On</b> since <When at={factor.since} as="day" />; {codesInWords(factor.codesLeft)}.
          </>
        )}
      </p>
      <ButtonLink href="/account/second-factor" look={factor === null ? 'go' : 'plain'}>
        {factor === null ? 'Set up a second factor' : 'Recovery codes and removal'}
      </ButtonLink>
    </div>
  )
}

function codesInWords(left: number): string {
  if (left === 0) return 'no recovery code is left'
  return left === 1 ? 'one recovery code is left' : `${left} recovery codes are left`
}
