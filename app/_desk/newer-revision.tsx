'use client'
/**
 * A newer revision of the text has come while its desk is open: says so, and what it means. Nothing moves
 * under the reader: they go to it when they want, with what they have begun.
 */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useDesk, useTools } from './desk-context.tsx'
import styles from './errand-banner.module.css'

/** The banner; nothing while the text is at its latest revision. */
export function NewerRevision() {
  const { seen } = useTools()
  const { number, revision } = seen.text
  const latest = useDesk(({ texts }) => texts.find((one) => one.number === number)?.revision)
  const [dismissed, dismiss] = useState(revision)
  const router = useRouter()
  const isShown = latest !== undefined && latest > Math.max(revision, dismissed)
  const changes = `/projects/${seen.project.id}/texts/${number}/changes`
  return (
    <div aria-live="polite" className={styles.around}>
      {isShown ? (
        <section className={`${styles.banner} ${styles.several}`} aria-label="A newer revision">
          <p>
            Revision {latest} of this text has come; here you still see revision {revision}. Marks
            whose words stayed are in it, and what you have begun is kept.
          </p>
          <button type="button" className={styles.first} onClick={() => router.refresh()}>
            Go to revision {latest}
          </button>
          <Link href={`${changes}?from=${revision}&to=${latest}`}>What changed</Link>
          <button type="button" onClick={() => dismiss(latest)}>
            Dismiss
          </button>
        </section>
      ) : null}
    </div>
  )
}
