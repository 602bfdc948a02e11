'use client'
/** A one-time link, to be copied and handed over. It is shown once and kept nowhere in the browser. */
import { useState } from 'react'
import { Button } from '../../../_parts/button.tsx'
import styles from './people.module.css'

/** The link, or the sentence for somebody who has a password already. */
export function HandOver({
  link,
  onDone,
}: {
  readonly link: string | null
  readonly onDone: () => void
}) {
  const [copied, setCopied] = useState<boolean | null>(null)
  if (link === null) {
    return (
      <>
        <p>
          There is nothing to hand over: they sign in with the password they have, or get their link
          from whoever invited them first. Then they find the project.
        </p>
        <div>
          <Button look="go" onClick={onDone}>
            Done
          </Button>
        </div>
      </>
    )
  }
  const whole = new URL(link, window.location.origin).href
  async function copy() {
    const done = await navigator.clipboard?.writeText(whole).then(
      () => true,
      () => false,
    )
    setCopied(done ?? false)
  }
  return (
    <>
      <p>
        Hand this link to them yourself, by a way that only they read. It works once, for three
        days, and lets them choose a password. It is not shown again.
      </p>
      <div className={styles.link}>
        <code>{whole}</code>
        <Button small onClick={copy}>
          Copy
        </Button>
      </div>
      <p role="status">
        {copied === null
          ? ''
          : copied
            ? 'Copied.'
            : 'The browser did not allow copying: select the link and copy it yourself.'}
      </p>
      <div>
        <Button look="go" onClick={onDone}>
          I have handed it over
        </Button>
      </div>
    </>
  )
}
