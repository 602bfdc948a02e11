'use client'
/** Ten recovery codes, shown this once: to be copied, printed, or written down. */
import { useState } from 'react'
import { Button } from '../../_parts/button.tsx'
import styles from './second-factor.module.css'

/** The codes. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[]
  readonly onKept: () => void
}) {
  const [copied, setCopied] = useState<boolean | null>(null)
  async function copy() {
    const done = await navigator.clipboard?.writeText(`${codes.join('\n')}\n`).then(
      () => true,
      () => false,
    )
    setCopied(done ?? false)
  }
  return (
    <section className={styles.codes} aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">Your recovery codes</h2>
      <p>
        Each of them opens the door once in place of a code from the app, should you lose it. Keep
        them where you keep what matters, not on the same phone. They are not shown again.
      </p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.choices}>
        <Button onClick={copy}>Copy</Button>
        <Button onClick={() => window.print()}>Print</Button>
        <Button look="go" onClick={onKept}>
          I have kept them
        </Button>
      </div>
      <p role="status" className={styles.fine}>
        {copied === null
          ? ''
          : copied
            ? 'Copied.'
            : 'The browser did not allow copying: select the codes and copy them yourself.'}
      </p>
    </section>
  )
}
