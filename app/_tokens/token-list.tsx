'use client'
/** Tokens line by line: what each is for, what it may, until when, when it was last used; and its end. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { TokenSeen } from '../../lib/server/acts/read-tokens.ts'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { Confirm } from '../_parts/dialog.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import { When } from '../_parts/when.tsx'
import styles from './tokens.module.css'

type Props = {
  readonly tokens: readonly TokenSeen[]
  /** The door under which a token is revoked: one's own, or the project's. */
  readonly door: string
  /** Say whose each is, as an owner needs it, or for which project, as its holder does. */
  readonly names: 'holder' | 'project'
}

/** The live tokens, and under them how many are over. */
export function TokenList({ tokens, door, names }: Props) {
  const live = tokens.filter((one) => one.live)
  const over = tokens.length - live.length
  return (
    <>
      {live.length === 0 ? <p className={styles.none}>No program has a token now.</p> : null}
      <ul className={styles.list}>
        {live.map((token) => (
          <li key={token.id}>
            <div>
              <p className={styles.label}>
                <bdi>{token.label}</bdi>
              </p>
              <p className={styles.about}>
                <bdi>{names === 'holder' ? token.holder.name : token.projectTitle}</bdi> ·{' '}
                {token.scopes.join(', ')} · until <When at={token.expiresAt} />
              </p>
              <p className={styles.about}>
                {token.lastUsedAt === null ? (
                  'never used'
                ) : (
                  <>
                    last used <When at={token.lastUsedAt} />
                  </>
                )}
              </p>
            </div>
            <Revoke token={token} door={door} />
          </li>
        ))}
      </ul>
      {over === 0 ? null : (
        <p className={styles.none}>{over === 1 ? 'One more is over.' : `${over} more are over.`}</p>
      )}
    </>
  )
}

function Revoke({ token, door }: { readonly token: TokenSeen; readonly door: string }) {
  const [open, setOpen] = useState(false)
  const deed = useDeed()
  const router = useRouter()
  async function revoke() {
    const done = await deed.run((key) => ask(`${door}/${token.id}/revocation`, {}, { key }))
    if (!done) return
    setOpen(false)
    router.refresh()
  }
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        Revoke<span className="visually-hidden"> {token.label}</span>
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={`Revoke «${token.label}»?`}
        says="The program that has it is shut out at once. What it did stays. This cannot be taken back; a new token can be made."
        yes="Revoke the token"
        grave
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={revoke}
      />
    </>
  )
}
