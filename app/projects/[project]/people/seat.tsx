'use client'
/** One person's seat, as the owner changes it: another role, or none. Each is said first. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type Role, roles } from '../../../../lib/review/permissions.ts'
import type { PersonSeen } from '../../../../lib/review/seen.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Confirm } from '../../../_parts/dialog.tsx'
import { Choice } from '../../../_parts/field.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { roleExplained, roleInWords } from '../../../_parts/words.ts'
import { NewLink } from './new-link.tsx'
import styles from './people.module.css'

type SeatProps = {
  readonly projectId: string
  readonly person: PersonSeen
  /** The last owner keeps the seat: somebody has to have the keys. */
  readonly lastOwner: boolean
  readonly me: boolean
  /** The account was never opened: the link may have been lost. */
  readonly invited: boolean
}

/** The role as a choice, and the button that takes the seat away. */
export function SeatOf({ projectId, person, lastOwner, me, invited }: SeatProps) {
  const router = useRouter()
  const deed = useDeed()
  const [asked, setAsked] = useState<Role | 'removal' | null>(null)
  const door = `/api/v1/projects/${projectId}/people/${person.personId}`

  function close() {
    setAsked(null)
    deed.forget()
  }

  async function yes() {
    const done = await deed.run(async (key) => {
      if (asked === 'removal') await ask(`${door}/removal`, {}, { key })
      else if (asked !== null) await ask(`${door}/role`, { role: asked }, { key })
    })
    if (!done) return
    close()
    router.refresh()
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
      {invited ? <NewLink door={door} name={person.name} /> : null}
      {lastOwner ? (
        <small>the only owner</small>
      ) : (
        <Button
          look="quiet"
          small
          onClick={() => setAsked('removal')}
          aria-label={`Take the seat of ${person.name} away`}
        >
          Remove…
        </Button>
      )}
      <Confirm
        open={asked === 'removal'}
        onOpenChange={close}
        title={me ? 'Leave the project?' : `Take the seat of ${person.name} away?`}
        says="At once they see nothing of the project any more. What they answered stays and counts, under their name. In every open round that still awaits them their place falls away; a round that awaited nobody else closes by that."
        yes={me ? 'Leave' : 'Take the seat away'}
        grave
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={yes}
      />
      <Confirm
        open={asked !== null && asked !== 'removal'}
        onOpenChange={close}
        title={`Make ${person.name} ${asked === null || asked === 'removal' ? '' : `a${asked === 'editor' || asked === 'owner' ? 'n' : ''} ${asked}`}?`}
        says={asked === null || asked === 'removal' ? '' : consequence(person.role, asked)}
        yes="Change the role"
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={yes}
      />
    </div>
  )
}

function consequence(from: Role, to: Role): string {
  const does = `${roleInWords[to]}: ${roleExplained[to].toLowerCase().replace(/\.$/u, '')}.`
  const loses =
    to === 'reader' && from !== 'reader'
      ? ' Rounds that await them go on without them once they are closed.'
      : ''
  return `${does} It takes effect with their next click.${loses}`
}
