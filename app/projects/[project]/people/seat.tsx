'use client'
/** One person's seat, as the owner changes it: another role, or none. Each is said first. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { may, type Role, roles, withArticle } from '../../../../lib/review/permissions.ts'
import type { PersonSeen } from '../../../../lib/review/seen.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Confirm } from '../../../_parts/dialog.tsx'
import { Choice } from '../../../_parts/field.tsx'
import { Menu } from '../../../_parts/menu.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { roleExplained, roleInWords } from '../../../_parts/words.ts'
import styles from './people.module.css'
import { ResetLink } from './reset-link.tsx'
import { SignMemberOut } from './sign-member-out.tsx'
import { type Awaited, afterChange, afterRemoval } from './what-follows.ts'

/** What is asked about beside another role. */
type Other = 'removal' | 'password' | 'sessions'

type SeatProps = {
  readonly projectId: string
  readonly person: PersonSeen
  /** The last owner keeps the seat: somebody has to have the keys. */
  readonly lastOwner: boolean
  readonly me: boolean
  readonly awaited: Awaited
  /** Is mail sent here? If not, an owner can make a link for a forgotten password. */
  readonly mail: boolean
}

/** The role as a choice, and what else an owner can do. */
export function SeatOf({ projectId, person, lastOwner, me, awaited, mail }: SeatProps) {
  const router = useRouter()
  const deed = useDeed()
  const [asked, setAsked] = useState<Role | Other | null>(null)
  const role = roles.find((one) => one === asked) ?? null
  const door = `/api/v1/projects/${projectId}/people/${person.personId}`

  function close() {
    setAsked(null)
    deed.forget()
  }

  async function yes() {
    const done = await deed.run(async (key) => {
      if (asked === 'removal') await ask(`${door}/removal`, {}, { key })
      else if (role !== null) await ask(`${door}/role`, { role }, { key })
    })
    if (!done) return
    close()
    router.refresh()
  }

  function changed(to: Role) {
    return afterChange(person.name, awaited, { answers: may(to, 'answer'), from: person.role, to })
  }

  return (
    <div className={styles.seat}>
      <Choice
        label={`Role of ${person.name}`}
        hideLabel
        value={person.role}
        disabled={lastOwner}
        onChange={(event) => setAsked(roles.find((role) => role === event.target.value) ?? null)}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleInWords[role]}
          </option>
        ))}
      </Choice>
      {lastOwner ? <small>the only owner</small> : null}
      {me ? (
        lastOwner ? null : (
          <Button look="quiet" small onClick={() => setAsked('removal')}>
            Leave…
          </Button>
        )
      ) : (
        <Menu
          label={`More about ${person.name}`}
          items={[
            ...(mail ? [] : [{ says: 'New password…', onChoose: () => setAsked('password') }]),
            { says: 'End the sessions…', onChoose: () => setAsked('sessions') },
            { says: 'Take the seat away…', grave: true, onChoose: () => setAsked('removal') },
          ]}
        />
      )}
      {asked === 'password' ? <ResetLink door={door} name={person.name} onClose={close} /> : null}
      {asked === 'sessions' ? (
        <SignMemberOut door={door} name={person.name} onClose={close} />
      ) : null}
      <Confirm
        open={asked === 'removal'}
        onOpenChange={close}
        title={me ? 'Leave the project?' : `Take the seat of ${person.name} away?`}
        yes={me ? 'Leave' : 'Take the seat away'}
        grave
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={yes}
      >
        <Follows of={afterRemoval(person.name, awaited)} />
      </Confirm>
      <Confirm
        open={role !== null}
        onOpenChange={close}
        title={role === null ? '' : `Make ${person.name} ${withArticle(role)}?`}
        says={role === null ? '' : roleExplained[role]}
        yes="Change the role"
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={yes}
      >
        <Follows of={role === null ? [] : changed(role)} />
      </Confirm>
    </div>
  )
}

function Follows({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className={styles.follows} aria-label="What follows">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
