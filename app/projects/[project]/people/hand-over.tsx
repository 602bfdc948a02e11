'use client'
/** A one-time link, to be copied and handed over. It is shown once and kept nowhere in the browser. */
import { type ReactNode, useState } from 'react'
import { Button } from '../../../_parts/button.tsx'
import styles from './people.module.css'

/** The link under the words that say how to hand it over. */
export function HandOver({
  link,
  onDone,
  children,
}: {
  readonly link: string
  readonly onDone: () => void
  readonly children: ReactNode
}) {
  const [copied, setCopied] = useState<boolean | null>(null)
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
      <p>{children}</p>
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
