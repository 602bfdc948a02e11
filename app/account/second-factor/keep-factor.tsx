'use client'
/** What can be done with a second factor that is on: new recovery codes, and removing it. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { AccountSeen } from '../../../lib/server/acts/read-account.ts'
import { ask } from '../../_parts/ask.ts'
import { Button } from '../../_parts/button.tsx'
import { TextField } from '../../_parts/field.tsx'
import { Form } from '../../_parts/form.tsx'
import { Section } from '../../_parts/page.tsx'
import { errorAt, RefusalNote, unplaced } from '../../_parts/refusal.tsx'
import { type Deed, useDeed } from '../../_parts/use-deed.ts'
import { When } from '../../_parts/when.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type KeepFactorProps = {
  readonly factor: NonNullable<AccountSeen['factor']>
  readonly hasPassword: boolean
}

/** The two. */
export function KeepFactor({ factor, hasPassword }: KeepFactorProps) {
  return (
    <>
      <p>
        It is <b>on</b> since <When at={factor.since} as="day" />.
      </p>
      <Section
        title="Recovery codes"
        says={`${factor.codesLeft} of 10 are left. New ones make these worthless.`}
      >
        <NewCodes hasPassword={hasPassword} />
      </Section>
      <Section
        title="Remove the second factor"
        says="The password alone opens your account then. A project that asks its editors and owners for a second factor is closed to you in those seats until you set one up again. To move to another phone, remove it and set it up anew."
      >
        <Remove hasPassword={hasPassword} />
      </Section>
    </>
  )
}

function NewCodes({ hasPassword }: Pick<KeepFactorProps, 'hasPassword'>) {
  const router = useRouter()
  const deed = useDeed()
  const [current, setCurrent] = useState('')
  const [codes, setCodes] = useState<readonly string[] | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    await deed.run(async (key) => {
      const body = { current: hasPassword ? current : null }
      const door = '/api/v1/account/second-factor/recovery-codes'
      const answer = await ask<{ codes: readonly string[] }>(door, body, { key })
      setCodes(answer.codes)
    })
    setCurrent('')
  }

  function kept() {
    setCodes(null)
    router.refresh()
  }

  if (codes !== null) return <RecoveryCodes codes={codes} onKept={kept} />
  return (
    <Form onSubmit={submit} label="New recovery codes">
      <Password shown={hasPassword} value={current} deed={deed} onType={setCurrent} />
      <RefusalNote of={unplaced(deed.refusal, ['current'])} />
      <div>
        <Button type="submit" busy={deed.busy}>
          Make new recovery codes
        </Button>
      </div>
    </Form>
  )
}

function Remove({ hasPassword }: Pick<KeepFactorProps, 'hasPassword'>) {
  const router = useRouter()
  const deed = useDeed()
  const [typed, setTyped] = useState({ current: '', code: '' })

  async function submit(event: FormEvent) {
    event.preventDefault()
    const body = { current: hasPassword ? typed.current : null, code: typed.code }
    const door = '/api/v1/account/second-factor/removal'
    const done = await deed.run((key) => ask(door, body, { key }))
    setTyped({ current: '', code: '' })
    if (done) router.refresh()
  }

  return (
    <Form onSubmit={submit} label="Remove the second factor">
      <Password
        shown={hasPassword}
        value={typed.current}
        deed={deed}
        onType={(current) => setTyped({ ...typed, current })}
      />
      <TextField
        label="A code"
        hint="The six digits that your app shows now, or one of your recovery codes."
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={40}
        value={typed.code}
        error={errorAt(deed.refusal, 'code')}
        onChange={(event) => setTyped({ ...typed, code: event.target.value })}
      />
      <RefusalNote of={unplaced(deed.refusal, ['current', 'code'])} />
      <div>
        <Button type="submit" look="grave" busy={deed.busy}>
          Remove it
        </Button>
      </div>
    </Form>
  )
}

function Password({
  shown,
  value,
  deed,
  onType,
}: {
  readonly shown: boolean
  readonly value: string
  readonly deed: Deed
  readonly onType: (words: string) => void
}) {
  if (!shown) return null
  return (
    <TextField
      label="Your password"
      type="password"
      autoComplete="current-password"
      required
      value={value}
      error={errorAt(deed.refusal, 'current')}
      onChange={(event) => onType(event.target.value)}
    />
  )
}
