'use client'
/** The file as it came, beside the tidied text: to be saved, a text as its plain source, a PDF at a page. */
import { useEffect, useState } from 'react'
import { decode } from '../../lib/text/characters.ts'
import styles from './tidy.module.css'
import type { TidiedFile } from './tidy-room.tsx'

/** An address of the file in this page, to be saved from; for a PDF also one at which it is shown. */
export function useFileAddress({ bytes, document }: TidiedFile) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    // Only a PDF is ever shown by the browser itself; anything else is without a kind, and is saved.
    const type = document === 'pdf' ? 'application/pdf' : 'application/octet-stream'
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, document])
  return address
}

type Props = { readonly file: TidiedFile; readonly address: string | null }

/** The file. */
export function FileBeside({ file: { fileName, bytes, document }, address }: Props) {
  const source = document === null ? decode(bytes) : null
  return (
    <section aria-label="The file as it came" className={styles.list}>
      <h3>The file as it came</h3>
      <p>
        <a className="link" href={address ?? undefined} download={fileName}>
          {fileName}
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
