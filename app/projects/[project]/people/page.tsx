/** Who sits in the project, as what; and whether an edition may print one's own name. */
import type { Metadata } from 'next'
import { may, roles } from '../../../../lib/review/permissions.ts'
import { readInvitations } from '../../../../lib/server/acts/read-invitations.ts'
import { readPeople } from '../../../../lib/server/acts/read-people.ts'
import { projectTokens } from '../../../../lib/server/acts/read-tokens.ts'
import { FoundLine } from '../../../_parts/found-line.tsx'
import { Initials } from '../../../_parts/initials.tsx'
import { Empty, Page, Section } from '../../../_parts/page.tsx'
import { capital, count, roleExplained, roleInWords } from '../../../_parts/words.ts'
import { TokenList } from '../../../_tokens/token-list.tsx'
import { here, seatHere } from '../../../door.ts'
import { Invitations } from './invitations.tsx'
import { InviteSomebody } from './invite.tsx'
import styles from './people.module.css'
import { PrintMyName } from './print-name.tsx'
import { SeatOf } from './seat.tsx'

export const metadata: Metadata = { title: 'People' }

const nobodyInvited = { invitations: [], mail: false }
const nothing = { open: 0, last: 0 }

export default async function People({
  params,
}: {
  readonly params: Promise<{ readonly project: string }>
}) {
  const seat = await seatHere((await params).project)
  const { people } = await here(readPeople(seat))
  const owner = may(seat.role, 'seat people')
  const tokens = may(seat.role, 'revoke tokens') ? await here(projectTokens(seat)) : null
  const { invitations, mail } = owner ? await here(readInvitations(seat)) : nobodyInvited
  const seated = people.filter(({ removed }) => !removed)
  const left = people.filter(({ removed }) => removed)
  const me = people.find(({ personId }) => personId === seat.personId)
  return (
    <Page
      width="narrow"
      title="People"
      says={`${capital(count(seated.length, 'person has a seat', 'people have a seat'))} in this project.`}
      actions={owner ? <InviteSomebody projectId={seat.projectId} mail={mail} /> : null}
    >
      <ul className={styles.list}>
        {seated.map((person) => (
          <FoundLine key={person.personId} id={`person-${person.personId}`}>
            <Initials name={person.name} personId={person.personId} />
            <div className={styles.who}>
              <bdi className={styles.name}>{person.name}</bdi>
              {person.personId === seat.personId ? <small> you</small> : null}
              {person.email === null ? null : <p className={styles.email}>{person.email}</p>}
            </div>
            {owner ? (
              <SeatOf
                projectId={seat.projectId}
                person={person}
                awaited={person.awaited ?? nothing}
                mail={mail}
                lastOwner={
                  person.role === 'owner' &&
                  seated.filter(({ role }) => role === 'owner').length === 1
                }
                me={person.personId === seat.personId}
              />
            ) : (
              <span className={styles.role}>{roleInWords[person.role]}</span>
            )}
          </FoundLine>
        ))}
      </ul>
      {owner && seated.length === 1 && invitations.length === 0 ? (
        <Empty title="Nobody but you is here yet.">
          <p>
            Invite editors, who bring in texts and rule, and reviewers, who judge the claims. A
            verdict of one person alone proves little: three or more reviewers are a good beginning.
          </p>
        </Empty>
      ) : null}
      {owner && invitations.length > 0 ? (
        <Section
          title="Invitations"
          says="Each works once, for seven days, and for one e-mail alone. The seat is given when it is accepted."
        >
          <Invitations projectId={seat.projectId} invitations={invitations} />
        </Section>
      ) : null}
      <Section title="What each role may do">
        <dl className={styles.roles}>
          {roles.map((role) => (
            <div key={role}>
              <dt>{roleInWords[role]}</dt>
              <dd>{roleExplained[role]}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {tokens === null ? null : (
        <Section
          title="Tokens"
          says="By these, programs act in the project as the people who made them."
        >
          <TokenList
            tokens={tokens}
            door={`/api/v1/projects/${seat.projectId}/tokens`}
            names="holder"
          />
        </Section>
      )}
      {me === undefined ? null : (
        <Section title="Your name in editions">
          <PrintMyName projectId={seat.projectId} printed={me.printed} name={me.name} />
        </Section>
      )}
      {left.length === 0 ? null : (
        <Section title="No longer here" says="Their answers stay and count.">
          <ul className={styles.list}>
            {left.map((person) => (
              <li key={person.personId}>
                <Initials name={person.name} personId={person.personId} />
                <bdi className={styles.who}>{person.name}</bdi>
                <span className={styles.role}>was {roleInWords[person.role].toLowerCase()}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
