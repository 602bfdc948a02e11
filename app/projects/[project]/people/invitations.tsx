'use client'
/** The invitations of a project: those that wait first, what became of the others below. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { InvitationSeen } from '../../../../lib/review/invitation.ts'
import type { Invited } from '../../../../lib/server/acts/invite.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Confirm, Dialog } from '../../../_parts/dialog.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { When } from '../../../_parts/when.tsx'
import { count, roleInWords } from '../../../_parts/words.ts'
import { Handed } from './invite.tsx'
import styles from './people.module.css'

type ListProps = { readonly projectId: string; readonly invitations: readonly InvitationSeen[] }

/** The list. */
export function Invitations({ projectId, invitations }: ListProps) {
  const waits = invitations.filter(({ state }) => state === 'open' || state === 'expired')
  const over = invitations.filter(({ state }) => state === 'used' || state === 'revoked')
  return (
    <>
      {waits.length === 0 ? (
        <p className={styles.none}>Nobody’s invitation is open.</p>
      ) : (
        <ul className={styles.list}>
          {waits.map((one) => (
            <li key={one.id}>
              <Words of={one} />
              <Deeds projectId={projectId} of={one} />
            </li>
          ))}
        </ul>
      )}
      {over.length === 0 ? null : (
        <details className={styles.past}>
          <summary>{count(over.length, 'earlier invitation')}</summary>
          <ul className={styles.list}>
            {over.map((one) => (
              <li key={one.id}>
                <Words of={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const states = {
  open: 'open',
  used: 'accepted',
  expired: 'ran out',
  revoked: 'taken back',
} as const

function Words({ of }: { readonly of: InvitationSeen }) {
  const { email, role, state, invitedBy, at, expiresAt, mail } = of
  return (
    <div className={styles.who}>
      <span className={styles.address}>{email}</span>{' '}
      <span className={styles.state} data-state={mail?.state === 'failed' ? 'failed' : state}>
        {mail?.state === 'failed' && state === 'open' ? 'not sent' : states[state]}
      </span>
      <p className={styles.email}>
        {roleInWords[role]} · invited by {invitedBy}, <When at={at} as="day" />
        {state === 'open' ? (
          <>
            {' '}
            · until <When at={expiresAt} />
          </>
        ) : null}
        {state === 'open' && mail !== null && mail.state !== 'failed' ? mailWords(mail) : null}
      </p>
      {mail?.failure && state === 'open' ? (
        <p className={styles.failure}>
          {mail.failure}{' '}
          {mail.state === 'failed'
            ? 'It is not tried any more: look at the address, and renew or take back.'
            : 'It is tried again.'}
        </p>
      ) : null}
    </div>
  )
}

function mailWords({ state }: NonNullable<InvitationSeen['mail']>): string {
  return state === 'sent' ? ' · mail sent' : ' · mail on its way'
}

function Deeds({ projectId, of }: { readonly projectId: string; readonly of: InvitationSeen }) {
  const router = useRouter()
  const deed = useDeed()
  const [asked, setAsked] = useState<'renewal' | 'revocation' | null>(null)
  const [renewed, setRenewed] = useState<Invited | null>(null)
  const door = `/api/v1/projects/${projectId}/invitations/${of.id}`

  function close() {
    setAsked(null)
    setRenewed(null)
    deed.forget()
  }

  async function yes() {
    const done = await deed.run(async (key) => {
      if (asked === 'renewal') setRenewed(await ask<Invited>(`${door}/renewal`, {}, { key }))
      else await ask(`${door}/revocation`, {}, { key })
    })
    if (!done) return
    if (asked === 'revocation') close()
    router.refresh()
  }

  return (
    <div className={styles.seat}>
      <Button
        small
        onClick={() => setAsked('renewal')}
        aria-label={`Renew the invitation of ${of.email}`}
      >
        Renew…
      </Button>
      <Button
        look="quiet"
        small
        onClick={() => setAsked('revocation')}
        aria-label={`Take back the invitation of ${of.email}`}
      >
        Take back…
      </Button>
      <Confirm
        open={asked === 'renewal' && renewed === null}
        onOpenChange={close}
        title="Renew the invitation?"
        says={`${of.email} gets another link, for seven days. The link before it is worthless from then on.`}
        yes="Renew it"
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={yes}
      />
      <Dialog
        open={renewed !== null}
        onOpenChange={close}
        title={`The invitation of ${of.email} is renewed`}
      >
        {renewed === null ? null : <Handed invited={renewed} onDone={close} />}
      </Dialog>
      <Confirm
        open={asked === 'revocation'}
        onOpenChange={close}
        title="Take the invitation back?"
        says={`The link of ${of.email} is worthless at once. You can invite them again later.`}
        yes="Take it back"
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={yes}
      />
    </div>
  )
}
