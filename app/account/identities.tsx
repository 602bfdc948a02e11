'use client'
/** The identities at a provider by which one can sign in, and giving one up. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { AccountSeen } from '../../lib/server/acts/read-account.ts'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { Dialog } from '../_parts/dialog.tsx'
import { TextField } from '../_parts/field.tsx'
import { Form } from '../_parts/form.tsx'
import { errorAt, RefusalNote, unplaced } from '../_parts/refusal.tsx'
import { goToProvider } from '../_parts/sign-in.ts'
import { useDeed } from '../_parts/use-deed.ts'
import { When } from '../_parts/when.tsx'
import styles from './account.module.css'

type Identity = AccountSeen['identities'][number]

/** The list. */
export function Identities({
  identities,
  hasPassword,
}: Pick<AccountSeen, 'identities' | 'hasPassword'>) {
  if (identities.length === 0) return null
  return (
    <ul className={styles.list} aria-label="Other ways to sign in">
      {identities.map((identity) => (
        <li key={identity.issuer} className={styles.row}>
          <div className={styles.what}>
            <p className={styles.name}>{identity.name}</p>
            <p className={styles.fine}>
              since <When at={identity.since} as="day" />
              {identity.name === identity.issuer ? null : ` · ${identity.issuer}`}
            </p>
          </div>
          {hasPassword ? <GiveUp identity={identity} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** The way to the provider and back, which ties who one is there to this account. */
export function TieIdentity({ provider }: { readonly provider: string }) {
  const deed = useDeed()
  return (
    <div>
      <RefusalNote of={deed.refusal} />
      <Button busy={deed.busy} onClick={() => deed.run(() => goToProvider('/account'))}>
        Tie {provider}
      </Button>
    </div>
  )
}

function GiveUp({ identity: { issuer, name } }: { readonly identity: Identity }) {
  const router = useRouter()
  const deed = useDeed()
  const [open, setOpen] = useState(false)
  const [current, setCurrent] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const path = '/api/v1/account/identities/removal'
    const done = await deed.run((key) => ask(path, { issuer, current }, { key }))
    setCurrent('')
    if (!done) return
    setOpen(false)
    router.refresh()
  }

  return (
    <>
      <Button small onClick={() => setOpen(true)} aria-label={`Give up ${name}`}>
        Give up
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Give up signing in with ${name}`}
        says="If you come from there again with the same verified e-mail, it is tied to your account anew."
      >
        <Form onSubmit={submit}>
          <TextField
            label="Your password"
            type="password"
            autoComplete="current-password"
            required
            value={current}
            error={errorAt(deed.refusal, 'current')}
            onChange={(event) => setCurrent(event.target.value)}
          />
          <RefusalNote of={unplaced(deed.refusal, ['current'])} />
          <div>
            <Button type="submit" look="grave" busy={deed.busy}>
              Give it up
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
