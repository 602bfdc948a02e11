'use client'
/**
 * Setting up a second factor in three steps: the password; the key, as a picture and as words, and a
 * first code; the recovery codes. The step is kept here while the page under it learns of the change.
 */
import { type FormEvent, useState } from 'react'
import type { FactorBegun } from '../../../lib/server/acts/begin-second-factor.ts'
import { ask } from '../../_parts/ask.ts'
import { Button } from '../../_parts/button.tsx'
import { TextField } from '../../_parts/field.tsx'
import { Form } from '../../_parts/form.tsx'
import { errorAt, RefusalNote, unplaced } from '../../_parts/refusal.tsx'
import { useDeed } from '../../_parts/use-deed.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import styles from './second-factor.module.css'

type SetUpProps = {
  readonly hasPassword: boolean
  readonly email: string
  /** Where one goes when it is done. */
  readonly to: string
}

/** The three steps. */
export function SetUp({ hasPassword, email, to }: SetUpProps) {
  const [begun, setBegun] = useState<FactorBegun | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes !== null) {
    return (
      <>
        <p role="status" className={styles.done}>
          The second factor is on. Other browsers in which you were signed in are signed out.
        </p>
        <RecoveryCodes codes={codes} onKept={() => window.location.assign(to)} />
      </>
    )
  }
  if (begun !== null) return <Confirm begun={begun} onCodes={setCodes} />
  return <Begin hasPassword={hasPassword} email={email} onBegun={setBegun} />
}

function Begin({
  hasPassword,
  email,
  onBegun,
}: Pick<SetUpProps, 'hasPassword' | 'email'> & {
  readonly onBegun: (begun: FactorBegun) => void
}) {
  const deed = useDeed()
  const [current, setCurrent] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    await deed.run(async (key) => {
      const body = { current: hasPassword ? current : null }
      onBegun(await ask<FactorBegun>('/api/v1/account/second-factor', body, { key }))
    })
    setCurrent('')
  }

  return (
    <Form onSubmit={submit} label="Set up a second factor">
      <p>
        You need an authenticator app: the one in your password manager, or Aegis, FreeOTP, Google
        Authenticator, 2FAS, whichever you trust.
      </p>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {hasPassword ? (
        <TextField
          label="Your password"
          type="password"
          autoComplete="current-password"
          required
          value={current}
          error={errorAt(deed.refusal, 'current')}
          onChange={(event) => setCurrent(event.target.value)}
        />
      ) : null}
      <RefusalNote of={unplaced(deed.refusal, ['current'])} />
      <div>
        <Button type="submit" look="go" busy={deed.busy}>
          Begin
        </Button>
      </div>
    </Form>
  )
}

function Confirm({
  begun,
  onCodes,
}: {
  readonly begun: FactorBegun
  readonly onCodes: (codes: readonly string[]) => void
}) {
  const deed = useDeed()
  const [code, setCode] = useState('')
  const { size, path } = begun.picture

  async function submit(event: FormEvent) {
    event.preventDefault()
    const done = await deed.run(async (key) => {
      const door = '/api/v1/account/second-factor/confirmation'
      const { codes } = await ask<{ codes: readonly string[] }>(door, { code }, { key })
      onCodes(codes)
    })
    if (!done) setCode('')
  }

  return (
    <div className={styles.confirm}>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label="The key as a QR code; the same key stands beside it in words."
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <Form onSubmit={submit} label="Confirm the second factor">
        <div className={styles.key}>
          <p>Scan the picture with the app, or type the key into it:</p>
          <code>{begun.key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <p className={styles.fine}>Time based, six digits, 30 seconds. It is not shown again.</p>
        </div>
        <TextField
          label="The code that the app shows now"
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          required
          maxLength={12}
          value={code}
          error={errorAt(deed.refusal, 'code')}
          onChange={(event) => setCode(event.target.value)}
        />
        <RefusalNote of={unplaced(deed.refusal, ['code'])} />
        <div>
          <Button type="submit" look="go" busy={deed.busy}>
            Switch it on
          </Button>
        </div>
      </Form>
    </div>
  )
}
