'use client'
/** Says what one has come to this text for, and leads back. */
import Link from 'next/link'
import { WithKey } from '../_keys/key.tsx'
import { useTools } from './desk-context.tsx'
import { wayBack } from './errand.ts'
import styles from './errand-banner.module.css'

/** The banner; nothing without an errand. */
export function ErrandBanner() {
  const { seen, errand } = useTools()
  if (errand === null) return null
  const back = wayBack(seen.project.id, seen.text.number, errand)
  return (
    <section className={styles.banner} aria-label="What you came for">
      <p>
        {errand.kind === 'cite' ? (
          <>
            Choose the passage for <b>claim {errand.claim}</b>: select its words here, then press{' '}
            <WithKey of="cite" after=" or " /> <kbd>↵</kbd>.
          </>
        ) : errand.kind === 'place' ? (
          <>
            Choose where the mark of <b>claim {errand.claim}</b> stands now: select its words, then
            press <WithKey of="mark" after=" or " />
            <kbd>↵</kbd>.
          </>
        ) : (
          <>
            Choose where <b>claim {errand.claim}</b> stands in this text: select its words, then
            press <WithKey of="mark" after=" or " />
            <kbd>↵</kbd>.
          </>
        )}
      </p>
      <Link href={back}>
        {errand.kind === 'place'
          ? 'Back to the marks asked about'
          : `Back to claim ${errand.claim}`}
      </Link>
    </section>
  )
}
