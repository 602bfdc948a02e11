'use client'
/** The file as it came, beside the tidied text: to be saved, and a text as its plain source. */
import { useEffect, useState } from 'react'
import { decode } from '../../lib/text/characters.ts'
import styles from './tidy.module.css'

type Props = { readonly name: string; readonly bytes: Uint8Array; readonly isText: boolean }

/** The file. */
export function FileBeside({ name, bytes, isText }: Props) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  const source = isText ? decode(bytes) : null
  return (
    <section aria-label="The file as it came" className={styles.list}>
      <h3>The file as it came</h3>
      <p>
        <a className="link" href={address} download={name}>
          {name}
        </a>
      </p>
      {source === null || 'refused' in source ? null : (
        <details>
          <summary>Its source</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <pre tabIndex={0} dir="auto">
            {source.text.slice(0, 200_000)}
          </pre>
        </details>
      )}
    </section>
  )
}
