'use client'
/** One's live sessions, this one first by its mark; each can be ended alone, the others at once, or all. */
import { useRouter } from 'next/navigation'
import type { SessionSeen } from '../../lib/server/acts/read-account.ts'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { signOut } from '../_parts/sign-out.ts'
import { useDeed } from '../_parts/use-deed.ts'
import { When } from '../_parts/when.tsx'
import styles from './account.module.css'

/** The list and its buttons. */
export function Sessions({ sessions }: { readonly sessions: readonly SessionSeen[] }) {
  const router = useRouter()
  const elsewhere = useDeed()
  const everywhere = useDeed()
  const mine = [...sessions].sort((a, b) => Number(b.here) - Number(a.here))

  async function leaveOthers() {
    const done = await elsewhere.run((key) =>
      ask('/api/v1/account/sign-out-elsewhere', {}, { key }),
    )
    if (done) router.refresh()
  }
  async function leaveAll() {
    const path = '/api/v1/account/sign-out-everywhere'
    const done = await everywhere.run((key) => ask(path, {}, { key }))
    if (done) window.location.assign('/sign-in')
  }

  return (
    <>
      <ul className={styles.list} aria-label="Your sessions">
        {mine.map((session) => (
          <Session key={session.session} session={session} />
        ))}
      </ul>
      <RefusalNote of={elsewhere.refusal ?? everywhere.refusal} />
      <div className={styles.choices}>
        {sessions.length > 1 ? (
          <Button busy={elsewhere.busy} onClick={leaveOthers}>
            End all others
          </Button>
        ) : null}
        <Button look="quiet" busy={everywhere.busy} onClick={leaveAll}>
          Sign out everywhere
        </Button>
      </div>
    </>
  )
}

function Session({ session }: { readonly session: SessionSeen }) {
  const router = useRouter()
  const deed = useDeed()
  const { browser, here, begun, lastSeen } = session

  async function end() {
    if (here) return signOut()
    const path = `/api/v1/account/sessions/${session.session}/end`
    const done = await deed.run((key) => ask(path, {}, { key }))
    if (done) router.refresh()
  }

  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.name}>
          {browser}
          {here ? <span className={styles.here}>this browser</span> : null}
        </p>
        <p className={styles.fine}>
          since <When at={begun} />
          {here ? null : (
            <>
              {' · last seen '}
              <When at={lastSeen} />
            </>
          )}
        </p>
        <p className={styles.fine}>{cameInWords(session)}</p>
        <RefusalNote of={deed.refusal} />
      </div>
      <Button
        small
        busy={deed.busy}
        onClick={end}
        aria-label={here ? 'Sign out here' : `End the session: ${browser}, ${begun.slice(0, 16)}`}
      >
        {here ? 'Sign out' : 'End'}
      </Button>
    </li>
  )
}

function cameInWords({ address, how, factor }: SessionSeen): string {
  const from = address === null ? '' : `from ${isLoopback(address) ? 'this machine' : address}, `
  const by = how === 'password' ? 'with the password' : 'by the sign-in service'
  return `${from}${by}${factor ? ' and the second factor' : ''}`
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
